"""The rows of the quality report: shares with their denominators, for all, by region, by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.text.alfabet import alfabetisk
from polisplan.text.message import Message
from polisplan.totals.kvalitet import EFTER_SLUTET, Andel, Egenskap, Loftesprov, andel
from polisplan.views.phrases import tal
from polisplan.views.statusurval import Platser

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
class Kvalitetslofte:
    """A promise that stands behind a figure.

    Attributes:
        id: Its id.
        titel: Its title.
        helt_last: Whether it was read whole.
        avslutat: Whether it has surely ended.
        raknas: Whether it is counted; a rule also judges what is not decided or not begun.
        stalle: Where it stands.
    """

    id: str
    titel: str
    helt_last: bool
    avslutat: bool
    raknas: bool
    stalle: Stalle


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
        vilka: The ids of the promises.
    """

    record: str | None
    ar: int | None
    namn: Message | str
    loften: int
    helt_lasta: int
    avslutade: int
    andelar: Mapping[Egenskap, Andel]
    vilka: tuple[str, ...]


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


def bedomda(egenskap: Egenskap) -> Message:
    """Return which promises are judged for something."""
    if egenskap in EFTER_SLUTET:
        return Message("helt lästa löften som har avslutats")
    if egenskap is Egenskap.BASLINJE:
        return Message("helt lästa löften med en effekt som mål")
    return Message("helt lästa löften")


def helt_lasta(andelar: Mapping[Egenskap, Andel]) -> Sequence[str]:
    """Return the ids of the promises that were read whole: a target is asked of all of them."""
    return _bedomdas(andelar[Egenskap.MATBART_MAL])


def avslutade(andelar: Mapping[Egenskap, Andel]) -> Sequence[str]:
    """Return the ids of those that have also ended: a follow-up is asked of all of them."""
    return _bedomdas(andelar[Egenskap.UPPFOLJNING])


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


def kvalitetsloften(
    snapshot: Snapshot, prov: Sequence[Loftesprov], ovriga: Iterable[str]
) -> Iterator[Kvalitetslofte]:
    """Yield the promises that are counted, then others that stand behind a figure.

    Args:
        snapshot: The plan.
        prov: The promises that are counted.
        ovriga: Ids of promises, counted or not.
    """
    counted = {item.lage.lofte.id: item for item in prov}
    for ident in dict.fromkeys((*counted, *ovriga)):
        lofte = snapshot.loften.get(ident)
        if lofte is not None:
            item = counted.get(ident)
            yield Kvalitetslofte(
                id=ident,
                titel=lofte.titel,
                helt_last=lofte.helt_last,
                avslutat=item is not None and item.slut,
                raknas=item is not None,
                stalle=snapshot.stalle(lofte),
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
    """Return a count with its denominator: `83 av 194`; `inga` where there are none to count."""
    if not av:
        return Message("inga")
    return Message("{n} av {av}", n=tal(antal), av=tal(av))


def procent(antal: int, av: int) -> Message:
    """Return a share in whole percent, a half rounded up; a dash for too few to speak of one."""
    if av < MINST_FOR_PROCENT:
        return Message("–")
    share = (Decimal(100) * antal / av).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return Message("{n} %", n=tal(int(share)))


def _bedomdas(item: Andel) -> Sequence[str]:
    return sorted((*item.har, *item.saknar))


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
        vilka=tuple(item.lage.lofte.id for item in prov),
    )
