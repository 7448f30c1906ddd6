"""What lies below a goal, by the way that leads to it: promises, initiatives, goals, priorities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from polisplan.graph.kedja import Kedjor, Steg
from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.kalender.svar import Svar
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.styrning import Initiativ, Mal
from polisplan.text.message import Message, Value
from polisplan.views.kedja import Lankvy, Postvy, lankvy, postvy
from polisplan.views.loftesvy import plats


@dataclass(frozen=True, slots=True)
class Vag:
    """A way from a record up to the goal.

    Attributes:
        genom: The record it passes first, as `slag/id`; None where it leads straight to the goal.
        genom_ord: That in words.
        belagd: Whether a source says so at every step.
        lank: What the first link rests on.
        stalle: Where that link stands.
    """

    genom: str | None
    genom_ord: Message
    belagd: bool
    lank: Lankvy
    stalle: Stalle

    @property
    def i_ord(self) -> Message:
        """The way, and what its first link rests on."""
        lank = self.lank
        ground = Message("vår tolkning")
        if lank.belagg == "belagd":
            ground = Message(
                "en källa säger det ({kalla})", kalla=lank.kallans_titel or lank.kalla or ""
            )
        if lank.skal is None:
            return Message("{vag}: {grund}", vag=self.genom_ord, grund=ground)
        return Message("{vag}: {grund} – {skal}", vag=self.genom_ord, grund=ground, skal=lank.skal)


@dataclass(frozen=True, slots=True)
class Malloften:
    """A promise that serves the goal.

    Attributes:
        record: The promise as `slag/id`.
        stalle: Where it stands.
        titel: Its title.
        plats: Where.
        period: When, in words.
        ar: The year it begins; None where that is unknown.
        vagar: The ways that lead to the goal.
    """

    record: str
    stalle: Stalle
    titel: str
    plats: Message
    period: Message
    ar: int | None
    vagar: tuple[Vag, ...]

    @property
    def belagd(self) -> bool:
        """Whether a source says at every step of some way that it serves the goal."""
        return any(vag.belagd for vag in self.vagar)


@dataclass(frozen=True, slots=True)
class Gren:
    """An initiative or a goal below the goal.

    Attributes:
        post: The record.
        stalle: Where it stands.
        vagar: The ways that lead to the goal.
        loften: How many promises reach the goal through it.
    """

    post: Postvy
    stalle: Stalle
    vagar: tuple[Vag, ...]
    loften: int


@dataclass(frozen=True, slots=True)
class Prioritetsrad:
    """A priority of an agreement.

    Attributes:
        record: The agreement as `slag/id`.
        stalle: Where the priority stands in its file.
        titel: The agreement's title.
        period: When, in words.
        nr: The priority's number.
        vad: What has priority.
        vagar: The ways that lead to the goal; none where it names none.
        loften: The promises that name it, as `slag/id`.
    """

    record: str
    stalle: Stalle
    titel: str
    period: Message
    nr: int
    vad: str
    vagar: tuple[Vag, ...]
    loften: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stallepost:
    """A record by name, and where it stands."""

    post: Postvy
    stalle: Stalle


class Grenar:
    """Answers about what lies below one goal.

    Args:
        snapshot: The plan.
        mal: The goal.
    """

    def __init__(self, snapshot: Snapshot, mal: Mal) -> None:
        self._plan = snapshot
        self._mal = mal
        self._kedjor = Kedjor(snapshot)
        self._decided = [item for item in snapshot.loften.values() if item.skede == "beslutat"]
        self._naming = namngivna(self._decided)

    def loften(self) -> tuple[tuple[Lofte, Malloften], ...]:
        """Return the promises that serve the goal, by id; drafts are left out."""
        found = []
        for lofte in self._decided:
            ways = tuple(self._vagar(self._kedjor.uppat(lofte)))
            if ways:
                found.append((lofte, self._lofte(lofte, ways)))
        return tuple(found)

    def initiativ(self) -> tuple[Gren, ...]:
        """Return the initiatives that serve the goal, by id."""
        return tuple(self._grenar("initiativ"))

    def mal(self) -> tuple[Gren, ...]:
        """Return the goals below the goal, by id."""
        return tuple(self._grenar("mal"))

    def prioriteringar(self) -> tuple[Prioritetsrad, ...]:
        """Return the priorities of agreements that serve the goal."""
        return tuple(
            self._prioritering(item, steg)
            for item in self._avtal()
            for steg in self._kedjor.prioriteringar(item)
            if self._leads(steg)
        )

    def tomma_prioriteringar(self) -> tuple[tuple[Prioritetsrad, ...], int]:
        """Return the priorities of the goal's time that no promise names, and of how many."""
        rows = [
            self._prioritering(item, steg)
            for item in self._avtal()
            if item.giltighet.overlappar(self._mal.giltighet) is not Svar.NEJ
            for steg in self._kedjor.prioriteringar(item)
        ]
        return tuple(rad for rad in rows if not rad.loften), len(rows)

    def tomma_mal(self) -> tuple[Stallepost, ...]:
        """Return the goals of the same version of the model that no promise serves."""
        served = {
            steg.post.ref
            for lofte in self._decided
            for steg in self._kedjor.uppat(lofte).alla()
            if isinstance(steg.post, Mal)
        }
        return tuple(
            Stallepost(postvy(self._plan, item), self._plan.stalle(item))
            for item in self._plan.mal.values()
            if item.styrmodell == self._mal.styrmodell and item.ref not in served
        )

    def _avtal(self) -> Iterator[Overenskommelse]:
        decided = self._plan.overenskommelser.values()
        return (item for item in decided if item.skede == "beslutad")

    def _grenar(self, slag: str) -> Iterator[Gren]:
        for post in self._plan.poster[slag].values():
            if not isinstance(post, Mal | Initiativ) or post.ref == self._mal.ref:
                continue
            ways = tuple(self._vagar(self._kedjor.uppat(post)))
            if ways:
                yield Gren(
                    post=postvy(self._plan, post),
                    stalle=self._plan.stalle(post),
                    vagar=ways,
                    loften=self._antal_genom(post),
                )

    def _antal_genom(self, post: Post) -> int:
        return sum(
            any(steg.post.ref == post.ref for steg in self._kedjor.uppat(lofte).alla())
            for lofte in self._decided
        )

    def _lofte(self, lofte: Lofte, ways: tuple[Vag, ...]) -> Malloften:
        start = lofte.period.fran
        return Malloften(
            record=lofte.ref,
            stalle=self._plan.stalle(lofte),
            titel=lofte.titel,
            plats=plats(self._plan, lofte.omrade),
            period=lofte.period.i_ord(),
            ar=None if start is None else start.forsta.year,
            vagar=ways,
        )

    def _prioritering(self, item: Overenskommelse, steg: Steg) -> Prioritetsrad:
        priority = steg.prioritering
        assert priority is not None  # noqa: S101 - for the type checker; each step has its own
        return Prioritetsrad(
            record=item.ref,
            stalle=self._plan.stalle(item, ("prioriteringar", item.prioriteringar.index(priority))),
            titel=item.titel,
            period=item.period.i_ord(),
            nr=priority.nr,
            vad=priority.vad,
            vagar=tuple(self._vagar(steg)),
            loften=self._naming.get((item.id, priority.nr), ()),
        )

    def _leads(self, steg: Steg) -> bool:
        """Return whether a step is the goal or has it above."""
        return any(item.post.ref == self._mal.ref and _led(item) for item in steg.alla())

    def _vagar(self, steg: Steg) -> Iterator[Vag]:
        """Yield the ways up to the goal, by the first step of each."""
        for first in steg.uppat:
            if not _led(first) or not self._leads(first):
                continue
            straight = first.post.ref == self._mal.ref
            yield Vag(
                genom=None if straight else first.post.ref,
                genom_ord=Message("direkt") if straight else _genom(first),
                belagd=self._sourced(first),
                lank=lankvy(self._plan, first),
                stalle=self._plan.stalle(steg.post, first.route),
            )

    def _sourced(self, steg: Steg) -> bool:
        """Return whether some way from a step to the goal has a source at every link."""
        seen: set[int] = set()
        waiting = [steg]
        while waiting:
            item = waiting.pop()
            if id(item) in seen or item.lank is None or item.lank.belagg != "belagd":
                continue
            seen.add(id(item))
            if item.post.ref == self._mal.ref:
                return True
            waiting += item.uppat
        return False


def namngivna(loften: Iterable[Lofte]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return the promises that name each priority, by the agreement's id and its number."""
    found: dict[tuple[str, int], list[str]] = {}
    for lofte in loften:
        pointers = [stod.overenskommelse for stod in lofte.stodjer]
        for item in dict.fromkeys(
            (pointer.id, pointer.prioritering)
            for pointer in (*pointers, lofte.overenskommelse)
            if pointer is not None
        ):
            found.setdefault(item, []).append(lofte.ref)
    return {key: tuple(refs) for key, refs in found.items()}


def _led(steg: Steg) -> bool:
    """Return whether a link led to the record of a step: `saknas` stays at the one below."""
    return steg.lank is None or steg.lank.belagg != "saknas"


def _genom(steg: Steg) -> Message:
    priority = steg.prioritering
    if priority is not None:
        return Message("genom prioritering {nr} i {titel}", nr=priority.nr, titel=steg.post.rubrik)
    word: Value = steg.post.id
    if isinstance(steg.post, Initiativ):
        return Message("genom initiativet {id}", id=word)
    return Message("genom målet {id}", id=word)
