"""Text from the data made harmless in Markdown: it is shown as it stands and does nothing."""

from __future__ import annotations

import re

from polisplan.render.wording import plain

_SPECIAL = re.compile(r"([\\`*_\[\]|~])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "$": "&#36;"}
_ENTITY = re.compile("[&<>@$]")
_LINKING = re.compile(r"(?i)(:)(?=//)|(?<=www)(\.)|(?<=mailto)(:)")
_BLOCK = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)](?:\s|$)))")


def markdown_escape(text: str) -> str:
    """Return a text for one line of Markdown, also in a cell of a table.

    Emphasis, code, links, images, HTML, mentions of users, mathematics and bare addresses become
    plain characters, and so does what would begin a heading or a list.
    """
    safe = _ENTITY.sub(lambda match: _ENTITIES[match[0]], plain(text))
    safe = _SPECIAL.sub(r"\\\1", safe)
    safe = _LINKING.sub(lambda match: f"&#{ord(match[0])};", safe)
    return _BLOCK.sub(_unblock, safe)


def _unblock(match: re.Match[str]) -> str:
    """Return the beginning of a block as plain characters."""
    lead, start = match.groups()
    if start.isdecimal():
        return f"{lead}&#{ord(start[0])};{start[1:]}"
    return f"{lead}\\{start}"
