"""Stretches of days: which part of a promise's period a figure covers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet

_EN_DAG = dt.timedelta(days=1)
_MANADER = {"månad": 1, "kvartal": 3, "tertial": 4, "halvår": 6, "år": 12}


@dataclass(frozen=True, slots=True, order=True)
class Stracka:
    """From a first to a last day, both included."""

    forsta: dt.date
    sista: dt.date

    @property
    def dagar(self) -> int:
        """How many days it has."""
        return (self.sista - self.forsta).days + 1

    @property
    def manader(self) -> int | None:
        """How many months it has; None unless it begins and ends with whole months."""
        if self.forsta.day != 1 or (self.sista + _EN_DAG).day != 1:
            return None
        years = self.sista.year - self.forsta.year
        return years * 12 + self.sista.month - self.forsta.month + 1

    def antal(self, per: str) -> Fraction | None:
        """Return how many of a unit of time it has; None where that cannot be said exactly."""
        if per == "dygn":
            return Fraction(self.dagar)
        if per == "vecka":
            return Fraction(self.dagar, 7)
        return None if self.manader is None else Fraction(self.manader, _MANADER[per])


def stracka(giltighet: Giltighet) -> Stracka | None:
    """Return the days of a span; None where an end is unknown, open, or before the start."""
    if giltighet.fran is None or not isinstance(giltighet.till, Datum):
        return None
    if giltighet.till.sista < giltighet.fran.forsta:
        return None
    return Stracka(giltighet.fran.forsta, giltighet.till.sista)


def merged(strackor: Iterable[Stracka]) -> tuple[Stracka, ...]:
    """Return stretches in order with neighbours and overlaps joined."""
    found: list[Stracka] = []
    for item in sorted(strackor):
        if found and item.forsta <= found[-1].sista + _EN_DAG:
            found[-1] = Stracka(found[-1].forsta, max(found[-1].sista, item.sista))
        else:
            found.append(item)
    return tuple(found)


def gaps(hela: Stracka, tackta: Iterable[Stracka]) -> tuple[Stracka, ...]:
    """Return the parts of a stretch that others leave uncovered, in order."""
    found: list[Stracka] = []
    start = hela.forsta
    for item in merged(tackta):
        if item.forsta > start:
            found.append(Stracka(start, min(item.forsta - _EN_DAG, hela.sista)))
        start = max(start, item.sista + _EN_DAG)
        if start > hela.sista:
            return tuple(found)
    return (*found, Stracka(start, hela.sista))


def widest_disjoint(strackor: Sequence[Stracka]) -> tuple[int, ...]:
    """Return the indexes of stretches that share no day and together cover the most days.

    Among equals the fewest stretches win, then those that come first in order of last day.
    """
    if len(strackor) < 2:  # noqa: PLR2004 - nothing to choose among
        return tuple(range(len(strackor)))
    order = sorted(range(len(strackor)), key=lambda i: (strackor[i].sista, strackor[i].forsta, i))
    best: list[tuple[int, int, tuple[int, ...]]] = [(0, 0, ())]
    for position, index in enumerate(order):
        item = strackor[index]
        before = max(
            (n for n in range(position) if strackor[order[n]].sista < item.forsta), default=-1
        )
        days, fewest, chosen = best[before + 1]
        taken = (days + item.dagar, fewest - 1, (*chosen, index))
        best.append(max(best[-1], taken, key=lambda found: found[:2]))
    return best[-1][2]
