"""What a promise's parties undertook and what came of it, the police's part and others' apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from polisplan.graph.stalle import Stalle
from polisplan.models.lofte import Aktivitet, Lofte, Utfall
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.totals.lage import Lage
from polisplan.totals.utfall import Malutfall
from polisplan.views.loftesvy import Malrad, malrad, tackt_del
from polisplan.views.uppfoljningstal import DOMORD, Redovisat, Uppgift, startvarden


class Del(StrEnum):
    """Whose part something is, by the parties that an activity names."""

    POLISEN = "polisens del"
    GEMENSAMT = "polisens och andras del"
    ANDRA = "andras del"
    OSAGT = "källan säger inte vem"
    HELA = "löftet som helhet"


DELNAMN = {
    Del.POLISEN: Message("Polisens del"),
    Del.GEMENSAMT: Message("Polisens och andras gemensamma del"),
    Del.ANDRA: Message("Andras del"),
    Del.OSAGT: Message("Det sägs inte vem som gör det"),
    Del.HELA: Message("Löftet som helhet"),
}
"""What each part is called in headings."""


@dataclass(frozen=True, slots=True)
class Malsvar:
    """A measurable target and what came of it.

    Attributes:
        rad: The target, and what is reported of it in the words of the status report.
        dom: Our verdict in words; None for none.
        villkor: What it depends on.
        startvarden: Where a measured effect started.
        gjort: What was done of it, as it is reported.
        mot_malet: How that stands against the target.
        stalle: Where the target stands.
    """

    rad: Malrad
    dom: Message | None
    villkor: str | None
    startvarden: tuple[Message, ...]
    gjort: tuple[Uppgift, ...]
    mot_malet: tuple[Uppgift, ...]
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Rad:
    """A row of the table promised, done, against the target.

    Attributes:
        forsta: Whether it is the first of its undertaking, so that the activity is said in it.
        ovrigt: What it is about where it is neither about an activity nor about a target.
        mal: The target; None where there is none.
        gjort: What was done.
        inget: What stands where nothing is reported.
        mot_malet: How it stands against the target.
    """

    forsta: bool
    ovrigt: Message | None
    mal: Malsvar | None
    gjort: tuple[Uppgift, ...]
    inget: Message
    mot_malet: tuple[Uppgift, ...]


@dataclass(frozen=True, slots=True)
class Atagande:
    """Something that was promised, and what came of it.

    Attributes:
        nr: The activity's number; None for what names no activity.
        vad: What is to be done; None for what names no activity.
        vem: Those who do it.
        roll: The role that answers for it.
        villkor: What it depends on.
        mal: Its measurable targets.
        gjort: Outcomes that name it and no target.
        rader: The same as rows of a table.
        stalle: Where the activity stands; None for what names no activity.
    """

    nr: int | None
    vad: str | None
    vem: tuple[str, ...]
    roll: str | None
    villkor: str | None
    mal: tuple[Malsvar, ...]
    gjort: tuple[Uppgift, ...]
    rader: tuple[Rad, ...]
    stalle: Stalle | None


@dataclass(frozen=True, slots=True)
class Delvy:
    """What one side undertook."""

    del_: Del
    namn: Message
    ataganden: tuple[Atagande, ...]


def delar(lage: Lage, stalle: Callable[[Route], Stalle]) -> tuple[Delvy, ...]:
    """Return a promise's undertakings by whose they are.

    A target belongs to the activity that it measures, an outcome to the target or else to the
    activity that it names. What names neither belongs to the promise as a whole.

    Args:
        lage: The promise on the day.
        stalle: Gives where something in the promise stands.
    """
    said = Redovisat(lage, stalle)
    found: dict[Del, list[Atagande]] = {part: [] for part in Del}
    for index, aktivitet in enumerate(lage.lofte.aktiviteter):
        found[del_av(aktivitet.vem)].append(_atagande(said, aktivitet, index))
    rest = _resten(said)
    if rest is not None:
        found[Del.HELA].append(rest)
    return tuple(Delvy(part, DELNAMN[part], tuple(items)) for part, items in found.items() if items)


def del_av(vem: Sequence[str]) -> Del:
    """Return whose part something is that these parties do; the police is known by its name."""
    if not vem:
        return Del.OSAGT
    police = [part.casefold().startswith("polis") for part in vem]
    if all(police):
        return Del.POLISEN
    return Del.GEMENSAMT if any(police) else Del.ANDRA


def malens_del(lofte: Lofte, aktivitet: int | None) -> Del:
    """Return whose part a target is, by the activity that it measures."""
    named = next((item for item in lofte.aktiviteter if item.nr == aktivitet), None)
    return Del.HELA if named is None else del_av(named.vem)


def biutfall(lage: Lage, stalle: Callable[[Route], Stalle]) -> Iterator[Uppgift]:
    """Yield what follow-ups tell beside the promise; it counts towards nothing."""
    said = Redovisat(lage, stalle)
    for known in lage.uppfoljningar:
        for index, utfall in enumerate(known.uppfoljning.biutfall):
            route = ("uppfoljningar", known.index, "biutfall", index)
            yield said.utfall(known, utfall, route, annat=False)


def _atagande(said: Redovisat, aktivitet: Aktivitet, index: int) -> Atagande:
    targets = [item for item in said.lage.mal if item.mal.aktivitet == aktivitet.nr]
    mal = tuple(_malsvar(item, said) for item in targets)
    gjort = tuple(_gjort(said, aktivitet.nr, annat=bool(targets)))
    return Atagande(
        nr=aktivitet.nr,
        vad=aktivitet.vad,
        vem=aktivitet.vem,
        roll=aktivitet.roll,
        villkor=aktivitet.villkor,
        mal=mal,
        gjort=gjort,
        rader=tuple(_rader(said.lage, mal, gjort)),
        stalle=said.stalle(("aktiviteter", index)),
    )


def _resten(said: Redovisat) -> Atagande | None:
    """Return what names no activity of the promise; None where there is nothing such."""
    known = {item.nr for item in said.lage.lofte.aktiviteter}
    mal = tuple(_malsvar(item, said) for item in said.lage.mal if item.mal.aktivitet not in known)
    gjort = tuple(_gjort(said, None, annat=bool(said.lage.mal)))
    if not mal and not gjort:
        return None
    rows = [_malets_rad(said.lage, item, (), forsta=False) for item in mal]
    if gjort:
        unnamed = Message("anges inte för någon aktivitet")
        rows.append(_rad_utan_mal(said.lage, gjort, unnamed, forsta=False))
    return Atagande(None, None, (), None, None, mal, gjort, tuple(rows), None)


def _rader(lage: Lage, mal: tuple[Malsvar, ...], gjort: tuple[Uppgift, ...]) -> Iterator[Rad]:
    """Yield an activity's rows: one for each target, and one for what names none of several."""
    beside = gjort if len(mal) == 1 else ()
    for item in mal:
        yield _malets_rad(lage, item, beside, forsta=item is mal[0])
    if not mal:
        yield _rad_utan_mal(lage, gjort, None, forsta=True)
    elif gjort and not beside:
        yield _rad_utan_mal(lage, gjort, Message("i övrigt"), forsta=False)


def _malets_rad(lage: Lage, item: Malsvar, beside: tuple[Uppgift, ...], *, forsta: bool) -> Rad:
    return Rad(forsta, None, item, (*item.gjort, *beside), _inget(lage), item.mot_malet)


def _rad_utan_mal(
    lage: Lage, gjort: tuple[Uppgift, ...], ovrigt: Message | None, *, forsta: bool
) -> Rad:
    if lage.lofte.helt_last:
        none = Message("inget mätbart mål")
    else:
        none = Message("inget mätbart mål i det som är läst")
    return Rad(forsta, ovrigt, None, gjort, _inget(lage), (Uppgift(none),))


def _inget(lage: Lage) -> Message:
    return Message("inget redovisat") if lage.uppfoljningar else Message("ingen uppföljning")


def _malsvar(item: Malutfall, said: Redovisat) -> Malsvar:
    dom = None
    if item.dom is not None:
        dom = Message("{dom} {del_}", dom=DOMORD[item.dom], del_=tackt_del(item))
    index = said.lage.lofte.matbara_mal.index(item.mal)
    return Malsvar(
        rad=malrad(item, said.lage),
        dom=dom,
        villkor=item.mal.villkor,
        startvarden=tuple(startvarden(item.mal)),
        gjort=tuple(said.gjort(item)),
        mot_malet=tuple(said.mot_malet(item)),
        stalle=said.stalle(("matbara_mal", index)),
    )


def _gjort(said: Redovisat, nummer: int | None, *, annat: bool) -> Iterator[Uppgift]:
    """Yield the outcomes that belong to an activity, or to none, and are no figure of a target."""
    for known in said.lage.uppfoljningar:
        for index, utfall in enumerate(known.uppfoljning.utfall):
            if _hor_till(said.lage, utfall) == nummer and not _ar_malets(said.lage, utfall):
                route = ("uppfoljningar", known.index, "utfall", index)
                yield said.utfall(known, utfall, route, annat=annat)


def _hor_till(lage: Lage, utfall: Utfall) -> int | None:
    """Return the number of the activity that an outcome belongs to; None for none of them."""
    through = [item.mal.aktivitet for item in lage.mal if item.mal.nr == utfall.matbart_mal]
    number = through[0] if through and through[0] is not None else utfall.aktivitet
    return number if any(item.nr == number for item in lage.lofte.aktiviteter) else None


def _ar_malets(lage: Lage, utfall: Utfall) -> bool:
    """Return whether a target shows an outcome among its own figures."""
    return any(
        item.mal.nr == utfall.matbart_mal
        and any(utfall is figure.utfall for figure in item.siffror)
        for item in lage.mal
    )
