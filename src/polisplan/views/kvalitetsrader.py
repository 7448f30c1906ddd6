"""The rows of the quality report: shares with their denominators, for all, by region, by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from polisplan.graph.snapshot import Snapshot
from polisplan.text.alfabet import alfabetisk
from polisplan.text.message import Message
from polisplan.totals.kvalitet import Andel, Egenskap, Loftesprov, andel
from polisplan.views.statusurval import Platser
from polisplan.views.svenska import tal

MINST_FOR_PROCENT = 20
"""A share of fewer is only counted: one promise more would move it by more than five percent."""

I_TABELLEN = (
    Egenskap.MATBART_MAL,
    Egenskap.PART,
    Egenskap.UTFALL,
    Egenskap.UTFALL_I_TAL,
    Egenskap.MAL_OCH_UTFALL,
)
"""What is shown per region and year; the rest has too few promises in each."""


@dataclass(frozen=True, slots=True)
class Kvalitetsrad:
    """One quality, counted.

    Attributes:
        namn: What it is.
        andel: The counts.
        bedomt: Of those judged, in words: `83 av 194`.
        procent: The same in percent; a dash for too few.
        sett: How many of all, in words.
    """

    namn: Message
    andel: Andel
    bedomt: Message
    procent: Message
    sett: Message


@dataclass(frozen=True, slots=True)
class Kvalitetsgrupp:
    """Some promises: those of a region, or those that start in a year.

    Attributes:
        record: The region as `slag/id`; None for a year, or for what is unknown.
        ar: The year; None for a region, or for what is unknown.
        namn: What the row is called.
        loften: How many promises.
        helt_lasta: How many were read whole.
        avslutade: How many of these have surely ended.
        andelar: The counts, by what is counted.
    """

    record: str | None
    ar: int | None
    namn: Message | str
    loften: int
    helt_lasta: int
    avslutade: int
    andelar: Mapping[Egenskap, Andel]


def egenskapsnamn() -> Mapping[Egenskap, Message]:
    """Return what each quality is called, in the order of the report."""
    return {
        Egenskap.MATBART_MAL: Message("Mätbart mål: tal och enhet, eller en leverans"),
        Egenskap.BASLINJE: Message("Startvärde, när målet är en effekt"),
        Egenskap.PART: Message("Part för minst en aktivitet"),
        Egenskap.ROLL: Message("Roll för minst en aktivitet"),
        Egenskap.UPPFOLJNING: Message("Uppföljning"),
        Egenskap.UTFALL: Message("Utfall: vad som blev gjort"),
        Egenskap.UTFALL_I_TAL: Message("Utfall i tal"),
        Egenskap.MAL_OCH_UTFALL: Message("Både mätbart mål och utfall"),
        Egenskap.REDOVISAT_MAL: Message("Utfall för ett mätbart mål"),
    }


def kvalitetsrader(prov: Sequence[Loftesprov]) -> Iterator[Kvalitetsrad]:
    """Yield each quality of some promises."""
    for egenskap, namn in egenskapsnamn().items():
        found = andel(prov, egenskap)
        yield Kvalitetsrad(
            namn=namn,
            andel=found,
            bedomt=n_av(found.antal, found.av),
            procent=procent(found.antal, found.av),
            sett=n_av(found.sedda, found.alla),
        )


def per_region(
    snapshot: Snapshot, prov: Sequence[Loftesprov], platser: Platser
) -> Iterator[Kvalitetsgrupp]:
    """Yield the counts per region, by name; a promise that touches several counts in each."""
    found: dict[str | None, list[Loftesprov]] = {}
    for item in prov:
        for ident in platser.regioner(item.lage.lofte.omrade) or (None,):
            found.setdefault(ident, []).append(item)
    for region in sorted(snapshot.regioner.values(), key=lambda region: alfabetisk(region.namn)):
        if region.id in found:
            yield _grupp(found[region.id], region.namn, record=region.ref)
    unknown = [item for ident in found if ident not in snapshot.regioner for item in found[ident]]
    if unknown:
        yield _grupp(unknown, Message("okänd region"))


def per_startar(prov: Sequence[Loftesprov]) -> Iterator[Kvalitetsgrupp]:
    """Yield the counts per year of start, the unknown last."""
    found: dict[int | None, list[Loftesprov]] = {}
    for item in prov:
        found.setdefault(item.startar, []).append(item)
    for year in sorted(year for year in found if year is not None):
        yield _grupp(found[year], str(year), ar=year)
    if None in found:
        yield _grupp(found[None], Message("okänt år"))


def n_av(antal: int, av: int) -> Message:
    """Return a count with its denominator: `83 av 194`."""
    return Message("{n} av {av}", n=tal(antal), av=tal(av))


def procent(antal: int, av: int) -> Message:
    """Return a share in whole percent, a half rounded up; a dash for too few to speak of one."""
    if av < MINST_FOR_PROCENT:
        return Message("–")
    share = (Decimal(100) * antal / av).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return Message("{n} %", n=tal(int(share)))


def _grupp(
    prov: Sequence[Loftesprov],
    namn: Message | str,
    *,
    record: str | None = None,
    ar: int | None = None,
) -> Kvalitetsgrupp:
    return Kvalitetsgrupp(
        record=record,
        ar=ar,
        namn=namn,
        loften=len(prov),
        helt_lasta=sum(item.helt_last for item in prov),
        avslutade=sum(item.helt_last and item.slut for item in prov),
        andelar={egenskap: andel(prov, egenskap) for egenskap in Egenskap},
    )
