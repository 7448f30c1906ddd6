"""When promises and agreements are in force, along the years; unknown ends drawn as such."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet, Slut
from polisplan.kalender.svar import Svar
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.text.alfabet import alfabetisk
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.lage import Lage
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell
from polisplan.views.bilder.skala import Tidsaxel, procent
from polisplan.views.loftesvy import plats
from polisplan.views.phrases import dag_i_ord, plural

_FLEST = 40
"""A time line of more rows is not drawn: nobody reads it."""

_RAD, _OVERST, _UNDERST = 54, 8, 26
_VANSTER, _HOGER = Fraction(5, 100), Fraction(94, 100)


class Ande(StrEnum):
    """What a bar does at one of its ends."""

    KAND = "känd"
    OPPEN = "öppen"
    OKAND = "okänd"


@dataclass(frozen=True, slots=True)
class Tidsrad:
    """A bar of the time line.

    Attributes:
        namn: What it is.
        period: Its period in words.
        avtal: Whether it is an agreement; else promises.
        y: How far down it begins, in points.
        x: Where it begins, per cent of the width.
        slut: Where it ends, per cent.
        bredd: How wide it is, per cent.
        start_ande: Its start, known or unknown.
        slut_ande: Its end: known, open by decision, or unknown.
    """

    namn: Message
    period: Message
    avtal: bool
    y: int
    x: str
    slut: str
    bredd: str
    start_ande: Ande
    slut_ande: Ande

    @property
    def okand_start(self) -> bool:
        """Whether its start is unknown."""
        return self.start_ande is Ande.OKAND

    @property
    def okant_slut(self) -> bool:
        """Whether its end is unknown."""
        return self.slut_ande is Ande.OKAND

    @property
    def oppet_slut(self) -> bool:
        """Whether its end is open by decision."""
        return self.slut_ande is Ande.OPPEN


@dataclass(frozen=True, slots=True)
class Tidslinje:
    """A time line.

    Attributes:
        hojd: The height in points.
        botten: Where the axis is, in points from the top.
        ar: The years that are written, each with its place, per cent of the width.
        dag: The day asked about in words, and its place.
        dag_ankare: Which side of its place the day is written on: `start`, `middle` or `end`.
        rader: The bars from the top.
    """

    huvud: Bildhuvud
    hojd: int
    botten: int
    ar: tuple[tuple[str, str], ...]
    dag: tuple[Message, str]
    dag_ankare: str
    rader: tuple[Tidsrad, ...]

    @property
    def avtal(self) -> bool:
        """Whether an agreement is among the bars."""
        return any(rad.avtal for rad in self.rader)

    @property
    def loften(self) -> bool:
        """Whether promises are among the bars."""
        return any(not rad.avtal for rad in self.rader)

    @property
    def okanda(self) -> bool:
        """Whether an end is unknown."""
        return any(rad.okand_start or rad.okant_slut for rad in self.rader)

    @property
    def oppna(self) -> bool:
        """Whether an end is open by decision."""
        return any(rad.oppet_slut for rad in self.rader)


@dataclass(frozen=True, slots=True)
class _Span:
    namn: Message
    period: Message
    giltighet: Giltighet
    galler: Svar
    avtal: bool


def tidslinje(
    snapshot: Snapshot,
    lagen: Sequence[Lage],
    overenskommelser: Sequence[Overenskommelse],
    dag: dt.date,
) -> Tidslinje | None:
    """Return the time line; None where there is nothing to draw, or more than can be read."""
    spans = [*_loften(snapshot, lagen), *_avtal(overenskommelser, dag)]
    drawn = sorted((span for span in spans if _known_days(span.giltighet)), key=_order)
    if not drawn or len(drawn) > _FLEST:
        return None
    axel = _axel(drawn, dag)
    day = axel.plats(dag)
    botten = _OVERST + _RAD * len(drawn)
    return Tidslinje(
        huvud=Bildhuvud(
            id="bild-tid",
            titel=Message("När löften och överenskommelser gäller"),
            beskrivning=_beskrivning(drawn, len(spans) - len(drawn), axel),
            tabell=Bildtabell(
                rubriker=(
                    Message("Vad"),
                    Message("Sort"),
                    Message("Period"),
                    Message("Gäller den dagen"),
                ),
                rader=tuple(
                    (span.namn, _sort(span), span.period, Message(span.galler.value))
                    for span in sorted(spans, key=_order)
                ),
                ordkolumner=4,
            ),
        ),
        hojd=botten + _UNDERST + 16,
        botten=botten,
        ar=axel.ar(),
        dag=(dag_i_ord(dag), procent(day)),
        dag_ankare=ankare(day),
        rader=tuple(_rad(span, index, axel) for index, span in enumerate(drawn)),
    )


def slutets_ande(till: Datum | Slut | None) -> Ande:
    """Return what a bar does at its end."""
    if till is None:
        return Ande.OKAND
    return Ande.KAND if isinstance(till, Datum) else Ande.OPPEN


def ankare(place: Fraction) -> str:
    """Return which side of its place a text is written on, so that it keeps within the picture."""
    if place < Fraction(1, 5):
        return "start"
    return "end" if place > Fraction(4, 5) else "middle"


def _loften(snapshot: Snapshot, lagen: Sequence[Lage]) -> Iterator[_Span]:
    """Yield promises of one place and one period together."""
    found: dict[tuple[str, Giltighet, Svar], list[Lage]] = {}
    for item in lagen:
        place = plats(snapshot, item.lofte.omrade).source
        found.setdefault((place, item.giltighet, item.galler), []).append(item)
    for group in found.values():
        first = group[0]
        namn = plural(
            len(group),
            "{plats}: {n} löfte",
            "{plats}: {n} löften",
            plats=plats(snapshot, first.lofte.omrade),
        )
        yield _Span(namn, _i_ord(first), first.giltighet, first.galler, avtal=False)


def _i_ord(item: Lage) -> Message:
    """Return the period in words, with its prolongation or what ended it."""
    given = item.lofte.period
    if given.giltighet == item.giltighet:
        return given.i_ord()
    if item.giltighet.till is None:
        return given.i_ord()
    if isinstance(given.till, Slut):
        return Message(
            "{period}, ersatt efter {slut}", period=given.i_ord(), slut=str(item.giltighet.till)
        )
    return Message(
        "{period}, förlängt till {slut}", period=given.i_ord(), slut=str(item.giltighet.till)
    )


def _avtal(overenskommelser: Sequence[Overenskommelse], dag: dt.date) -> Iterator[_Span]:
    for item in overenskommelser:
        namn = Message("{titel}", titel=item.titel)
        period = item.period.giltighet
        yield _Span(namn, item.period.i_ord(), period, item.giltighet.galler(dag), avtal=True)


def _sort(span: _Span) -> Message:
    return Message("överenskommelse") if span.avtal else Message("löften")


def _known_days(giltighet: Giltighet) -> bool:
    """Return whether there is a day to draw it from."""
    return (giltighet.fran is not None or giltighet.slutdag is not None) and not giltighet.omojlig


def _order(span: _Span) -> tuple[dt.date, dt.date, bool, tuple[str, str]]:
    first = None if span.giltighet.fran is None else span.giltighet.fran.forsta
    last = span.giltighet.slutdag
    start = first or last or dt.date.max
    return (start, last or dt.date.max, not span.avtal, alfabetisk(span.namn.source))


def _axel(spans: Sequence[_Span], dag: dt.date) -> Tidsaxel:
    days = [dag]
    for span in spans:
        days += [] if span.giltighet.fran is None else [span.giltighet.fran.forsta]
        days += [] if span.giltighet.slutdag is None else [span.giltighet.slutdag]
    return Tidsaxel(min(days).year, max(days).year, _VANSTER, _HOGER)


def _rad(span: _Span, index: int, axel: Tidsaxel) -> Tidsrad:
    fran, till, last = span.giltighet.fran, span.giltighet.till, span.giltighet.slutdag
    start = axel.vanster if fran is None else axel.plats(fran.forsta)
    end = axel.hoger if last is None else axel.plats(last + dt.timedelta(days=1))
    return Tidsrad(
        namn=span.namn,
        period=span.period,
        avtal=span.avtal,
        y=_OVERST + _RAD * index,
        x=procent(start),
        slut=procent(end),
        bredd=procent(max(end - start, Fraction(1, 200))),
        start_ande=Ande.OKAND if fran is None else Ande.KAND,
        slut_ande=slutets_ande(till),
    )


def _beskrivning(spans: Sequence[_Span], utan: int, axel: Tidsaxel) -> Message:
    def count(answer: Svar) -> Value:
        return sum(span.galler is answer for span in spans)

    line = Message(
        "Tidslinje {fran}–{till} med {rader}. Den dagen: {galler} gäller, {oklart} oklart om det "
        "gäller, {inte} gäller inte.",
        fran=axel.forsta,
        till=axel.sista,
        rader=plural(len(spans), "{n} rad", "{n} rader"),
        galler=count(Svar.JA),
        oklart=count(Svar.OKLART),
        inte=count(Svar.NEJ),
    )
    rest = [Message("{n} till har okänd period och står bara i tabellen.", n=utan)] if utan else []
    return joined(" ", [line, *rest])
