"""Which period a follow-up is about where none is asked for, and which there are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.kalender.tidrymd import tidrymd
from polisplan.models.lofte import Lofte
from polisplan.models.organisation import Enhet
from polisplan.text.listing import joined
from polisplan.text.message import Message
from polisplan.totals.lage import Lage, lage
from polisplan.views.phrases import plural
from polisplan.views.statusurval import Platser
from polisplan.views.tackningsrapport import tidrymd_i_ord

_FLEST = 6


@dataclass(frozen=True, slots=True)
class Periodrad:
    """A period that the register has promises for, and how many."""

    period: Message
    loften: int


class Omradesperioder:
    """When promises of an area were made for.

    Args:
        snapshot: The plan.
        installningar: The settings.
        enhet: The area.
        dag: The day asked about.
    """

    def __init__(
        self, snapshot: Snapshot, installningar: Installningar, enhet: Enhet, dag: dt.date
    ) -> None:
        self._plan = snapshot
        self._enhet = enhet
        self._dag = dag
        self._lagen = [
            lage(item, dag, installningar, snapshot.efterfoljare(item))
            for item in snapshot.loften.values()
            if item.skede == "beslutat"
        ]

    def senaste(self) -> Giltighet | None:
        """Return the period of the latest promises that had begun; None where there are none.

        The latest are those that held last, as far as is known; of those the ones begun last.
        """
        spans = [
            (years, item.lofte)
            for item in self._lagen
            if item.borjat is not Svar.NEJ and (years := _ar(item, self._dag)) is not None
        ]
        spans.sort(key=lambda pair: (pair[0][1], pair[0][0]), reverse=True)
        for (first, last), lofte in spans:
            if self._hor_hit(lofte, last):
                return tidrymd(f"{first}-{last}")
        return None

    def rader(self) -> Iterator[Periodrad]:
        """Yield the periods that promises were made for, the latest first."""
        found: dict[Message, list[Giltighet]] = {}
        for item in self._lagen:
            years = _ar(item, self._dag)
            if self._hor_hit(item.lofte, self._dag.year if years is None else years[1]):
                period = item.lofte.period
                found.setdefault(period.i_ord(), []).append(period.giltighet)
        latest = sorted(found, key=lambda key: _sent(key, found[key][0]), reverse=True)
        for said in latest:
            yield Periodrad(said, len(found[said]))

    def _hor_hit(self, lofte: Lofte, year: int) -> bool:
        """Return whether a promise touches the area, as areas were at the end of a year."""
        places = Platser(self._plan, dt.date(year, 12, 31))
        return places.hor_till(lofte.omrade, self._enhet) is Svar.JA


def vald_i_ord(vald: Giltighet | None, tid: Giltighet) -> Message:
    """Return why a period was chosen.

    Args:
        vald: That of the latest promises; None where none had begun.
        tid: The one that was taken.
    """
    when = tidrymd_i_ord(tid)
    if vald is None:
        return Message(
            "Perioden är vald av oss: {tid}, årets, för inget känt löfte har börjat. "
            "En annan period: --period ÅR.",
            tid=when,
        )
    return Message(
        "Perioden är vald av oss: {tid}, de senaste löftenas. En annan period: --period ÅR.",
        tid=when,
    )


def perioder_i_ord(rader: Sequence[Periodrad]) -> Message:
    """Return the periods in one line, with how many promises each has."""
    if not rader:
        return Message("inga för området")
    said = [
        plural(rad.loften, "{period}: 1 löfte", "{period}: {n} löften", period=rad.period)
        for rad in rader[:_FLEST]
    ]
    left = len(rader) - _FLEST
    more = [plural(left, "1 period till", "{n} perioder till")] if left > 0 else []
    return joined(" · ", [*said, *more])


def _ar(item: Lage, dag: dt.date) -> tuple[int, int] | None:
    """Return the first and last year that a promise held, as far as is known on a day."""
    start, end = item.giltighet.fran, item.giltighet.till
    first = None if start is None else start.forsta.year
    last = first
    if isinstance(end, Datum):
        last = end.sista.year
    elif end is not None:
        # Without an end it is looked at year by year.
        first = last = dag.year
    avslut = item.lofte.avslut
    closed = None if avslut is None or avslut.hur == "förlängt" else avslut.datum
    if closed is not None and closed.forsta <= dag:
        last = closed.sista.year if last is None else min(last, closed.sista.year)
    if last is None:
        return None
    return (last if first is None else min(first, last)), last


def _sent(period: Message, giltighet: Giltighet) -> tuple[str, str, str]:
    """Return what puts later periods after earlier ones, and unknown ones first."""
    end = giltighet.slutdag
    start = giltighet.fran
    begun = "" if start is None else start.forsta.isoformat()
    ended = ("9999" if giltighet.till is not None else begun) if end is None else end.isoformat()
    return ended, begun, period.source
