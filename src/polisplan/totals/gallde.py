"""Whether promises were in force any day of a period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Lofte
from polisplan.totals.lage import effective


def gallde(lofte: Lofte, tid: Giltighet, efterfoljare: Sequence[Lofte] = ()) -> Svar:
    """Answer whether a promise was in force at least one day of a period with known ends.

    `oklart` where an end of the promise is unknown and what is known does not rule the period out.
    One that was dropped, moved or replaced before the period began was not in force;
    an open end is cut where a successor starts, as `effective` says.
    """
    avslut = lofte.avslut
    if (
        tid.fran is not None
        and avslut is not None
        and avslut.hur != "förlängt"
        and avslut.datum is not None
        and avslut.datum.sista <= tid.fran.forsta
    ):
        return Svar.NEJ
    return effective(lofte, efterfoljare).overlappar(tid)


def nagot(svaren: Iterable[Svar]) -> Svar:
    """Answer whether something holds, by answers of which one yes is enough."""
    found = frozenset(svaren)
    if Svar.JA in found:
        return Svar.JA
    return Svar.OKLART if Svar.OKLART in found else Svar.NEJ
