"""Which promises came before a promise in the same area."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from polisplan.graph.snapshot import Snapshot
from polisplan.models.lofte import Lofte


class Omgang(NamedTuple):
    """The promises of one area that begin on the same day, and those of the round before.

    Attributes:
        loften: The promises, by id.
        forra: Those of the round before, by id; a promise that still holds when this round begins
            is not among them.
    """

    loften: tuple[Lofte, ...]
    forra: tuple[Lofte, ...]


def omgangar(snapshot: Snapshot) -> Sequence[Omgang]:
    """Return the rounds that have one before them, area by area in the order of time.

    A promise whose start is unknown, or that cannot be in time, is in no round.
    """
    by_area: dict[tuple[object, ...], dict[dt.date, list[Lofte]]] = {}
    for lofte in snapshot.loften.values():
        fran = lofte.period.fran
        if fran is not None and not lofte.period.omojlig:
            omrade = lofte.omrade
            area = (omrade.kommun_ids, omrade.lpo, omrade.delomrade)
            by_area.setdefault(area, {}).setdefault(fran.forsta, []).append(lofte)
    return tuple(
        Omgang(tuple(rounds[day]), forra)
        for rounds in by_area.values()
        for before, day in zip(sorted(rounds), sorted(rounds)[1:], strict=False)
        if (forra := _over(rounds[before], day))
    )


def _over(loften: Sequence[Lofte], day: dt.date) -> tuple[Lofte, ...]:
    """Return the promises that do not certainly hold on the day when the next ones begin."""
    return tuple(
        lofte
        for lofte in loften
        if (slut := lofte.period.giltighet.slutdag) is None or slut < day
    )  # fmt: skip
