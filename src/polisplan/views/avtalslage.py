"""Which agreements were in force on a day, and which were about to end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.kalender.svar import Svar
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.text.message import Message


@dataclass(frozen=True, slots=True)
class Avtalsvy:
    """An agreement on a day.

    Attributes:
        record: The record as `slag/id`.
        fil: Its file.
        stalle: Where it begins.
        titel: Its title.
        period: Its period in words.
        galler: Whether it was in force: `ja`, `nej` or `oklart`.
        gar_ut: Days until its last day, where that is soon; else None.
    """

    record: str
    fil: str
    stalle: Stalle
    titel: str
    period: Message
    galler: str
    gar_ut: int | None


@dataclass(frozen=True, slots=True)
class Avtalslage:
    """The agreements of an area on a day.

    Attributes:
        alla: Every agreement known, sorted by id.
        snart_dagar: What counts as soon, in days.
    """

    alla: tuple[Avtalsvy, ...]
    snart_dagar: int

    @property
    def galler(self) -> tuple[Avtalsvy, ...]:
        """Those in force."""
        return tuple(item for item in self.alla if item.galler == Svar.JA)

    @property
    def oklart(self) -> tuple[Avtalsvy, ...]:
        """Those that may be in force: a start or an end is unknown."""
        return tuple(item for item in self.alla if item.galler == Svar.OKLART)

    @property
    def gar_ut(self) -> tuple[Avtalsvy, ...]:
        """Those in force that end soon."""
        return tuple(item for item in self.alla if item.gar_ut is not None)


def avtalslage(
    snapshot: Snapshot,
    overenskommelser: Sequence[Overenskommelse],
    dag: dt.date,
    installningar: Installningar,
) -> Avtalslage:
    """Return how it stood with agreements on a day."""
    soon = installningar.snart_slut_dagar
    return Avtalslage(
        tuple(
            Avtalsvy(
                record=item.ref,
                fil=snapshot.path_of(item),
                stalle=snapshot.stalle(item),
                titel=item.titel,
                period=item.period.i_ord(),
                galler=str(item.giltighet.galler(dag)),
                gar_ut=_gar_ut(item, dag, soon),
            )
            for item in overenskommelser
        ),
        soon,
    )


def _gar_ut(item: Overenskommelse, dag: dt.date, soon: int) -> int | None:
    last = item.giltighet.slutdag
    if last is None or item.giltighet.galler(dag) is not Svar.JA:
        return None
    left = (last - dag).days
    return left if left <= soon else None
