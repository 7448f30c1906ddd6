"""The counts of a status report, for all of it or for one area."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.text.alfabet import alfabetisk
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
class Statusposter:
    """The promises behind the counts: the ids of those that each of them counts."""

    loften: tuple[str, ...]
    galler: tuple[str, ...]
    oklart: tuple[str, ...]
    uppfoljda: tuple[str, ...]
    forsenade: tuple[str, ...]
    siffra_saknas: tuple[str, ...]
    delvis_lasta: tuple[str, ...]
    med_mal: tuple[str, ...]
    redovisade: tuple[str, ...]
    """Those with a measurable target that is reported."""


@dataclass(frozen=True, slots=True)
class Utanfor:
    """What belongs to the area, or may, and is not counted: ids.

    Attributes:
        okand_start: Promises of which nobody knows whether they had started.
        borjade_senare: Promises that started after the day.
        kan_hora_hit: Promises that may belong to the area.
        kommuner_utan_lofte: Kommuner that the register has no promise for.
    """

    okand_start: tuple[str, ...]
    borjade_senare: tuple[str, ...]
    kan_hora_hit: tuple[str, ...]
    kommuner_utan_lofte: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Omradesrad:
    """One area of the table.

    Attributes:
        record: The area as `slag/id`; None for promises whose area is unknown.
        namn: Its name.
        siffror: Its counts.
        poster: The promises behind them.
    """

    record: str | None
    namn: Value
    siffror: Statussiffror
    poster: Statusposter


@dataclass(frozen=True, slots=True)
class Omradesloften:
    """The promises of one area; its record is None for those whose area is unknown."""

    record: str | None
    namn: Value
    lagen: tuple[Lage, ...]


def statussiffror(lagen: Sequence[Lage]) -> Statussiffror:
    """Return the counts of promises that had started."""
    poster = statusposter(lagen)
    return Statussiffror(
        loften=len(poster.loften),
        galler=len(poster.galler),
        oklart=len(poster.oklart),
        uppfoljda=len(poster.uppfoljda),
        forsenade=len(poster.forsenade),
        siffra_saknas=len(poster.siffra_saknas),
        delvis_lasta=len(poster.delvis_lasta),
        med_mal=len(poster.med_mal),
        mal=sum(len(item.mal) for item in lagen),
        redovisade=sum(item.redovisade for item in lagen),
    )


def statusposter(lagen: Sequence[Lage]) -> Statusposter:
    """Return which promises that had started each count counts."""

    def where(holds: Callable[[Lage], object]) -> tuple[str, ...]:
        return tuple(item.lofte.id for item in lagen if holds(item))

    return Statusposter(
        loften=where(lambda _: True),
        galler=where(lambda item: item.galler is Svar.JA),
        oklart=where(lambda item: item.galler is Svar.OKLART),
        uppfoljda=where(lambda item: item.uppfoljningar),
        forsenade=where(lambda item: item.forsenat),
        siffra_saknas=where(lambda item: item.siffra_saknas),
        delvis_lasta=where(lambda item: not item.lofte.helt_last),
        med_mal=where(lambda item: item.mal),
        redovisade=where(lambda item: item.redovisade),
    )


def raknas_inte(snapshot: Snapshot, val: Urval, alla: Sequence[Lage]) -> Utanfor:
    """Return what belongs to a selection, or may, and is not counted.

    Args:
        snapshot: The plan.
        val: What the report is about.
        alla: Its promises, started or not.
    """
    touched = {kommun for item in val.loften for kommun in snapshot.kommuner_i(item.omrade)}
    return Utanfor(
        okand_start=tuple(item.lofte.id for item in alla if item.borjat is Svar.OKLART),
        borjade_senare=tuple(item.lofte.id for item in alla if item.borjat is Svar.NEJ),
        kan_hora_hit=tuple(item.id for item in val.oklara),
        kommuner_utan_lofte=tuple(item for item in val.kommuner if item not in touched),
    )


def omradesrader(omraden: Sequence[Omradesloften]) -> tuple[Omradesrad, ...]:
    """Return the counts of each area."""
    return tuple(
        Omradesrad(i.record, i.namn, statussiffror(i.lagen), statusposter(i.lagen)) for i in omraden
    )


def omradesloften(
    snapshot: Snapshot, val: Urval, lagen: Sequence[Lage], platser: Platser
) -> tuple[Omradesloften, ...]:
    """Return the promises per region, or per lokalpolisområde where one region or part is asked for.

    A promise that touches several areas is in each. Areas without a promise are left out; they are
    in the order of the alphabet, and the last one holds promises whose area is unknown.
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
        for ident in sorted(
            (item for item in found if item is not None and item in names),
            key=lambda ident: (alfabetisk(names[ident].namn), ident),
        )
    ]
    if None in found:
        unknown = Message("okänd region" if by_region else "okänt lokalpolisområde")
        rows.append(Omradesloften(None, unknown, tuple(found[None])))
    return tuple(rows)
