"""A figure over the years against its targets: every source's figures as they were published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from polisplan.models.indikator import Indikator, Maltal, Observation
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell
from polisplan.views.bilder.skala import Tidsaxel, exakt, procent, punkter, skalsteg
from polisplan.views.phrases import plural, tal

Hojd: TypeAlias = Callable[[Fraction], int]
"""How far down a value stands, in points."""

_OVERST, _BOTTEN, _HOJD = 26, 266, 292
_VANSTER, _HOGER = Fraction(15, 100), Fraction(93, 100)
_STEG = 5
_RADAVSTAND = 15
"""Points between two texts, so that neither covers the other."""

_STUMP = Fraction(12, 100)
"""How long the line of a target is drawn when no source says when it began to apply."""


class Form(StrEnum):
    """The sign of a figure: what sort it is, without colour."""

    PUNKT = "punkt"
    RING = "ring"
    RUTA = "ruta"
    TREKANT = "trekant"
    ROMB = "romb"


FORMER = {
    Form.PUNKT: Message("publicerat tal"),
    Form.RING: Message("publicerat ungefärligt tal"),
    Form.RUTA: Message("tal härlett av oss ur publicerade tal"),
    Form.TREKANT: Message("prognos"),
    Form.ROMB: Message("begärt i en budget"),
}
"""What each sign means."""

_ART = {"härledd": Form.RUTA, "prognos": Form.TREKANT, "begärd": Form.ROMB}


@dataclass(frozen=True, slots=True)
class Punkt:
    """A figure: where it stands, its sign, and what it says when pointed at."""

    x: str
    y: int
    form: Form
    text: Message


@dataclass(frozen=True, slots=True)
class Strecka:
    """A straight line between two figures of the same source."""

    x1: str
    y1: int
    x2: str
    y2: int


@dataclass(frozen=True, slots=True)
class Malstreck:
    """The level of a target, over the time that it is known to apply.

    Attributes:
        slut: Whether it is known when it should be reached; else the line runs on.
    """

    x1: str
    x2: str
    y: int
    slut: bool
    text: Message


@dataclass(frozen=True, slots=True)
class Etikett:
    """A text in the picture: its place, which side of it it is on, and whether of a target."""

    x: str
    y: int
    ankare: str
    text: Message
    mal: bool


@dataclass(frozen=True, slots=True)
class Seriebild:
    """A figure over the years.

    Attributes:
        hojd: The height in points.
        botten: Where the axis of years is, in points from the top.
        nivaer: The levels that are written, each with its height.
        ar: The years that are written, each with its place.
        former: The signs that are used, with what they mean.
        anmarkning: What must be known to read it.
    """

    huvud: Bildhuvud
    hojd: int
    botten: int
    nivaer: tuple[tuple[str, int], ...]
    ar: tuple[tuple[str, str], ...]
    streckor: tuple[Strecka, ...]
    punkter: tuple[Punkt, ...]
    malstreck: tuple[Malstreck, ...]
    etiketter: tuple[Etikett, ...]
    former: tuple[tuple[Form, Message], ...]
    anmarkning: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class _Niva:
    """A level that a target means: its own figure, or a change from one published baseline."""

    maltal: Maltal
    varde: Fraction
    text: Message


def seriebild(
    indikator: Indikator,
    observationer: Sequence[Observation],
    maltal: Sequence[Maltal],
    tabell: Bildtabell,
) -> Seriebild | None:
    """Return the picture of an indicator; None where fewer than two figures have a time.

    Args:
        indikator: The indicator.
        observationer: The figures known on the day, those of regions left out.
        maltal: The targets known on the day.
        tabell: The table behind.
    """
    dated = sorted(
        ((day, item) for item in observationer if (day := tidpunkt(item)) is not None),
        key=lambda pair: (pair[0], pair[1].kalla, exakt(pair[1].varde)),
    )
    levels = list(_nivaer(indikator, maltal, frozenset(exakt(item.varde) for _, item in dated)))
    if len(dated) + len(levels) < 2 or not dated:  # noqa: PLR2004 - one figure is no picture
        return None
    scale = _hojdskala([exakt(item.varde) for _, item in dated] + [niva.varde for niva in levels])
    axel = _axel([day for day, _ in dated], levels)

    def y(value: Fraction) -> int:
        span = scale[-1] - scale[0]
        return _BOTTEN - punkter((_BOTTEN - _OVERST) * (value - scale[0]) / span)

    lines = [_malstreck(niva, y(niva.varde), axel) for niva in levels]
    return Seriebild(
        huvud=Bildhuvud(
            id=f"bild-{indikator.id}",
            titel=_titel(indikator),
            beskrivning=_beskrivning(dated, levels, indikator),
            tabell=tabell,
        ),
        hojd=_HOJD,
        botten=_BOTTEN,
        nivaer=tuple((tal(_decimal(value)), y(value)) for value in scale),
        ar=axel.ar(),
        streckor=tuple(_streckor(dated, axel, y)),
        punkter=tuple(
            Punkt(procent(axel.plats(day)), y(exakt(item.varde)), form_av(item), _text(day, item))
            for day, item in dated
        ),
        malstreck=tuple(lines),
        etiketter=tuple(_isar([*_vardeetiketter(dated, axel, y), *map(_maletikett, lines)])),
        former=tuple(
            (form, namn)
            for form, namn in FORMER.items()
            if any(form_av(item) is form for _, item in dated)
        ),
        anmarkning=tuple(_anmarkning(scale[0], len(observationer) - len(dated), maltal, levels)),
    )


def tidpunkt(item: Observation) -> dt.date | None:
    """Return the day that a figure stands on: the middle of the time it is about.

    Where the source does not say that time, the day of publication; None where neither is known.
    """
    first = item.avser or item.publicerad
    if first is None:
        return None
    last = first if item.avser is None or item.avser_till is None else item.avser_till
    return first.forsta + (last.sista - first.forsta) / 2


def antal_i_ord(item: Observation) -> Message:
    """Return a figure with the word that a source puts before it: `knappt 24 000`."""
    number = tal(item.varde)
    if item.precision is None:
        return Message("{tal}", tal=number)
    return Message("{ord} {tal}", ord=Message(item.precision), tal=number)


def form_av(item: Observation) -> Form:
    """Return the sign of a figure."""
    if item.art in _ART:
        return _ART[item.art]
    return Form.PUNKT if item.precision is None else Form.RING


def _nivaer(
    indikator: Indikator, maltal: Sequence[Maltal], varden: frozenset[Fraction]
) -> Iterator[_Niva]:
    """Yield the levels that can be drawn: in the indicator's own unit and area.

    A change is drawn from a baseline only where that is a figure of the series: else nothing says
    that both count the same.
    """
    for item in maltal:
        own = item.enhet in (None, indikator.enhet) and item.region is None
        if item.varde is None or not own:
            continue
        varde = exakt(item.varde)
        if item.riktning not in ("ökning", "minskning"):
            yield _Niva(item, varde, Message("måltal {tal}", tal=tal(item.varde)))
            continue
        change = varde if item.riktning == "ökning" else -varde
        for bas in item.baslinjer:
            if bas.varde is not None and exakt(bas.varde) in varden:
                level = exakt(bas.varde) + change
                text = Message(
                    "måltal {tal}, räknat från {bas}", tal=tal(_decimal(level)), bas=tal(bas.varde)
                )
                yield _Niva(item, level, text)


def _hojdskala(values: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """Return the levels of the axis; it begins at nought unless that would flatten the picture."""
    least, greatest = min(values), max(values)
    if 0 <= least < greatest * Fraction(6, 10) or least == greatest:
        least = min(least, Fraction(0))
    return skalsteg(least, max(greatest, least + Fraction(1, 1000)), _STEG)


def _axel(days: Sequence[dt.date], levels: Sequence[_Niva]) -> Tidsaxel:
    ends = [niva.maltal.senast.sista for niva in levels if niva.maltal.senast is not None]
    starts = [niva.maltal.fran.forsta for niva in levels if niva.maltal.fran is not None]
    every = [*days, *ends, *starts]
    return Tidsaxel(min(every).year, max(every).year, _VANSTER, _HOGER)


def _malstreck(niva: _Niva, y: int, axel: Tidsaxel) -> Malstreck:
    """Return the line of a target: to its last day, from its first or else a short way before."""
    fran, senast = niva.maltal.fran, niva.maltal.senast
    end = axel.hoger if senast is None else axel.plats(senast.sista)
    start = max(axel.vanster, end - _STUMP) if fran is None else axel.plats(fran.forsta)
    if senast is None and fran is None:
        start = axel.vanster
    return Malstreck(procent(start), procent(end), y, senast is not None, niva.text)


def _streckor(
    dated: Sequence[tuple[dt.date, Observation]], axel: Tidsaxel, y: Hojd
) -> Iterator[Strecka]:
    """Yield lines between the figures of one source and one sort; nothing joins two sources."""
    series: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for day, item in dated:
        place = (procent(axel.plats(day)), y(exakt(item.varde)))
        series.setdefault((item.kalla, item.art), []).append(place)
    for places in series.values():
        for (x1, y1), (x2, y2) in pairwise(places):
            yield Strecka(x1, y1, x2, y2)


def _text(day: dt.date, item: Observation) -> Message:
    when = item.avser or item.publicerad
    return Message(
        "{tid}: {tal}, {sort}",
        tid=str(when or day),
        tal=antal_i_ord(item),
        sort=FORMER[form_av(item)],
    )


def _vardeetiketter(
    dated: Sequence[tuple[dt.date, Observation]], axel: Tidsaxel, y: Hojd
) -> Iterator[Etikett]:
    """Yield the first and the last figure, and the least and the greatest between them."""
    ordered = sorted(dated, key=lambda pair: (exakt(pair[1].varde), pair[0]))
    least = ordered[0]
    ends = {id(item): (day, item) for day, item in (dated[0], dated[-1], ordered[-1])}
    for day, item in ends.values():
        x = axel.plats(day)
        yield Etikett(
            procent(x), y(exakt(item.varde)) - 9, _ankare(x), antal_i_ord(item), mal=False
        )
    if id(least[1]) not in ends:
        x = axel.plats(least[0])
        below = y(exakt(least[1].varde)) + 20
        yield Etikett(procent(x), below, _ankare(x), antal_i_ord(least[1]), mal=False)


def _maletikett(line: Malstreck) -> Etikett:
    return Etikett(line.x2, line.y - 6, "end", line.text, mal=True)


def _ankare(x: Fraction) -> str:
    if x < Fraction(1, 4):
        return "start"
    return "end" if x > Fraction(3, 4) else "middle"


def _isar(labels: Iterable[Etikett]) -> Iterator[Etikett]:
    """Yield labels moved apart: upwards, where another stands at nearly the same place."""
    placed: list[Etikett] = []
    for label in sorted(labels, key=lambda item: (-item.y, item.x, item.mal)):
        y = label.y
        for other in placed:
            near = abs(Fraction(other.x) - Fraction(label.x)) < 45  # noqa: PLR2004 - per cent
            if near and other.y - y < _RADAVSTAND:
                y = min(y, other.y - _RADAVSTAND)
        y = max(y, 12)
        moved = Etikett(label.x, y, label.ankare, label.text, label.mal)
        placed.append(moved)
        yield moved


def _anmarkning(
    botten: Fraction, odaterade: int, maltal: Sequence[Maltal], levels: Sequence[_Niva]
) -> Iterator[Message]:
    if botten:
        yield Message("Axeln börjar på {tal}, inte på noll.", tal=tal(_decimal(botten)))
    yield Message("Linjer binder bara ihop tal ur samma källa.")
    undrawn = len(maltal) - len({niva.maltal.nr for niva in levels})
    if undrawn:
        yield plural(
            undrawn,
            "{n} måltal är inte utritat: talet saknas, har en annan enhet eller räknas från ett "
            "värde som inte finns bland talen. Det står i tabellen över måltal.",
            "{n} måltal är inte utritade: talet saknas, har en annan enhet eller räknas från ett "
            "värde som inte finns bland talen. De står i tabellen över måltal.",
        )
    if odaterade:
        yield plural(
            odaterade,
            "{n} tal utan tid är inte utritat.",
            "{n} tal utan tid är inte utritade.",
        )


def _titel(indikator: Indikator) -> Message:
    if indikator.namn.casefold() == indikator.enhet.casefold():
        return Message("{namn}", namn=indikator.namn)
    return Message("{namn} ({enhet})", namn=indikator.namn, enhet=indikator.enhet)


def _beskrivning(
    dated: Sequence[tuple[dt.date, Observation]], levels: Sequence[_Niva], indikator: Indikator
) -> Message:
    first, last = dated[0], dated[-1]
    targets: list[Value] = [
        Message("{mal} ({tid})", mal=niva.text, tid=_senast(niva.maltal)) for niva in levels
    ]
    said: Value = (
        Message("Utritade måltal: {mal}.", mal=joined("; ", targets))
        if targets
        else Message("Inget måltal är utritat.")
    )
    return Message(
        "Diagram över {namn}. {tal}: från {forsta} ({forsta_ar}) till {sista} ({sista_ar}). {mal}",
        namn=indikator.namn,
        tal=plural(len(dated), "{n} tal", "{n} tal"),
        forsta=antal_i_ord(first[1]),
        forsta_ar=first[0].year,
        sista=antal_i_ord(last[1]),
        sista_ar=last[0].year,
        mal=said,
    )


def _senast(maltal: Maltal) -> Message:
    if maltal.senast is None:
        return Message("utan slutår")
    return Message("senast {tid}", tid=str(maltal.senast))


def _decimal(value: Fraction) -> int | Decimal:
    """Return a number as it is written; the levels and targets drawn are all such numbers."""
    if value.denominator == 1:
        return value.numerator
    return (Decimal(value.numerator) / Decimal(value.denominator)).normalize()
