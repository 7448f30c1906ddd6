"""Where a syntax fault really is: the library notices it where it gives up, often further down."""

from __future__ import annotations

import re
from typing import NamedTuple

from polisplan.findings.finding import Problem
from polisplan.parsing.ord import LATE_QUOTE, LEFT_OPEN, NO_COLON, OUT_OF_LINE
from polisplan.text.location import Span
from polisplan.text.message import Message


class Mark(NamedTuple):
    """A place as the library counts: from 0."""

    line: int
    column: int


class Stop(NamedTuple):
    """What the library says when it gives up.

    Attributes:
        words: What is wrong.
        context: What it was doing.
        at: Where it noticed; None where it does not say.
        since: Where what it was doing began.
    """

    words: str
    context: str
    at: Mark | None
    since: Mark | None


class Scalar(NamedTuple):
    """The last scalar before a fault: where it begins and ends, and its quotes or none."""

    start: Mark
    end: Mark
    style: str


_STARTS_EARLIER = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "found unexpected document indicator",
)
"""Faults that are noticed far below: what counts is where the key or the quote begins."""

_COLON = "mapping values are not allowed"
_NOT_USED = (
    ("directive", Message("Direktiv (%YAML, %TAG) används inte här.")),
    ("incompatible YAML document", Message("Direktiv (%YAML, %TAG) används inte här.")),
    ("undefined tag handle", Message("Taggar används inte här.")),
    ("scanning a tag", Message("Taggar används inte här.")),
)
"""Faults in what we would not accept even where it is right."""

_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")
_ROW = re.compile(r"[ -]*\Z")
"""What may stand before the first key of a line: the indentation and the signs of list rows."""
_WORD = re.compile(r"[\w-]+\Z")
_SIGN = re.compile(r"[ \t]*(!<[^>\s]*>|[!&][^\s,\[\]{}]*)")
"""A tag or an anchor, and what stands before it."""


def looked_up(stop: Stop, lines: list[str], last: Scalar | None) -> tuple[str, Mark]:
    """Return the words for a fault and the place where a person would look for it.

    Args:
        stop: What the library says.
        lines: The lines of the file.
        last: The scalar before the fault.
    """
    words, mark = stop.words or stop.context, stop.at or stop.since or Mark(0, 0)
    if stop.since is not None and words in _STARTS_EARLIER:
        return words, stop.since
    if stop.since is not None and _left_open(stop):
        return LEFT_OPEN, stop.since
    if last is None or not last.start.line < last.end.line == mark.line:
        return words, mark
    if last.style in {"'", '"'}:
        return LATE_QUOTE, last.start
    if not last.style and words.startswith(_COLON):
        if _ROW.match(lines[last.start.line][: last.start.column]):
            return NO_COLON, last.start
        before = lines[mark.line][: mark.column]
        if _WORD.match(before.lstrip()):
            return OUT_OF_LINE, Mark(mark.line, len(before) - len(before.lstrip()))
    return words, mark


def _left_open(stop: Stop) -> bool:
    """Return whether a bracket was most likely never closed: the fault shows on a later line."""
    return (
        stop.words.startswith("did not find expected ',' or")
        and stop.since is not None
        and stop.at is not None
        and stop.since.line < stop.at.line
    )


def written_sign(text: str, column: int, mark: str = "!") -> str | None:
    """Return the tag or the anchor of a value as it is written on its line; None where it is not.

    Args:
        text: The line.
        column: Where the value with its tag and anchor begins, from 0.
        mark: `!` for the tag, `&` for the anchor.
    """
    match = _SIGN.match(text, column)
    while match is not None and match[1][0] != mark:
        match = _SIGN.match(text, match.end())
    return None if match is None else match[1]


def special(path: str, lines: list[str], stop: Stop, mark: Mark) -> Problem | None:
    """Return the problem for a fault that the library calls syntax and we call something else.

    Args:
        path: The file.
        lines: Its lines.
        stop: What the library says.
        mark: Where a person would look for it.
    """
    told = f"{stop.context} {stop.words}"
    line = min(mark.line, len(lines) - 1)
    text = lines[line]
    whole = Span(line + 1, 1, line + 1, len(text) + 1)
    for words, message in _NOT_USED:
        if words in told:
            if "tag" in words:
                begin = stop.since if "scanning a tag" in words and stop.since else mark
                sign = written_sign(text, begin.column)
                end = begin.column + len(sign) if sign else len(text)
                whole = Span(line + 1, begin.column + 1, line + 1, end + 1)
            return Problem("PP006", path, (), message, span=whole)
    escape = _ESCAPE.match(text, max(mark.column - 2, 0))
    if "Unicode character escape" in told and escape is not None:
        name = f"U+{(escape[1] or escape[2]).upper().lstrip('0')}"
        return Problem(
            "PP012", path, (), Message("Koden {tecken} är inget tecken.", tecken=name),
            span=Span(line + 1, escape.start() + 1, line + 1, escape.end() + 1), value=name,
            hint=Message("Skriv tecknet självt i stället för en kod."),
        )  # fmt: skip
    above = next((text for text in reversed(lines[:line]) if text.strip()), "")
    if "<document start>" in told and above.startswith("..."):
        return Problem(
            "PP007", path, (), Message("Här börjar ett andra dokument. En fil är en post."),
            span=whole, hint=Message("Ta bort raden ..., eller flytta resten till en egen fil."),
        )  # fmt: skip
    return None
