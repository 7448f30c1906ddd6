"""Characters in a file's text that a printed document cannot show."""

from __future__ import annotations

from polisplan.findings.finding import Problem
from polisplan.parsing.encoding import CONTROL
from polisplan.text.location import Span
from polisplan.text.message import Message
from polisplan.text.source_file import lines_of
from polisplan.text.tecken import oskrivbara

_BEYOND_LATIN = bytes(range(0xC4, 0x100))
"""Bytes that begin a character other than those of English, Swedish and their neighbours."""


def otryckbara(path: str, data: bytes) -> tuple[Problem, ...]:
    """Return a problem for each character that the font of documents lacks, at its first place."""
    if len(data.translate(None, _BEYOND_LATIN)) == len(data):
        return ()  # Nearly every file: its letters are in any font.
    found: dict[str, Span] = {}
    for number, line in enumerate(lines_of(data), start=1):
        # What is refused as a control character is told of as that.
        for character in oskrivbara(CONTROL.sub(" ", line.replace("\t", " "))):
            column = line.index(character) + 1
            found.setdefault(character, Span(number, column, number, column + 1))
    return tuple(_problem(path, character, span) for character, span in found.items())


def _problem(path: str, character: str, span: Span) -> Problem:
    code = f"U+{ord(character):04X}"
    return Problem(
        "PP903", path, (),
        Message("Tecknet {tecken} kan inte tryckas; i en pdf står det som sin kod.", tecken=code),
        span=span, value=code,
        hint=Message("Skriv det med ett vanligt tecken eller med ord."),
    )  # fmt: skip
