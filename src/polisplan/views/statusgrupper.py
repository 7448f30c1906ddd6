"""Promises made together: one place, one period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.text.alfabet import alfabetisk
from polisplan.text.message import Message
from polisplan.totals.lage import Lage
from polisplan.views.loftesvy import Loftesvy, loftesvy, plats
from polisplan.views.phrases import plural


@dataclass(frozen=True, slots=True)
class Grupp:
    """Promises of one place and one period.

    Attributes:
        plats: Where.
        period: When, in words.
        slut: The last day, where it is known.
        loften: The promises, sorted by id.
    """

    plats: Message
    period: Message
    slut: str | None
    loften: tuple[Loftesvy, ...]


@dataclass(frozen=True, slots=True)
class Grupper:
    """What is shown, and what is not.

    Attributes:
        alla: Every group, the latest first.
        senaste: The latest group of each place, the latest first.
        visade: The groups to show: the latest, those that may be in force, or all.
        dolda: The others, in a sentence each.
    """

    alla: tuple[Grupp, ...]
    senaste: tuple[Grupp, ...]
    visade: tuple[Grupp, ...]
    dolda: tuple[Message, ...]


def grupper(snapshot: Snapshot, lagen: Sequence[Lage], *, historik: bool) -> Grupper:
    """Return promises grouped by place and period, the latest first, then by place."""
    found: dict[tuple[Message, Message], list[Lage]] = {}
    for item in lagen:
        key = (plats(snapshot, item.lofte.omrade), item.lofte.period.i_ord())
        found.setdefault(key, []).append(item)
    order = sorted(found, key=lambda key: (alfabetisk(key[0].source), key[1].source))
    order.sort(key=lambda key: _when(found[key][0].giltighet), reverse=True)
    latest = {place: (place, period) for place, period in reversed(order)}
    shown = [
        key
        for key in order
        if historik
        or latest[key[0]] == key
        or any(item.galler is not Svar.NEJ for item in found[key])
    ]
    built = {key: _grupp(snapshot, key, found[key]) for key in order}
    return Grupper(
        alla=tuple(built.values()),
        senaste=tuple(built[key] for key in order if latest[key[0]] == key),
        visade=tuple(built[key] for key in shown),
        dolda=tuple(
            plural(
                len(found[key]),
                "{plats} {period}: 1 löfte till – visa med --historik",
                "{plats} {period}: {n} löften till – visa med --historik",
                plats=key[0],
                period=key[1],
            )
            for key in order
            if key not in shown
        ),
    )


def _grupp(snapshot: Snapshot, key: tuple[Message, Message], lagen: Sequence[Lage]) -> Grupp:
    last = lagen[0].giltighet.slutdag
    return Grupp(
        plats=key[0],
        period=key[1],
        slut=None if last is None else str(last),
        loften=tuple(loftesvy(snapshot, item) for item in sorted(lagen, key=_by_id)),
    )


def _by_id(item: Lage) -> tuple[str, int, str]:
    """Order ids with a number at the end by that number."""
    stem, _, number = item.lofte.id.rpartition("-")
    return (stem, int(number), "") if number.isdecimal() else (item.lofte.id, 0, number)


def _when(giltighet: Giltighet) -> tuple[dt.date, dt.date]:
    """Order by last day, then first day; an end that is open or unknown counts by the start."""
    first = dt.date.min if giltighet.fran is None else giltighet.fran.forsta
    return (giltighet.slutdag or (dt.date.max if giltighet.till is not None else first), first)
