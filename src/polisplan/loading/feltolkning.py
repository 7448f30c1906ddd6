"""What a person most likely meant by something that is almost a date or a number."""

from __future__ import annotations

import re
from typing import NamedTuple

from polisplan.kalender.datum import FIRST_YEAR, LAST_YEAR, datum, looks_like_datum
from polisplan.text.message import Message

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SWAPPED = re.compile(r"(\d{4})-(1[3-9]|[23]\d)-(0\d|1[0-2])\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-]| {1,2})(\d{4})\Z")
_CLOSED_UP = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_LOOSE = re.compile(r"(\d{4})[-./ ](\d{1,2})(?:[-./ ](\d{1,2}))?\Z")
_IN_WORDS = re.compile(r"(?:(\d{1,2}) )?([a-zå]+)\.? (\d{4})\Z", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WITH_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ]\d{1,2}[:.]\d\d")
_YEAR = re.compile(r"\d{4}\Z", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d+\Z")
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?\Z", re.ASCII)
_LEADING = re.compile(r"\A([-+]?)0+(?=\d)")
_UNDERSCORED = re.compile(r"[-+]?\d{1,3}(?:_\d{3})+\Z", re.ASCII)
_SPACED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+\Z")


class Slip(NamedTuple):
    """The likely meaning, and what is wrong with how it is written; both None where unknown."""

    suggestion: str | None
    reason: Message | None


_FORM = Message("Skriv år, månad eller dag: 2018, 2018-05 eller 2018-05-01, utan citattecken.")


def datum_slip(value: object) -> Slip:
    """Return what a value that should have been a date most likely means."""
    text = str(value).strip()
    plain = _DASHES.sub("-", text)
    if plain != text and looks_like_datum(plain):
        return _if_real(
            plain, Message("Datumet är skrivet med tankstreck; skriv vanligt bindestreck.")
        )
    if _real(plain):
        return Slip(plain, Message("Ett datum skrivs utan citattecken."))
    if match := _WITH_TIME.match(plain):
        return _if_real(match[1], Message("Klockslag används inte: skriv bara dagen."))
    if _YEAR.match(plain):
        return Slip(
            None,
            Message("Ett årtal ligger mellan {fran} och {till}.", fran=FIRST_YEAR, till=LAST_YEAR),
        )
    if match := _SWAPPED.match(plain):
        return _if_real(
            f"{match[1]}-{match[3]}-{match[2]}", Message("Dag och månad har bytt plats.")
        )
    if match := _DAY_FIRST.match(plain):
        day, month = int(match[1]), int(match[2])
        return _if_real(f"{match[3]}-{month:02d}-{day:02d}", _FORM)
    if match := _CLOSED_UP.match(plain):
        return _if_real(f"{match[1]}-{match[2]}-{match[3]}", _FORM)
    if match := _LOOSE.match(plain):
        parts = [match[1], *(f"{int(part):02d}" for part in match.groups()[1:] if part)]
        return _if_real("-".join(parts), _FORM)
    if match := _IN_WORDS.match(plain):
        month_name = match[2].lower()[:3]
        if month_name in _MONTHS:
            parts = [match[3], f"{_MONTHS.index(month_name) + 1:02d}"]
            parts += [f"{int(match[1]):02d}"] if match[1] else []
            return _if_real("-".join(parts), _FORM)
    return Slip(None, _FORM)


def tal_slip(value: object) -> Slip:
    """Return what a value that should have been a number most likely means."""
    text = str(value).strip()
    if _DECIMAL_COMMA.match(text):
        return Slip(
            _bare(text.replace(",", ".")), Message("Skriv decimalpunkt, inte decimalkomma.")
        )
    if _SPACED.match(text):
        return Slip(_bare(re.sub(r"\s", "", text)), Message("Skriv talet utan mellanslag."))
    if _UNDERSCORED.match(text):
        return Slip(_bare(text.replace("_", "")), Message("Skriv talet utan understreck."))
    if isinstance(value, str) and _NUMBER.match(text):
        bare = _bare(text)
        if bare != text:
            return Slip(bare, Message("Ett tal skrivs utan nollor först."))
        return Slip(text, Message("Ett tal skrivs utan citattecken."))
    return Slip(None, None)


def _bare(number: str) -> str:
    """Return a number without the zeros before it."""
    return _LEADING.sub(r"\1", number)


def _real(text: str) -> bool:
    try:
        datum(text)
    except ValueError:
        return False
    return True


def _if_real(text: str, reason: Message) -> Slip:
    return Slip(text if _real(text) else None, reason)
