"""The pictures of a status report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.text.message import Message, Value
from polisplan.totals.lage import Lage
from polisplan.views.bilder.fokus import fokusbild
from polisplan.views.bilder.karta import Karta
from polisplan.views.bilder.staplar import Stapelbild
from polisplan.views.bilder.tidslinje import Tidslinje, tidslinje
from polisplan.views.bilder.tillstand import tillstandsbild
from polisplan.views.bilder.uppfoljningskarta import uppfoljningskarta
from polisplan.views.statussiffror import Omradesloften
from polisplan.views.statusurval import Platser, Urval


@dataclass(frozen=True, slots=True)
class Statusbilder:
    """The pictures of a status report; each is None where it has nothing to show.

    Attributes:
        tillstand: How it stands with the promises, area by area.
        fokus: What they are about.
        karta: What is known to have come of them, kommun by kommun; for large areas only.
        tid: When they and the agreements are in force; where there are not too many.
    """

    tillstand: Stapelbild | None
    fokus: Stapelbild | None
    karta: Karta | None
    tid: Tidslinje | None

    def __bool__(self) -> bool:
        """Return whether there is any picture."""
        return any((self.tillstand, self.fokus, self.karta, self.tid))


def statusbilder(
    snapshot: Snapshot,
    val: Urval,
    lagen: Sequence[Lage],
    omraden: Sequence[Omradesloften],
    dag: dt.date,
) -> Statusbilder:
    """Return the pictures of a selection.

    Args:
        snapshot: The plan.
        val: What the report is about.
        lagen: Its promises that had started.
        omraden: The same area by area, where the report is about a large area; else empty.
        dag: The day asked about.
    """
    rows: list[tuple[Value, Sequence[Lage]]] = [(item.namn, item.lagen) for item in omraden]
    if not rows:
        rows = [(Message("Alla löften"), lagen)]
    # By goal, a kommun without a promise under it may still have others.
    mapped = bool(omraden) and val.mal is None
    return Statusbilder(
        tillstand=tillstandsbild(rows, lagen),
        fokus=fokusbild([item.lofte for item in lagen]),
        karta=uppfoljningskarta(snapshot, val.kommuner, lagen, Platser(snapshot, dag))
        if mapped
        else None,
        tid=tidslinje(snapshot, lagen, val.overenskommelser, dag),
    )
