"""The counts of a status report, for all of it or for one area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.text.message import Message, Value
from polisplan.totals.lage import Lage
from polisplan.views.statusurval import Platser, Urval


@dataclass(frozen=True, slots=True)
class Statussiffror:
    """Counts of promises and of measurable targets; each stands for itself.

    Attributes:
        loften: Promises that had started on the day; the denominator of the others.
        galler: Of these, in force.
        oklart: Of these, perhaps in force: an end is unknown.
        uppfoljda: Of these, with a follow-up known that day.
        forsenade: Of these, overdue.
        siffra_saknas: Of these, followed up without a figure for at least one target.
        delvis_lasta: Of these, read only in part: what they lack is not counted against them.
        med_mal: Of these, with at least one measurable target.
        mal: Measurable targets of these promises.
        redovisade: Of the targets, those reported.
    """

    loften: int
    galler: int
    oklart: int
    uppfoljda: int
    forsenade: int
    siffra_saknas: int
    delvis_lasta: int
    med_mal: int
    mal: int
    redovisade: int


@dataclass(frozen=True, slots=True)
class Omradesrad:
    """One area of the table.

    Attributes:
        record: The area as `slag/id`; None for promises whose area is unknown.
        namn: Its name.
    """

    record: str | None
    namn: Value
    siffror: Statussiffror


@dataclass(frozen=True, slots=True)
class Omradesloften:
    """The promises of one area; its record is None for those whose area is unknown."""

    record: str | None
    namn: Value
    lagen: tuple[Lage, ...]


def statussiffror(lagen: Sequence[Lage]) -> Statussiffror:
    """Return the counts of promises that had started."""
    return Statussiffror(
        loften=len(lagen),
        galler=sum(item.galler is Svar.JA for item in lagen),
        oklart=sum(item.galler is Svar.OKLART for item in lagen),
        uppfoljda=sum(bool(item.uppfoljningar) for item in lagen),
        forsenade=sum(item.forsenat for item in lagen),
        siffra_saknas=sum(item.siffra_saknas for item in lagen),
        delvis_lasta=sum(not item.lofte.helt_last for item in lagen),
        med_mal=sum(bool(item.mal) for item in lagen),
        mal=sum(len(item.mal) for item in lagen),
        redovisade=sum(item.redovisade for item in lagen),
    )


def omradesrader(omraden: Sequence[Omradesloften]) -> tuple[Omradesrad, ...]:
    """Return the counts of each area."""
    return tuple(Omradesrad(i.record, i.namn, statussiffror(i.lagen)) for i in omraden)


def omradesloften(
    snapshot: Snapshot, val: Urval, lagen: Sequence[Lage], platser: Platser
) -> tuple[Omradesloften, ...]:
    """Return the promises per region, or per lokalpolisområde where one region or part is asked for.

    A promise that touches several areas is in each. Areas without a promise are left out; the last
    one holds promises whose area is unknown.
    """
    by_region = val.enhet is None
    find = platser.regioner if by_region else platser.lpo
    names = snapshot.regioner if by_region else snapshot.lpo
    found: dict[str | None, list[Lage]] = {}
    for item in lagen:
        for ident in find(item.lofte.omrade) or (None,):
            found.setdefault(ident, []).append(item)
    rows = [
        Omradesloften(names[ident].ref, names[ident].namn, tuple(found[ident]))
        for ident in sorted(item for item in found if item is not None)
        if ident in names
    ]
    if None in found:
        unknown = Message("okänd region" if by_region else "okänt lokalpolisområde")
        rows.append(Omradesloften(None, unknown, tuple(found[None])))
    return tuple(rows)
