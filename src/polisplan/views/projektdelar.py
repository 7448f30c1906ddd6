"""The parts of a project: its phases on a time line, its areas, its organisation, its demands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.kalender.svar import Svar
from polisplan.models.projekt import Fas, Grupp, Krav, Ledamot, Projekt, Styrka
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.tackning import Stracka, stracka
from polisplan.views.loftesvy import plats
from polisplan.views.phrases import lista, tal


@dataclass(frozen=True, slots=True)
class Tidsband:
    """Where a phase lies among the months of the project, counted from 1.

    Attributes:
        forsta: Its first month.
        sista: Its last month.
        av: How many months the project has.
    """

    forsta: int
    sista: int
    av: int

    @property
    def manader(self) -> tuple[bool, ...]:
        """For each month of the project whether the phase has a day in it."""
        return tuple(self.forsta <= month <= self.sista for month in range(1, self.av + 1))

    @property
    def streck(self) -> str:
        """The same as a bar of signs, one a month."""
        return "".join("■" if inside else "·" for inside in self.manader)

    @property
    def i_ord(self) -> Message:
        """The same in words."""
        if self.forsta == self.sista:
            return Message("månad {n} av {av}", n=self.forsta, av=self.av)
        return Message(
            "månad {forsta}–{sista} av {av}", forsta=self.forsta, sista=self.sista, av=self.av
        )


@dataclass(frozen=True, slots=True)
class Fasrad:
    """A phase.

    Attributes:
        nr: Its number.
        nar: When, in words.
        innehall: What is done.
        band: Where it lies on the time line; None where an end is unknown.
        overlappar: The numbers of the phases that share a month with it.
        lage: How it stood on the day asked about, by the dates alone.
        rapport: The report that is owed for it, and what is known of it.
        stalle: Where it stands.
    """

    nr: int
    nar: Message
    innehall: tuple[str, ...]
    band: Tidsband | None
    overlappar: tuple[int, ...]
    lage: Message
    rapport: Message | None
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Regionrad:
    """The areas of one region, as a person says them, and where they stand."""

    record: str
    namn: str
    omraden: tuple[Message, ...]
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Gruppvy:
    """A part of the organisation: what it is called, what it does and who is in it, by role."""

    namn: str
    per: str | None
    uppgifter: tuple[str, ...]
    ordforande: Message | None
    ledamoter: tuple[Message, ...]
    anmarkning: str | None


@dataclass(frozen=True, slots=True)
class Kravgrupp:
    """The demands that a source words equally strongly."""

    styrka: Styrka
    krav: tuple[Message, ...]


def fasrader(snapshot: Snapshot, projekt: Projekt, dag: dt.date) -> tuple[Fasrad, ...]:
    """Return the phases by number."""
    whole = stracka(projekt.giltighet)
    numbered = sorted(enumerate(projekt.faser), key=lambda pair: pair[1].nr)
    owed = _fasrapport(projekt)
    return tuple(
        Fasrad(
            nr=fas.nr,
            nar=fas.nar.i_ord(),
            innehall=fas.innehall,
            band=_band(fas, whole),
            overlappar=tuple(_overlappar(fas, projekt.faser)),
            lage=_lage(fas, dag),
            rapport=owed,
            stalle=snapshot.stalle(projekt, ("faser", index)),
        )
        for index, fas in numbered
    )


def _band(fas: Fas, whole: Stracka | None) -> Tidsband | None:
    own = stracka(fas.nar.giltighet)
    if own is None or whole is None:
        return None
    first, last = _month(own.forsta, whole), _month(own.sista, whole)
    months = _month(whole.sista, whole)
    if not 1 <= first <= last <= months:
        return None
    return Tidsband(first, last, months)


def _month(dag: dt.date, whole: Stracka) -> int:
    """Return which month of a stretch a day lies in, counted from 1."""
    return (dag.year - whole.forsta.year) * 12 + dag.month - whole.forsta.month + 1


def _overlappar(fas: Fas, faser: Sequence[Fas]) -> Iterator[int]:
    for other in sorted(faser, key=lambda fas: fas.nr):
        if other is not fas and fas.nar.giltighet.overlappar(other.nar.giltighet) is Svar.JA:
            yield other.nr


def _lage(fas: Fas, dag: dt.date) -> Message:
    span = fas.nar.giltighet
    if span.galler(dag) is Svar.JA:
        return Message("pågick enligt planen")
    if span.avslutad(dag) is Svar.JA:
        return Message("skulle enligt planen vara slut")
    if span.fran is not None and span.fran.forsta > dag:
        return Message("inte börjad enligt planen")
    return Message("oklart")


def _fasrapport(projekt: Projekt) -> Message | None:
    """Return the report that is owed for each phase: no phase's own report is in the register."""
    for item in projekt.rapportering:
        if item.nar is not None and "fas" in item.nar.casefold():
            return Message("rapporten från fasen ({vad}) är inte sedd", vad=item.vad)
    return None


def regionrader(snapshot: Snapshot, projekt: Projekt) -> tuple[Regionrad, ...]:
    """Return the areas of each region, in the order of the directive."""
    found = []
    for index, item in enumerate(projekt.deltagare):
        region = snapshot.regioner.get(item.region)
        places: list[Message] = []
        for omrade in item.omraden:
            place = plats(snapshot, omrade)
            part = omrade.delomrade
            places.append(place if part is None else Message("{plats} ({delomrade})",
                                                             plats=place, delomrade=part))  # fmt: skip
        name = item.region if region is None else region.namn
        where = snapshot.stalle(projekt, ("deltagare", index))
        found.append(Regionrad(f"region/{item.region}", name, tuple(places), where))
    return tuple(found)


def gruppvyer(grupper: Sequence[Grupp]) -> tuple[Gruppvy, ...]:
    """Return the organisation by role."""
    return tuple(
        Gruppvy(
            namn=item.namn,
            per=item.per,
            uppgifter=item.uppgifter,
            ordforande=None if item.ordforande is None else Message(item.ordforande),
            ledamoter=tuple(map(_ledamot, item.ledamoter)),
            anmarkning=item.anmarkning,
        )
        for item in grupper
    )


def _ledamot(ledamot: Ledamot) -> Message:
    role = Message(ledamot.roll)
    said: Value = role
    if ledamot.antal is not None:
        said = Message("{n} × {roll}", n=tal(ledamot.antal), roll=role)
    return joined(", ", [said] if ledamot.anmarkning is None else [said, ledamot.anmarkning])


_STYRKOR: tuple[Styrka, ...] = ("ska", "bör", "behövs", "målsättning")


def kravgrupper(krav: Sequence[Krav]) -> tuple[Kravgrupp, ...]:
    """Return demands by how strongly the source words them, the strongest first."""
    found = {styrka: tuple(_krav(item) for item in krav if item.styrka == styrka)
             for styrka in _STYRKOR}  # fmt: skip
    return tuple(Kravgrupp(styrka, items) for styrka, items in found.items() if items)


def _krav(krav: Krav) -> Message:
    rest: list[Value] = [] if krav.roll is None else [Message(krav.roll)]
    rest += [] if krav.var is None else [krav.var]
    if not rest:
        return joined("", [krav.vad])
    return Message("{krav} ({vem})", krav=krav.vad, vem=joined(", ", rest))


def utan_antal(grupper: Sequence[Grupp]) -> Message | None:
    """Return for which roles the number is not said; None where it is said of all."""
    unknown = list(
        dict.fromkeys(item.roll for grupp in grupper for item in grupp.ledamoter
                      if item.antal is None)
    )  # fmt: skip
    if not unknown:
        return None
    return Message("Hur många det var av: {roller}.", roller=lista(list(map(Message, unknown))))


def tal_i_ord(
    antal: int | Decimal | None, precision: str | None, enhet: str | None
) -> Message | None:
    """Return a figure with what stands before and after it: `ca 90 kommuner`; None for none."""
    if antal is None:
        return None
    parts: list[Value] = [] if precision is None else [Message(precision)]
    return joined(" ", [*parts, tal(antal), *([] if enhet is None else [enhet])])
