"""The phases of a project along its months, with the days of its decision and change of owner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet
from polisplan.models.projekt import Projekt
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.tackning import Stracka
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell
from polisplan.views.bilder.skala import Dagaxel, manadssteg, procent
from polisplan.views.bilder.tidslinje import Ande, Tidsrad, ankare, slutets_ande
from polisplan.views.phrases import dag_i_ord, dagar_i_ord, datum_i_ord, plural
from polisplan.views.projektdelar import Fasrad

_RAD, _MARKE, _OVERST = 54, 34, 8
_VANSTER, _HOGER = Fraction(5, 100), Fraction(94, 100)
_MANADER = 9
"""So many months are written, so that they have room on a narrow screen."""

_EN_DAG = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Marke:
    """A day that something happened: what and when, how far down, where, and the side of it."""

    namn: Message
    y: int
    x: str
    ankare: str


@dataclass(frozen=True, slots=True)
class Manad:
    """A month that is written: its name, its year where that is new, and where it begins."""

    namn: Message
    ar: str | None
    x: str


@dataclass(frozen=True, slots=True)
class Faslinje:
    """The phases on a time line.

    Attributes:
        hojd: The height in points.
        botten: Where the axis is, in points from the top.
        manader: The months that are written.
        dag: The day asked about in words, its place and the side of it; None outside the picture.
        rader: The phases from the top.
        marken: The marked days, below the phases.
    """

    huvud: Bildhuvud
    hojd: int
    botten: int
    manader: tuple[Manad, ...]
    dag: tuple[Message, str, str] | None
    rader: tuple[Tidsrad, ...]
    marken: tuple[Marke, ...]

    @property
    def okanda(self) -> bool:
        """Whether an end of a phase is unknown."""
        return any(Ande.OKAND in {rad.start_ande, rad.slut_ande} for rad in self.rader)

    @property
    def oppna(self) -> bool:
        """Whether a phase is open by decision."""
        return any(rad.slut_ande is Ande.OPPEN for rad in self.rader)


def faslinje(projekt: Projekt, faser: Sequence[Fasrad], dag: dt.date) -> Faslinje | None:
    """Return the phases on a time line; None where none of them has a known day.

    Args:
        projekt: The project.
        faser: Its phases as they are told.
        dag: The day asked about.
    """
    spans = {fas.nr: fas.nar.giltighet for fas in projekt.faser}
    drawn = [rad for rad in faser if _known_days(spans[rad.nr])]
    if not drawn:
        return None
    first, after = _ends([projekt.giltighet, *(spans[rad.nr] for rad in drawn)])
    axel = Dagaxel(first, after, _VANSTER, _HOGER)
    marks = [mark for mark in _marks(projekt) if first <= mark[1].forsta < after]
    below = _OVERST + _RAD * len(drawn)
    botten = below + _MARKE * len(marks)
    day = axel.plats(dag)
    return Faslinje(
        huvud=Bildhuvud(
            id="bild-faser",
            titel=Message("När faserna skulle pågå"),
            beskrivning=_beskrivning(faser, len(faser) - len(drawn), first, after - _EN_DAG),
            tabell=_tabell(faser),
        ),
        hojd=botten + 50,
        botten=botten,
        manader=tuple(_manader(axel, first, after)),
        dag=(dag_i_ord(dag), procent(day), ankare(day)) if first <= dag < after else None,
        rader=tuple(
            _rad(rad, spans[rad.nr], _OVERST + _RAD * index, axel)
            for index, rad in enumerate(drawn)
        ),
        marken=tuple(
            Marke(
                joined(": ", [namn, datum_i_ord(datum)]),
                below + _MARKE * index,
                procent(axel.plats(datum.forsta)),
                "end" if axel.plats(datum.forsta) > Fraction(1, 2) else "start",
            )
            for index, (namn, datum) in enumerate(marks)
        ),
    )


def _known_days(giltighet: Giltighet) -> bool:
    """Return whether there is a day to draw it from."""
    return (giltighet.fran is not None or giltighet.slutdag is not None) and not giltighet.omojlig


def _ends(spans: Sequence[Giltighet]) -> tuple[dt.date, dt.date]:
    """Return the first day of the first month of some spans, and the day after the last month."""
    days = [span.fran.forsta for span in spans if span.fran is not None]
    days += [span.slutdag for span in spans if span.slutdag is not None]
    last = max(days)
    return min(days).replace(day=1), (last.replace(day=28) + 4 * _EN_DAG).replace(day=1)


def _marks(projekt: Projekt) -> Iterator[tuple[Message, Datum]]:
    if projekt.beslut is not None:
        yield Message("Beslut"), projekt.beslut.datum
    if projekt.agarbyte is not None:
        yield Message("Ägarbyte"), projekt.agarbyte.datum


def _manader(axel: Dagaxel, first: dt.date, after: dt.date) -> Iterator[Manad]:
    year = None
    for day in manadssteg(first, after, _MANADER):
        name = dagar_i_ord([Stracka(day, (day.replace(day=28) + 4 * _EN_DAG).replace(day=1)
                                    - _EN_DAG)], aret_ut=False)  # fmt: skip
        yield Manad(name, None if day.year == year else str(day.year), procent(axel.plats(day)))
        year = day.year


def _rad(fas: Fasrad, span: Giltighet, y: int, axel: Dagaxel) -> Tidsrad:
    start = axel.vanster if span.fran is None else axel.plats(span.fran.forsta)
    end = axel.hoger if span.slutdag is None else axel.plats(span.slutdag + _EN_DAG)
    return Tidsrad(
        namn=_namn(fas),
        period=fas.nar,
        avtal=False,
        y=y,
        x=procent(start),
        slut=procent(end),
        bredd=procent(max(end - start, Fraction(1, 200))),
        start_ande=Ande.OKAND if span.fran is None else Ande.KAND,
        slut_ande=slutets_ande(span.till),
    )


def _namn(fas: Fasrad) -> Message:
    return Message("Fas {nr}: {innehall}", nr=fas.nr, innehall=joined(", ", fas.innehall))


def _tabell(faser: Sequence[Fasrad]) -> Bildtabell:
    rows: list[tuple[Value, ...]] = [
        (str(fas.nr), fas.nar, "" if fas.band is None else fas.band.i_ord,
         joined(", ", fas.overlappar), fas.lage)
        for fas in faser
    ]  # fmt: skip
    return Bildtabell(
        rubriker=(
            Message("Fas"), Message("När"), Message("Månader"), Message("Delar tid med fas"),
            Message("Läge"),
        ),
        rader=tuple(rows),
        ordkolumner=5,
    )  # fmt: skip


def _beskrivning(faser: Sequence[Fasrad], utan: int, first: dt.date, last: dt.date) -> Message:
    told = [Message("fas {nr}: {nar}", nr=fas.nr, nar=fas.nar) for fas in faser]
    line = Message(
        "Tidslinje {tid} med {faser}: {delar}.",
        tid=dagar_i_ord([Stracka(first, last)], aret_ut=True),
        faser=plural(len(faser) - utan, "{n} fas", "{n} faser"),
        delar=joined("; ", told),
    )
    rest = [Message("{n} till har okänd tid och står bara i tabellen.", n=utan)] if utan else []
    return joined(" ", [line, *rest])
