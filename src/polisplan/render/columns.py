"""How wide text is on a terminal, and text brought to a width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from polisplan.render.safe import safe_in_log, safe_line

_TAB = "    "
_CUT = "…"
_BEFORE = 24
"""Columns kept before a marker where a long line is cut."""


class Excerpt(NamedTuple):
    """A piece of a source line, and the marker that goes under it."""

    text: str
    marker: str


def width(text: str) -> int:
    """Return how many columns a text takes; combining marks take none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def wrapped(text: str, columns: int) -> list[str]:
    """Return a text in lines of at most so many columns; longer words are cut in pieces."""
    lines = [""]
    for word in text.split(" "):
        rest = word
        if lines[-1] and _exceeds(word, columns - 1 - width(lines[-1])):
            lines.append("")
        while _exceeds(rest, columns):
            head = _fitting(rest, columns)
            lines[-1:] = [head, ""] if not lines[-1] else [lines[-1], head, ""]
            rest = rest[len(head) :]
        lines[-1] = f"{lines[-1]} {rest}" if lines[-1] else rest
    return lines if lines[-1] or len(lines) == 1 else lines[:-1]


def text_of(lines: Iterable[str]) -> str:
    """Return lines as one text, which does nothing where it is shown."""
    return "".join(f"{safe_in_log(line.rstrip())}\n" for line in lines)


def clipped(text: str, columns: int) -> str:
    """Return a text of at most so many columns, with a mark where it is cut."""
    return text if width(text) <= columns else _fitting(text, columns - 1).rstrip() + _CUT


def padded(text: str, columns: int) -> str:
    """Return a text with spaces up to so many columns."""
    return text + " " * max(0, columns - width(text))


def excerpt(line: str, start: int, end: int, columns: int) -> Excerpt:
    """Return a source line with a marker, cut around the marker where it is too long.

    Args:
        line: The line as it stands in the file.
        start: The first column to mark, from 1, in characters.
        end: The column after the last one to mark.
        columns: How wide the piece may be.
    """
    shown = [_TAB if character == "\t" else safe_line(character) for character in line]
    start = max(0, min(start - 1, len(shown)))
    end = max(start, min(end - 1, len(shown)))
    first = 0
    if width("".join(shown)) > columns:
        room = _BEFORE
        first = start
        while first > 0 and room >= width(shown[first - 1]):
            first -= 1
            room -= width(shown[first])
    head = _CUT if first else ""
    before = head + "".join(shown[first:start])
    text = clipped(head + "".join(shown[first:]), columns)
    marked = max(1, min(width("".join(shown[start:end])), columns - width(before)))
    return Excerpt(text, " " * width(before) + "^" * marked)


def _exceeds(text: str, columns: int) -> bool:
    """Return whether a text takes more than so many columns; soon, however long it is."""
    if text.isascii():
        return len(text) > columns
    taken = accumulate(map(_width, text))
    return any(so_far > columns for so_far in taken)


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fitting(text: str, columns: int) -> str:
    """Return as much of the beginning of a text as fits."""
    taken = 0
    for index, character in enumerate(text):
        taken += _width(character)
        if taken > columns:
            return text[: max(index, 1)]
    return text
