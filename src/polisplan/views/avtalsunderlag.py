"""What an agreement rests on: its picture of problems, its sources, and what it serves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.kallhanvisning import KalladPost
from polisplan.models.lagesbild import Dialog, Lagesbild
from polisplan.models.lank import Stod
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.phrases import tal


@dataclass(frozen=True, slots=True)
class Lagesbildsvy:
    """The picture of problems that an agreement says it rests on."""

    record: str
    fil: str
    stalle: Stalle
    titel: str
    tid: str | None
    problem: tuple[str, ...]
    orsaker: tuple[str, ...]
    underlag: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Kallrad:
    """A source.

    Attributes:
        record: The record as `slag/id`.
        fil: Its file.
        stalle: Where it begins.
        text: Title, publisher, date and designation.
        adress: Its address.
        last: How much was read for the first of the records: `helt`, `delvis` or `rubrik`.
        last_i_ord: The same in words.
        for_: The ids of the records that rest on it.
    """

    record: str
    fil: str
    stalle: Stalle
    text: Message
    adress: str | None
    last: str
    last_i_ord: Message
    for_: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stodrad:
    """What a priority or a promise serves.

    Attributes:
        fran: The priority or the promise.
        till: What it serves; None where a link is missing.
        tolkning: Whether it is we who say that.
        belagg: `belagd`, `tolkning` or `saknas`.
        belagg_i_ord: What the link rests on, with the reason.
        stalle: Where the link stands.
    """

    fran: Message
    till: Value | None
    tolkning: bool
    belagg: str
    belagg_i_ord: Message
    stalle: Stalle


_LAST_I_ORD = {
    "helt": Message("helt läst"),
    "delvis": Message("delvis läst"),
    "rubrik": Message("bara rubriken läst"),
}


def lagesbildsvy(snapshot: Snapshot, bild: Lagesbild) -> Lagesbildsvy:
    """Return a picture of problems in words."""
    return Lagesbildsvy(
        record=bild.ref,
        fil=snapshot.path_of(bild),
        stalle=snapshot.stalle(bild),
        titel=bild.titel,
        tid=None if bild.avser is None else str(bild.avser),
        problem=bild.problem,
        orsaker=bild.orsaker,
        underlag=(*map(_dialog, bild.dialoger), *bild.underlag),
    )


def kallrader(snapshot: Snapshot, poster: Iterable[KalladPost]) -> tuple[Kallrad, ...]:
    """Return the sources of some records, each once, in the order they are first cited."""
    read: dict[str, str] = {}
    used: dict[str, list[str]] = {}
    for post in poster:
        for item in post.kallor:
            read.setdefault(item.kalla, item.last)
            if post.id not in used.setdefault(item.kalla, []):
                used[item.kalla].append(post.id)
    return tuple(
        _kallrad(snapshot, ident, last, tuple(used[ident]))
        for ident, last in read.items()
        if ident in snapshot.kallor
    )


def stodrader(
    snapshot: Snapshot, avtal: Overenskommelse, loften: Iterable[Lofte]
) -> Iterator[Stodrad]:
    """Yield what each priority of an agreement and each of its promises serves."""
    for index, item in enumerate(avtal.prioriteringar):
        name = Message("prioritering {nr}", nr=item.nr)
        for at, stod in enumerate(item.stodjer):
            place = snapshot.stalle(avtal, ("prioriteringar", index, "stodjer", at))
            yield _stodrad(snapshot, name, stod, place)
    for lofte in loften:
        name = Message("löftet {id}", id=lofte.id)
        for at, stod in enumerate(lofte.stodjer):
            yield _stodrad(snapshot, name, stod, snapshot.stalle(lofte, ("stodjer", at)))


def _kallrad(snapshot: Snapshot, ident: str, last: str, used: tuple[str, ...]) -> Kallrad:
    kalla = snapshot.kallor[ident]
    parts: list[Value] = [kalla.titel]
    parts += [] if kalla.utgivare is None else [kalla.utgivare]
    parts += [] if kalla.handling is None else [kalla.handling]
    parts += [Message("odaterad") if kalla.datum is None else str(kalla.datum)]
    return Kallrad(
        record=kalla.ref,
        fil=snapshot.path_of(kalla),
        stalle=snapshot.stalle(kalla),
        text=joined(", ", parts),
        adress=kalla.adress,
        last=last,
        last_i_ord=_LAST_I_ORD[last],
        for_=used,
    )


def _dialog(item: Dialog) -> Message:
    number: list[Value] = [] if item.precision is None else [Message(item.precision)]
    number += [] if item.antal is None else [tal(item.antal)]
    number += [] if item.enhet is None else [item.enhet]
    ends = [str(end) for end in (item.avser, item.avser_till) if end is not None]
    parts: list[Value] = [item.form]
    parts += [joined(" ", number)] if number else []
    parts += [joined("–", ends)] if ends else []
    parts += [Message("tiden är härledd av oss")] if item.avser_belagg is not None else []
    return joined(", ", parts)


def _stodrad(snapshot: Snapshot, fran: Message, stod: Stod, stalle: Stalle) -> Stodrad:
    reason = "" if stod.skal is None else stod.skal
    return Stodrad(
        fran=fran,
        till=_target(snapshot, stod),
        tolkning=stod.belagg == "tolkning",
        belagg=stod.belagg,
        belagg_i_ord={
            "belagd": Message("enligt källan"),
            "tolkning": Message("vår tolkning: {skal}", skal=reason),
            "saknas": Message("länk saknas: {skal}", skal=reason),
        }[stod.belagg],
        stalle=stalle,
    )


def _target(snapshot: Snapshot, stod: Stod) -> Value | None:
    if stod.overenskommelse is not None:
        return Message(
            "prioritering {nr} i {id}",
            nr=stod.overenskommelse.prioritering, id=stod.overenskommelse.id,
        )  # fmt: skip
    kind, ident = ("mal", stod.mal) if stod.mal is not None else ("initiativ", stod.initiativ)
    if ident is None:
        return None
    found = snapshot.post(kind, ident)
    return ident if found is None else found.rubrik
