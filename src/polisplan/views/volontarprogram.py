"""The volunteers' programme as sources describe it: purposes, goals, assignments and rules.

What different sources say stands side by side and is never merged. A rule that two sources give
different numbers for, and one that nobody dates, are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.kallhanvisning import KalladPost
from polisplan.models.volontarverksamhet import Volontarregel, Volontaruppdrag, Volontarverksamhet
from polisplan.text.listing import joined
from polisplan.text.message import Message, Plural, Value
from polisplan.views.avtalsunderlag import Kallrad, kallrader
from polisplan.views.volontartexter import tal_i_ord


class Programpunkt(NamedTuple):
    """Something a description says.

    Attributes:
        text: What it says, with its reservation.
        stalle: Where it stands.
        vad: What it says.
        nr: The source's own number.
        villkor: The reservation.
    """

    text: Value
    stalle: Stalle
    vad: str
    nr: str | None = None
    villkor: str | None = None


class Kallpunkt(NamedTuple):
    """A source, its title, what in the record it is about, and where it is cited."""

    kalla: Kallrad
    titel: str
    om: str | None
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Programregel:
    """A rule as one source gives it.

    Attributes:
        vad: The rule.
        antal: Its number; None where it has none.
        enhet: The number's unit.
        precision: The word before a number that is not exact.
        tal: The number in words, with unit and precision.
        avser: When the source says that it is given.
        tid: The same, or else the time of the description or the date of the source; None where
            nobody dates it.
        kalla: The source's title.
        kallpost: The source as `slag/id`.
        om: What the source is about, where the description says so.
        annat: What other sources give instead of its number.
        stalle: Where it stands.
    """

    vad: str
    antal: int | Decimal | None
    enhet: str | None
    precision: str | None
    tal: Message | None
    avser: str | None
    tid: str | None
    kalla: str
    kallpost: str
    om: str | None
    annat: tuple[Message, ...]
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Program:
    """A description of volunteer work.

    Attributes:
        record: The record as `slag/id`.
        stalle: Where it stands.
        titel: Its title.
        vem: The authority or the region; None where it is about several.
        tid: The time it is about; None where it is about several.
        om_tabellen: Whether it names the table of the report.
        tabeller: The ids of the tables that it names.
        syften: What the volunteers are for.
        mal: What the work is to reach.
        uppdrag: What volunteers may be asked to do, each with its reservation.
        regler: The rules.
        kallor: The sources.
        anmarkning: What needs to be said of it.
    """

    record: str
    stalle: Stalle
    titel: str
    vem: str | None
    tid: str | None
    om_tabellen: bool
    tabeller: tuple[str, ...]
    syften: tuple[Programpunkt, ...]
    mal: tuple[Programpunkt, ...]
    uppdrag: tuple[Programpunkt, ...]
    regler: tuple[Programregel, ...]
    kallor: tuple[Kallpunkt, ...]
    anmarkning: str | None

    @property
    def tom(self) -> bool:
        """Whether it has nothing beside rules."""
        return not (self.syften or self.mal or self.uppdrag)

    @property
    def saknas(self) -> tuple[Message, ...]:
        """What the register has nothing of from it."""
        parts: tuple[tuple[Message, Sequence[object]], ...] = (
            (Message("syften"), self.syften),
            (Plural("mål", "mål", 2), self.mal),
            (Plural("uppdrag", "uppdrag", 2), self.uppdrag),
            (Message("regler"), self.regler),
        )
        return tuple(name for name, items in parts if not items)


def programmen(snapshot: Snapshot, tabell: str | None) -> tuple[Program, ...]:
    """Return every description, those that name a table first.

    Args:
        snapshot: The plan.
        tabell: The table's id; None where there is none.
    """
    posts = sorted(
        snapshot.volontarverksamheter.values(), key=lambda post: tabell not in post.statistik
    )
    return tuple(_marked([_program(snapshot, post, tabell) for post in posts]))


def kallpunkter(snapshot: Snapshot, post: KalladPost) -> tuple[Kallpunkt, ...]:
    """Return the sources of a record, each with what it is about."""
    by_id = {rad.record.partition("/")[2]: rad for rad in kallrader(snapshot, [post])}
    return tuple(
        Kallpunkt(
            by_id[item.kalla],
            snapshot.kallor[item.kalla].titel,
            item.om,
            snapshot.stalle(post, ("kallor", index)),
        )
        for index, item in enumerate(post.kallor)
        if item.kalla in by_id
    )


def _program(snapshot: Snapshot, post: Volontarverksamhet, tabell: str | None) -> Program:
    units = {"polismyndighet": post.myndighet, "region": post.region}
    found = [snapshot.post(slag, ident) for slag, ident in units.items() if ident is not None]
    return Program(
        record=post.ref,
        stalle=snapshot.stalle(post),
        titel=post.titel,
        vem=next((unit.rubrik for unit in found if unit is not None), None),
        tid=None if post.avser is None else str(post.avser),
        om_tabellen=tabell in post.statistik,
        tabeller=post.statistik,
        syften=tuple(
            Programpunkt(text, snapshot.stalle(post, ("syften", index)), text)
            for index, text in enumerate(post.syften)
        ),
        mal=tuple(
            Programpunkt(
                item.vad, snapshot.stalle(post, ("verksamhetsmal", index)), item.vad, str(item.nr)
            )
            for index, item in enumerate(post.verksamhetsmal)
        ),
        uppdrag=tuple(
            Programpunkt(
                text=_uppdrag(item),
                stalle=snapshot.stalle(post, ("mojliga_uppdrag", index)),
                vad=item.vad,
                villkor=item.villkor,
            )
            for index, item in enumerate(post.mojliga_uppdrag)
        ),
        regler=tuple(_regel(snapshot, post, index) for index in range(len(post.regler))),
        kallor=kallpunkter(snapshot, post),
        anmarkning=post.anmarkning,
    )


def _uppdrag(item: Volontaruppdrag) -> Value:
    if item.villkor is None:
        return item.vad
    return Message("{uppdrag} ({villkor})", uppdrag=item.vad, villkor=item.villkor)


def _regel(snapshot: Snapshot, post: Volontarverksamhet, index: int) -> Programregel:
    regel = post.regler[index]
    kalla = snapshot.kallor.get(regel.kalla)
    dated = (regel.avser, post.avser, None if kalla is None else kalla.datum)
    tid = next((str(item) for item in dated if item is not None), None)
    return Programregel(
        vad=regel.vad,
        antal=regel.antal,
        enhet=regel.enhet,
        precision=regel.precision,
        tal=_tal(regel),
        avser=None if regel.avser is None else str(regel.avser),
        tid=tid,
        kalla=regel.kalla if kalla is None else kalla.titel,
        kallpost=f"kalla/{regel.kalla}",
        om=next((item.om for item in post.kallor if item.kalla == regel.kalla), None),
        annat=(),
        stalle=snapshot.stalle(post, ("regler", index)),
    )


def _tal(regel: Volontarregel) -> Message | None:
    if regel.antal is None:
        return None
    number = tal_i_ord(regel.antal, regel.enhet)
    return number if regel.precision is None else joined(" ", [Message(regel.precision), number])


# Rules that sources give different numbers for.


def _marked(programs: Sequence[Program]) -> Iterator[Program]:
    """Yield descriptions whose rules say where another source gives another number."""
    every = [item for program in programs for item in program.regler]
    for program in programs:
        rules = tuple(replace(item, annat=tuple(_annat(item, every))) for item in program.regler)
        yield replace(program, regler=rules)


def _annat(item: Programregel, every: Iterable[Programregel]) -> Iterator[Message]:
    for other in every:
        if (
            _samma(item) == _samma(other)
            and item.kallpost != other.kallpost
            and (item.antal, item.precision) != (other.antal, other.precision)
            and other.tal is not None
        ):
            yield Message("en annan källa säger {tal}", tal=other.tal)


def _samma(regel: Programregel) -> tuple[str, str | None]:
    """Return what rules about the same have in common: the words without numbers, and the unit."""
    return re.sub(r"\d+", "#", regel.vad.casefold()).rstrip("."), regel.enhet
