"""The chain upwards: from a promise to a goal and what the goal rests on.

A chain ends well in a verksamhetsidé or in the government's commission. Otherwise it ends where a
link is missing, and says at which step and why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.lank import Lank, Stod, Under
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse, Prioritering
from polisplan.models.styrning import Forutsattning, Initiativ, Mal, Verksamhetside, Vision
from polisplan.text.message import Message
from polisplan.text.route import Route


class Ande(StrEnum):
    """How a chain ends, best first."""

    VERKSAMHETSIDE = "verksamhetsidé"
    UPPDRAG = "regeringens uppdrag"
    FORUTSATTNING = "given förutsättning"
    SAKNAS = "saknas"
    BRUTEN = "bruten"

    @property
    def nadd(self) -> bool:
        """Whether the chain holds all the way up."""
        return self in (Ande.VERKSAMHETSIDE, Ande.UPPDRAG)


_ORDNING = tuple(Ande)
_RING = Message("Kedjan går i ring.")

_Nod = tuple[str, int | None]
"""A record, by its `slag/id`, and the number of the priority where it is an agreement."""

_MED_LANKAR = ("lofte", "overenskommelse", "mal", "initiativ", "verksamhetside", "vision")
"""The kinds whose records have links upwards."""

_HOGST_STEG = 40
"""Steps in a chain; no version of the steering model comes near."""

_HOGST_OMTAG = 20
"""Times that a record in a ring is worked out anew, by the way that leads to it."""


@dataclass(frozen=True, slots=True)
class Steg:
    """One record in a chain, and what stands above it.

    Attributes:
        post: The record.
        prioritering: The priority, where the chain passes through one of an agreement.
        lank: The link that led here; None at the start.
        route: Where in the record below that link stands.
        uppat: The next steps; several where the record serves several.
        ande: How the chain ends here; None where it goes on.
        skal: Why it ends, where it ends badly.
    """

    post: Post
    prioritering: Prioritering | None = None
    lank: Lank | None = None
    route: Route = ()
    uppat: tuple[Steg, ...] = ()
    ande: Ande | None = None
    skal: str | Message | None = None

    def alla(self) -> Iterator[Steg]:
        """Yield this step and every one above it, each once however many ways lead to it."""
        seen: set[int] = set()
        waiting = [self]
        while waiting:
            steg = waiting.pop()
            if id(steg) not in seen:
                seen.add(id(steg))
                yield steg
                waiting += reversed(steg.uppat)

    def andar(self) -> Iterator[Steg]:
        """Yield the steps in which the chain ends, each once."""
        return (steg for steg in self.alla() if steg.ande is not None)

    @property
    def bast(self) -> Ande:
        """The best of the ends: one link that holds is enough."""
        return min((steg.ande for steg in self.andar() if steg.ande), key=_ORDNING.index)


class Uppat(NamedTuple):
    """A link upwards: the record it stands in, and where in it."""

    post: Post
    route: Route
    lank: Lank


@dataclass(frozen=True)
class Kedjor:
    """Answers for one plan; what stands above a record is worked out once.

    Attributes:
        snapshot: The plan.
    """

    snapshot: Snapshot
    _kept: dict[_Nod, Steg] = field(default_factory=dict)
    _built: dict[_Nod, int] = field(default_factory=dict)
    _andar: dict[str, tuple[Steg, ...]] = field(default_factory=dict)

    @cached_property
    def lankar(self) -> tuple[Uppat, ...]:
        """Every link upwards of the plan, kind by kind and record by record."""
        return tuple(
            uppat
            for slag in _MED_LANKAR
            for uppat in lankar_av(self.snapshot.poster[slag].values())
        )

    def uppat(self, post: Post) -> Steg:
        """Return the chain upwards from a record."""
        return self._steg(post, None, frozenset())

    def andar(self, post: Post) -> tuple[Steg, ...]:
        """Return the ends of the chain upwards from a record."""
        found = self._andar.get(post.ref)
        if found is None:
            found = self._andar[post.ref] = tuple(self.uppat(post).andar())
        return found

    def prioriteringar(self, post: Overenskommelse) -> tuple[Steg, ...]:
        """Return the chain upwards from each priority of an agreement, in the order they stand."""
        return tuple(self._steg(post, item.nr, frozenset()) for item in post.prioriteringar)

    def _steg(self, post: Post, nummer: int | None, nedanfor: frozenset[_Nod]) -> Steg:
        nod = (post.ref, nummer)
        if nod in nedanfor:
            return Steg(post, ande=Ande.BRUTEN, skal=_RING)
        if len(nedanfor) >= _HOGST_STEG:
            far = Message("Kedjan har fler än {steg} steg.", steg=_HOGST_STEG)
            return Steg(post, ande=Ande.BRUTEN, skal=far)
        kept = self._kept.get(nod)
        if kept is None:
            times = self._built[nod] = self._built.get(nod, 0) + 1
            if nedanfor and times > _HOGST_OMTAG:
                return Steg(post, ande=Ande.BRUTEN, skal=_RING)
            kept = self._build(post, nummer, nedanfor | {nod})
            if not nedanfor or all(steg.ande is not Ande.BRUTEN for steg in kept.andar()):
                self._kept[nod] = kept
        return kept

    def _build(self, post: Post, nummer: int | None, nedanfor: frozenset[_Nod]) -> Steg:
        prioritering: Prioritering | None = None
        # A promise is asked for first: it is by far the most common, and that a record is of
        # another model takes long to find out.
        if not isinstance(post, Lofte):
            if isinstance(post, Verksamhetside):
                return Steg(post, ande=Ande.VERKSAMHETSIDE)
            if isinstance(post, Forutsattning):
                return Steg(post, ande=Ande.UPPDRAG if post.uppdrag else Ande.FORUTSATTNING)
            prioritering = _prioritering(post, nummer)
            if isinstance(post, Overenskommelse) and prioritering is None:
                none = Message("Prioritering {nummer} finns inte.", nummer=nummer or 0)
                return Steg(post, ande=Ande.BRUTEN, skal=none)
        links = _lankar(post, prioritering)
        if not links:
            return Steg(
                post, prioritering, ande=Ande.SAKNAS, skal=Message("Ingen länk är angiven.")
            )
        return Steg(
            post,
            prioritering,
            uppat=tuple(self._nasta(post, lank, route, nedanfor) for route, lank in links),
        )

    def _nasta(self, post: Post, lank: Lank, route: Route, nedanfor: frozenset[_Nod]) -> Steg:
        if lank.belagg == "saknas":
            return Steg(post, None, lank, route, ande=Ande.SAKNAS, skal=lank.skal)
        for slag, ident, nummer in targets(lank):
            over = self.snapshot.post(slag, ident)
            if over is None:
                none = Message("{post} finns inte.", post=f"{slag}/{ident}")
                return Steg(post, None, lank, route, ande=Ande.BRUTEN, skal=none)
            steg = self._steg(over, nummer, nedanfor)
            return Steg(steg.post, steg.prioritering, lank, route, steg.uppat, steg.ande, steg.skal)
        nowhere = Message("Länken pekar inte på något.")
        return Steg(post, None, lank, route, ande=Ande.SAKNAS, skal=nowhere)


def lankar_av(poster: Iterable[Post]) -> Iterator[Uppat]:
    """Yield every link upwards of some records."""
    for post in poster:
        if post.slag in _MED_LANKAR:
            for route, lank in lankar(post):
                yield Uppat(post, route, lank)


def lankar(post: Post) -> list[tuple[Route, Lank]]:
    """Return every link upwards of a record and where in the record it stands."""
    if isinstance(post, Lofte):
        return _lankar(post, None)
    if isinstance(post, Overenskommelse):
        return [pair for item in post.prioriteringar for pair in _lankar(post, item)]
    if isinstance(post, Verksamhetside):
        return [(("under", i), under) for i, under in enumerate(post.under)]
    return _lankar(post, None)


def targets(lank: Lank) -> Iterator[tuple[str, str, int | None]]:
    """Yield what a link points at: kind, id and, for an agreement, the priority's number.

    The kind is also the key that the id stands under.
    """
    if isinstance(lank, Stod):
        if lank.mal is not None:
            yield "mal", lank.mal, None
        if lank.initiativ is not None:
            yield "initiativ", lank.initiativ, None
        if lank.overenskommelse is not None:
            yield "overenskommelse", lank.overenskommelse.id, lank.overenskommelse.prioritering
    elif isinstance(lank, Under):
        if lank.mal is not None:
            yield "mal", lank.mal, None
        if lank.verksamhetside is not None:
            yield "verksamhetside", lank.verksamhetside, None
        if lank.vision is not None:
            yield "vision", lank.vision, None
        if lank.forutsattning is not None:
            yield "forutsattning", lank.forutsattning, None


def mal_of(lank: Lank) -> tuple[str, str] | None:
    """Return kind and id of what a link points at, or None for `saknas`."""
    target = next(targets(lank), None)
    return None if target is None else target[:2]


def _prioritering(post: Post, nummer: int | None) -> Prioritering | None:
    if not isinstance(post, Overenskommelse):
        return None
    return next((item for item in post.prioriteringar if item.nr == nummer), None)


def _lankar(post: Post, prioritering: Prioritering | None) -> list[tuple[Route, Lank]]:
    if prioritering is not None and isinstance(post, Overenskommelse):
        index = post.prioriteringar.index(prioritering)
        return [
            (("prioriteringar", index, "stodjer", i), stod)
            for i, stod in enumerate(prioritering.stodjer)
        ]
    if isinstance(post, Lofte) or isinstance(post, Initiativ):  # noqa: SIM101 - a union takes longer
        return [(("stodjer", i), stod) for i, stod in enumerate(post.stodjer)]
    if isinstance(post, Mal | Vision):
        return [(("under", i), under) for i, under in enumerate(post.under)]
    return []
