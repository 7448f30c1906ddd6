"""Text from the data made harmless in Markdown: it is shown as it stands and does nothing."""

from __future__ import annotations

import re

from polisplan.render.wording import plain

_SPECIAL = re.compile(r"([\\`*_\[\]|~])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "$": "&#36;"}
_ENTITY = re.compile("[&<>@$]")
_LINKING = re.compile(r"(?i)(:)(?=//)|(?<=www)(\.)|(?<=mailto)(:)")
_SET_IN = re.compile(r"^\s{2,}")
_BLOCK = re.compile(r"^(\s*)([#+=-]|:(?=:)|\d+(?=[.)](?:\s|$)))")


def markdown_escape(text: str) -> str:
    """Return a text for one line of Markdown, also in a cell of a table.

    Emphasis, code, links, images, HTML, mentions of users, mathematics and bare addresses become
    plain characters, and so does what would begin a heading, a list, or a command in the log of a build.
    """
    line = _SET_IN.sub(" ", plain(text))  # What is set in far would be code.
    safe = _ENTITY.sub(lambda match: _ENTITIES[match[0]], line)
    safe = _SPECIAL.sub(r"\\\1", safe)
    safe = _LINKING.sub(lambda match: f"&#{ord(match[0])};", safe)
    return _BLOCK.sub(_unblock, safe)


def _unblock(match: re.Match[str]) -> str:
    """Return the beginning of a block as plain characters."""
    lead, start = match.groups()
    if start.isdecimal():
        return f"{lead}&#{ord(start[0])};{start[1:]}"
    return f"{lead}\\{start}"
