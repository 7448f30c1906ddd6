"""What promises' links upwards rest on, counted in one way for every report.

A link to a priority of an agreement is counted by itself: a source may well say that a promise
belongs to an agreement, but that says nothing of the police's own goals.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from polisplan.models.lofte import Lofte


@dataclass(frozen=True, slots=True)
class Lanksumma:
    """Links of some promises.

    Attributes:
        belagd: Links to goals (or initiatives) that a source states.
        tolkning: Links to goals that we made.
        saknas: Links that are said to be missing, with a reason.
        till_prioritering: Links to priorities of agreements, whatever they rest on.
        utan_lank: Promises without any link.
        prioriteringar: Links to priorities of agreements, by what they rest on.
    """

    belagd: int
    tolkning: int
    saknas: int
    till_prioritering: int
    utan_lank: int
    prioriteringar: Mapping[str, int]


def lanksumma(loften: Iterable[Lofte]) -> Lanksumma:
    """Return what the links of some promises rest on."""
    mal: Counter[str] = Counter()
    prioriteringar: Counter[str] = Counter()
    utan = 0
    for lofte in loften:
        utan += not lofte.stodjer
        for stod in lofte.stodjer:
            (mal if stod.overenskommelse is None else prioriteringar)[stod.belagg] += 1
    return Lanksumma(
        belagd=mal["belagd"],
        tolkning=mal["tolkning"],
        saknas=mal["saknas"],
        till_prioritering=prioriteringar.total(),
        utan_lank=utan,
        prioriteringar=prioriteringar,
    )
