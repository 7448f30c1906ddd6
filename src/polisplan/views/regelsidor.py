"""The rules as a reader meets them: one page, or all of them by band. Pages are always Swedish."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from polisplan.rules.page import Page, Part
from polisplan.rules.rule import Rule
from polisplan.text.message import Message

_BAND: Mapping[str, Message] = {
    "0": Message("Läsning och schema"),
    "1": Message("Identitet och hänvisningar"),
    "2": Message("Tid"),
    "3": Message("Löften"),
    "4": Message("Summor"),
    "5": Message("Kedjan"),
    "6": Message("Källor och personuppgifter"),
    "8": Message("Ändringar"),
    "9": Message("Form och undantag"),
}
"""The bands by the first digit of the code."""

_DATERAD = Message(
    "Fel för löften som börjar från och med dagen krav_fran i polisplan.toml, annars varning. "
    "Okänd start räknas som tidigare."
)


@dataclass(frozen=True, slots=True)
class Regelrad:
    """The facts of a rule.

    Attributes:
        kod: Its code.
        namn: The fault, folded to ASCII.
        allvar: How much a breach weighs, in words.
        lage: Where in its life it is: `gäller`, for example.
        sedan: The version it began in.
        mening: What must hold.
        daterad: Which records it is an error for, where that follows their start.
    """

    kod: str
    namn: str
    allvar: Message
    lage: str
    sedan: str
    mening: str
    daterad: Message | None = None


@dataclass(frozen=True, slots=True)
class Regelsida:
    """One rule and its page."""

    rad: Regelrad
    delar: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Regelband:
    """The rules of one band: `PP1xx`, what they are about, and each rule."""

    koder: str
    rubrik: Message
    rader: tuple[Regelrad, ...]


def bands() -> Sequence[str]:
    """Return the first digits that a code can have."""
    return tuple(_BAND)


def regelsida(rule: Rule, page: Page) -> Regelsida:
    """Return a rule and its page for a reader."""
    return Regelsida(_rad(rule, page), page.parts)


def regelband(rules: Mapping[str, tuple[Rule, Page]]) -> tuple[Regelband, ...]:
    """Return rules by band, in the order of their codes.

    Raises:
        KeyError: A code belongs to no band.
    """
    rows = [_rad(*rules[code]) for code in sorted(rules)]
    return tuple(
        Regelband(f"{start}xx", _BAND[start[-1]], tuple(members))
        for start, members in groupby(rows, key=lambda row: row.kod[:3])
    )


def _rad(rule: Rule, page: Page) -> Regelrad:
    return Regelrad(
        rule.code,
        rule.name,
        Message("fel/varning") if rule.dated else rule.severity.i_ord,
        rule.status.value,
        rule.since,
        page.sentence,
        _DATERAD if rule.dated else None,
    )
