"""Lying bars: shares of a whole with a count for each part, or one count a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from polisplan.text.message import Message, Value
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell, Forklaring, Fyllning, Klass
from polisplan.views.bilder.skala import procent
from polisplan.views.phrases import tal

_DELAD, _ENKEL = 60, 40
"""Points from one row to the next."""

_SIFFRA = Fraction(3, 100)
"""The share of the narrowest picture that a digit takes."""

_MELLANRUM = Fraction(1, 100)
"""The room between two numbers."""

_LANGST = Fraction(86, 100)
"""The longest single bar; the rest of the width is for its number."""


@dataclass(frozen=True, slots=True)
class Del:
    """A part of a bar.

    Attributes:
        klass: What it counts.
        antal: How many.
        x: Where it begins, per cent of the width.
        bredd: How wide it is, per cent.
        mitt: Its middle, per cent.
        skrivs: Whether there is room for its number below it.
    """

    klass: Klass
    antal: str
    x: str
    bredd: str
    mitt: str
    skrivs: bool


@dataclass(frozen=True, slots=True)
class Stapelrad:
    """A bar: its name, its number, how far down it begins, and its parts, none of them empty."""

    namn: Value
    summa: str
    y: int
    delar: tuple[Del, ...]


@dataclass(frozen=True, slots=True)
class Stapelbild:
    """Bars.

    Attributes:
        hojd: The height in points.
        rader: The bars from the top.
        forklaring: What the fillings mean; none where there is only one.
        anmarkning: What must be known to read it; None for nothing.
    """

    huvud: Bildhuvud
    hojd: int
    rader: tuple[Stapelrad, ...]
    forklaring: tuple[Forklaring, ...]
    anmarkning: Message | None = None


def delade_staplar(
    huvud: Bildhuvud,
    klasser: Sequence[Klass],
    rader: Sequence[tuple[Value, Sequence[int]]],
    anmarkning: Message | None = None,
) -> Stapelbild:
    """Return bars of the same length, each divided by how many of it each class has.

    Args:
        huvud: What the picture is called and says.
        klasser: The classes, from the left.
        rader: Each bar's name, and its count for each class; a bar of nothing is left out.
        anmarkning: What must be known to read it.
    """
    counted = [(namn, antal) for namn, antal in rader if sum(antal)]
    totals = [sum(antal[index] for _, antal in counted) for index in range(len(klasser))]
    return Stapelbild(
        huvud=huvud,
        hojd=_DELAD * len(counted),
        rader=tuple(
            Stapelrad(namn, tal(sum(antal)), _DELAD * index, tuple(_delar(klasser, antal)))
            for index, (namn, antal) in enumerate(counted)
        ),
        forklaring=tuple(
            Forklaring(klass, tal(total))
            for klass, total in zip(klasser, totals, strict=True)
            if total
        ),
        anmarkning=anmarkning,
    )


def enkla_staplar(
    huvud: Bildhuvud, rader: Sequence[tuple[Value, int]], anmarkning: Message | None = None
) -> Stapelbild:
    """Return one bar a row, as long as its count is to the greatest."""
    greatest = max((antal for _, antal in rader), default=0) or 1
    klass = Klass(Message("antal"), Fyllning.FYLLD)
    return Stapelbild(
        huvud=huvud,
        hojd=_ENKEL * len(rader),
        rader=tuple(
            Stapelrad(
                namn,
                tal(antal),
                _ENKEL * index,
                (_del(klass, antal, Fraction(0), _LANGST * antal / greatest),),
            )
            for index, (namn, antal) in enumerate(rader)
        ),
        forklaring=(),
        anmarkning=anmarkning,
    )


def klasstabell(
    rubrik: Message, klasser: Sequence[Klass], rader: Sequence[tuple[Value, Sequence[int]]]
) -> Bildtabell:
    """Return the table behind divided bars: one column a class, and the sum."""
    return Bildtabell(
        rubriker=(rubrik, *(klass.namn for klass in klasser), Message("summa")),
        rader=tuple((namn, *map(tal, antal), tal(sum(antal))) for namn, antal in rader),
    )


def _delar(klasser: Sequence[Klass], antal: Sequence[int]) -> Iterator[Del]:
    whole, before = sum(antal), 0
    for klass, count in zip(klasser, antal, strict=True):
        if count:
            yield _del(klass, count, Fraction(before, whole), Fraction(count, whole))
        before += count


def _del(klass: Klass, antal: int, start: Fraction, bredd: Fraction) -> Del:
    written = tal(antal)
    return Del(
        klass=klass,
        antal=written,
        x=procent(start),
        bredd=procent(bredd),
        mitt=procent(start + bredd / 2),
        skrivs=bredd >= _SIFFRA * len(written) + _MELLANRUM,
    )
