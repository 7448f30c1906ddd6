"""Personal data in a file's text: what looks like an identity number, a phone or an e-mail.

Names cannot be recognised; they are kept out by fields that take only roles. What is found is
never repeated in a message, because a log is read by more people than the file.

Form and check digit of the identity number: the Swedish Tax Agency's SKV 704 (personnummer) and
SKV 707 (samordningsnummer).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from polisplan.findings.finding import Problem
from polisplan.text.location import Span
from polisplan.text.message import Message
from polisplan.text.source_file import lines_of

_DASH = r"\-\u2010-\u2015\u2212"
_BETWEEN = rf"[ {_DASH}+/()\u00a0]"
_SIFFROR = bytes.maketrans(b"123456789", b"111111111")
_MELLAN = " -+/()\u00a0\u2010\u2011\u2012\u2013\u2014\u2015\u2212".encode()
"""What may stand between the digits of a number, as bytes."""
_MAYBE = re.compile(rb"0[01]{7}|[01]{10}")
"""What every phone number or identity number has, in bytes without what may stand between and with
every digit but 0 as 1. A date has 8 digits and no 0 before the last 7, so most files have none and
cost nothing more."""
_IN_LINE = re.compile(r"@|\d(?:\D{0,5}\d){5}")
"""Lines without this hold nothing of the kind: the shortest phone number has six digits."""
_ADDRESS = re.compile(r"https?://\S+")
_IDENTITY = re.compile(
    rf"(?<![\w./=&%-])(18|19|20)?(\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01]|6[1-9]|[78]\d|9[01])"
    rf"[{_DASH}+ \u00a0]?(\d{{3}})(\d)(?![\w/])"
)
_PHONE = re.compile(
    rf"(?<![\w./=&%{_DASH}])(?:\+46|0046|0)[ {_DASH}/]{{0,3}}(?:\(0\) ?)?"
    rf"[1-9]\d{{0,3}}[ {_DASH}/\u00a0]{{0,3}}\d{{2,3}}(?:[ {_DASH}\u00a0]?\d{{2,3}}){{1,3}}(?![\w/{_DASH}])"
)
_MOBILE = re.compile(r"(?:0|0046)7[02369]\d{7}\Z")
_DAY_FIRST = re.compile(rf"\d\d?([{_DASH}])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d\Z")
"""A date, day first: it has the digits and signs of a short phone number."""
_MAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
_FUNCTIONS = frozenset(
    {
        "info", "kansli", "kommun", "kommunen", "kontakt", "kontaktcenter", "kundtjanst",
        "medborgarloften", "medborgarservice", "polisen", "press", "registrator", "stadsledning",
        "trygghet",
    }
)  # fmt: skip
"""Local parts of mailboxes that belong to a function and not to a person."""


class Fynd(NamedTuple):
    """What was found in one line: columns from 1, the end exclusive."""

    column: int
    end_column: int
    vad: Message


def personuppgifter(path: str, data: bytes) -> tuple[Problem, ...]:
    """Return a problem for each identity number, phone number or private e-mail in a file.

    Web addresses are left alone: their digits are page numbers.
    """
    if (
        b"@" not in data
        and b"+46" not in data
        and _MAYBE.search(data.translate(_SIFFROR, _MELLAN)) is None
    ):
        return ()
    return tuple(
        Problem(
            "PP601", path, (),
            Message("Här står {vad}. Sådant får inte finnas i registret.", vad=fynd.vad),
            span=Span(number, fynd.column, number, fynd.end_column),
            hint=Message(
                "Skriv rollen i stället, och funktionsbrevlåda i stället för personlig adress. "
                "Har filen redan sparats i git ligger uppgiften kvar i historiken: säg till."
            ),
            dold=True,
        )
        for number, line in enumerate(lines_of(data), start=1)
        if _IN_LINE.search(line) is not None
        for fynd in in_line(line)
    )  # fmt: skip


def in_line(line: str) -> Iterator[Fynd]:
    """Yield what looks like personal data in one line of text."""
    taken: list[tuple[int, int]] = [match.span() for match in _ADDRESS.finditer(line)]
    for pattern, judge in ((_IDENTITY, _identity), (_MAIL, _mail), (_PHONE, _phone)):
        for match in pattern.finditer(line):
            start, end = match.span()
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            vad = judge(match)
            if vad is not None:
                taken.append((start, end))
                yield Fynd(start + 1, end + 1, vad)


def _identity(match: re.Match[str]) -> Message | None:
    century, year, month, day, serial, check = match.groups()
    if _check_digit(year + month + day + serial) != int(check):
        return None
    coordination = int(day) > 60  # noqa: PLR2004 - a samordningsnummer adds 60 to the day
    real_day = int(day) - 60 if coordination else int(day)
    for prefix in (century,) if century else ("19", "20", "18"):
        try:
            dt.date(int(prefix + year), int(month), real_day)
        except ValueError:
            continue
        return Message("ett samordningsnummer") if coordination else Message("ett personnummer")
    return None


def _check_digit(nine: str) -> int:
    """Return the Luhn digit of nine digits, the first one doubled."""
    total = 0
    for index, digit in enumerate(nine):
        product = int(digit) * (2 - index % 2)
        total += product - 9 if product > 9 else product  # noqa: PLR2004 - sum of its digits
    return -total % 10


def _mail(match: re.Match[str]) -> Message | None:
    local = match[1].casefold()
    if local.split("+")[0].split(".")[0] in _FUNCTIONS:
        return None
    return Message("en e-postadress till en person")


def _phone(match: re.Match[str]) -> Message | None:
    if _DAY_FIRST.match(match[0]):
        return None
    digits = sum(c.isdigit() for c in match[0])
    # Without anything between the digits only a mobile number is told from a code.
    known = _MOBILE.match(match[0]) or any(not c.isdigit() for c in match[0])
    return Message("ett telefonnummer") if 8 <= digits <= 13 and known else None  # noqa: PLR2004 - lengths of Swedish numbers
