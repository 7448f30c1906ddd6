"""Text from the data made harmless: what changes how text is shown becomes visible instead."""

from __future__ import annotations

import re

_CLASS = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
_IN_BLOCK = re.compile(f"[{_CLASS}]")
_IN_LINE = re.compile(f"[\n{_CLASS}]")
"""Control characters, terminal escapes, bidirectional controls, invisible marks, half characters,
and what is no character at all."""


_COMMAND = re.compile(r"^\s*(:):|(#)#(?:vso)?\[")
"""What a build log would take for a command to the machine that runs it."""


def safe_line(text: str) -> str:
    """Return a text for one line: every control character, also a line break, as `<U+XXXX>`."""
    return _IN_LINE.sub(_named, text)


def safe_block(text: str) -> str:
    """Return a text that may have several lines; all other control characters as `<U+XXXX>`."""
    return _IN_BLOCK.sub(_named, text)


def safe_in_log(line: str) -> str:
    """Return a line of text that does nothing where it is shown in the log of a build."""
    return _COMMAND.sub(_first_named, line)


def safe_json(document: str) -> str:
    """Return a JSON document with such characters as escapes: the values stay the same."""
    return _IN_BLOCK.sub(_escaped, document)


def _first_named(match: re.Match[str]) -> str:
    """Return a match with its first group as its code."""
    first = match[1] or match[2]
    return match[0].replace(first, f"<U+{ord(first):04X}>", 1)


def _named(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))
