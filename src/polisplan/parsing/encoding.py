"""Faults of the text itself, before anything can be made of it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import islice

from polisplan.findings.finding import Problem
from polisplan.text.location import TOP, Span
from polisplan.text.message import Message, Plural
from polisplan.text.source_file import lines_of
from polisplan.text.source_tree import MAX_BYTES

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Characters that change how text is shown, that nobody sees, or that no text has."""

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONFLICT = re.compile(r"(?:<{7}|>{7}|={7})(?: |\Z)")
_MOST = 20
"""Different control characters of one file that are told of; more say nothing new."""


def text_faults(path: str, data: bytes) -> tuple[Problem, ...]:
    """Return what makes a file unreadable as text; empty where it can be parsed."""
    if len(data) > MAX_BYTES:
        return (too_large(path),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return (_not_utf8(path, TOP, "UTF-16"),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = lines_of(data[: error.start])
        place = Span(len(before), len(before[-1]) + 1, len(before), len(before[-1]) + 2)
        return (_not_utf8(path, place, _guess(data)),)
    if text.startswith("\ufeff"):
        return (
            Problem(
                "PP003", path, (), Message("Filen börjar med en byteordningsmarkering (BOM)."),
                span=TOP, hint=Message("Spara filen som UTF-8 utan BOM."),
            ),
        )  # fmt: skip
    lines = lines_of(data)
    return (*_conflicts(path, lines), *_controls(path, lines))


def too_large(path: str) -> Problem:
    """Return the problem for a file that is larger than any record."""
    return Problem(
        "PP010", path, (),
        Message("Filen är större än {kib} KiB och läses inte.", kib=MAX_BYTES // 1024),
        span=TOP, hint=Message("En post är några KiB. Flytta annat till docs/."),
    )  # fmt: skip


def control_name(character: str) -> str:
    """Return a character as `U+202E` and never as itself."""
    return f"U+{ord(character):04X}"


def control_problem(path: str, character: str, span: Span, more: int = 0) -> Problem:
    """Return the problem that a control character makes.

    Args:
        path: The file.
        character: The character.
        span: Its first place.
        more: At how many other places of the file it stands.
    """
    sort = (
        Message("Tecknet {tecken} ändrar läsriktningen och får inte finnas här.",
                tecken=control_name(character))
        if _BIDI.match(character)
        else Message("Styrtecknet {tecken} får inte finnas här.", tecken=control_name(character))
    )  # fmt: skip
    return Problem(
        "PP012", path, (), sort, span=span, value=control_name(character),
        hint=Plural(
            "Ta bort tecknet här och på ett ställe till i filen. Det syns inte, men finns där.",
            "Ta bort tecknet här och på {antal} ställen till i filen. Det syns inte, men finns där.",
            more, antal=more,
        ) if more else Message("Ta bort tecknet. Det syns inte, men finns på den här platsen."),
    )  # fmt: skip


def _conflicts(path: str, lines: list[str]) -> list[Problem]:
    """Return one problem per conflict, at its first marker."""
    found: list[Problem] = []
    inside = False
    for number, line in enumerate(lines, start=1):
        if not _CONFLICT.match(line):
            continue
        if not inside:
            found.append(
                Problem(
                    "PP011", path, (), Message("Här står en markering från en sammanslagning i git."),
                    span=Span(number, 1, number, len(line) + 1), value=line[:7],
                    hint=Message("Välj den ena texten och ta bort raderna med <<<, === och >>>."),
                )
            )  # fmt: skip
        inside = not line.startswith(">")
    return found


def _controls(path: str, lines: list[str]) -> list[Problem]:
    """Return one problem per control character, at its first place."""
    first: dict[str, Span] = {}
    count: Counter[str] = Counter()
    for number, line in enumerate(lines, start=1):
        for match in CONTROL.finditer(line):
            column = match.start() + 1
            first.setdefault(match[0], Span(number, column, number, column + 1))
            count[match[0]] += 1
    return [
        control_problem(path, character, span, count[character] - 1)
        for character, span in islice(first.items(), _MOST)
    ]


def _not_utf8(path: str, span: Span, saved_as: str | None) -> Problem:
    message = (
        Message("Filen är inte UTF-8.")
        if saved_as is None
        else Message("Filen är inte UTF-8; den ser ut att vara sparad som {kod}.", kod=saved_as)
    )
    return Problem("PP002", path, (), message, span=span, hint=Message("Spara filen som UTF-8."))


def _guess(data: bytes) -> str | None:
    """Return Latin-1 where the bytes then read as Swedish, else None."""
    text = data.decode("latin-1")
    odd = [c for c in text if c > "\x7f"]
    return "Latin-1" if odd and all(c in "åäöÅÄÖéÉüÜ§–»«" for c in odd) else None


def nfc(text: str) -> str:
    """Return a text in the one Unicode form that is used everywhere (NFC)."""
    return unicodedata.normalize("NFC", text)
