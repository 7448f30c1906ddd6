"""The other volunteer tables of the register, and where tables say different things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.volontarstatistik import Volontarstatistik
from polisplan.text.message import Message, Value
from polisplan.views.phrases import lista, plural
from polisplan.views.volontarrader import radnamn
from polisplan.views.volontartexter import avser_i_ord


@dataclass(frozen=True, slots=True)
class Annantabell:
    """A table that is not the one shown.

    Attributes:
        id: Its id.
        titel: Its title.
        avser: The time it is about; None where it is unknown.
        antal: How many rows it has.
        rader: The same in words, with whether they are added up.
        summeras: Whether its rows are added up.
        stalle: Where it stands.
    """

    id: str
    titel: str
    avser: str | None
    antal: int
    rader: Message
    summeras: bool
    stalle: Stalle

    @property
    def kommando(self) -> str:
        """What shows it."""
        return f"polisplan report volontarer {self.id}"


@dataclass(frozen=True, slots=True)
class Motsagelse:
    """Something that sources give differently: what each gives, and where that stands."""

    text: Message
    stallen: tuple[Stalle, ...]


def andra_tabeller(
    snapshot: Snapshot, tabeller: Iterable[Volontarstatistik]
) -> Iterator[Annantabell]:
    """Yield tables in short."""
    for tabell in tabeller:
        yield Annantabell(
            id=tabell.id,
            titel=tabell.titel,
            avser=avser_i_ord(tabell),
            antal=len(tabell.rader),
            rader=_rader(tabell),
            summeras=tabell.summeras,
            stalle=snapshot.stalle(tabell),
        )


def andra_i_ord(tabeller: Iterable[Annantabell]) -> Message | None:
    """Return in a sentence which other tables there are; None where there are none."""
    names: list[Value] = [tabell.id for tabell in tabeller]
    if not names:
        return None
    return Message(
        "Andra tabeller räknas inte in: {andra}. Se dem med polisplan report volontarer ID.",
        andra=lista(names),
    )


def olika_startar(snapshot: Snapshot) -> Iterator[Motsagelse]:
    """Yield the police authorities that tables give different years of start for."""
    found: dict[tuple[str, ...], dict[tuple[int, str], Stalle]] = {}
    names: dict[tuple[str, ...], str] = {}
    for tabell in snapshot.volontarstatistik.values():
        for index, rad in enumerate(tabell.rader):
            if rad.myndigheter and isinstance(rad.start, int):
                names.setdefault(rad.myndigheter, radnamn(rad))
                found.setdefault(rad.myndigheter, {}).setdefault(
                    (rad.start, tabell.id), snapshot.stalle(tabell, ("rader", index, "start"))
                )
    for units, years in found.items():
        if len({year for year, _ in years}) > 1:
            given: list[Value] = [
                Message("{ar} i {tabell}", ar=str(year), tabell=ident)
                for year, ident in sorted(years)
            ]
            known = [snapshot.post("polismyndighet", ident) for ident in units]
            called = [post.rubrik for post in known if post is not None] or [names[units]]
            yield Motsagelse(
                Message(
                    "Startåret för {namn} är olika: {ar}.",
                    namn=lista(list(called)), ar=lista(given),
                ),
                tuple(years[key] for key in sorted(years)),
            )  # fmt: skip


def _rader(tabell: Volontarstatistik) -> Message:
    if tabell.summeras:
        return plural(len(tabell.rader), "{n} rad, räknas samman", "{n} rader, räknas samman")
    return plural(len(tabell.rader), "{n} rad, räknas inte samman", "{n} rader, räknas inte samman")
