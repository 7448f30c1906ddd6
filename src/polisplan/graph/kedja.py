"""The chain upwards: from a promise to a goal and what the goal rests on.

A chain ends well in a verksamhetsidé or in the government's commission. Otherwise it ends where a
link is missing, and says at which step and why.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.lank import Lank, Stod, Under
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse, Prioritering
from polisplan.models.styrning import Forutsattning, Initiativ, Mal, Verksamhetside, Vision
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
    skal: str | None = None

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


@dataclass(frozen=True, slots=True)
class Kedjor:
    """Answers for one plan; what stands above a record is worked out once.

    Attributes:
        snapshot: The plan.
    """

    snapshot: Snapshot
    _kept: dict[tuple[str, int | None], Steg] = field(default_factory=dict)
    _built: dict[tuple[str, int | None], int] = field(default_factory=dict)

    def uppat(self, post: Post) -> Steg:
        """Return the chain upwards from a record."""
        return self._steg(post, None, frozenset())

    def prioriteringar(self, post: Overenskommelse) -> tuple[Steg, ...]:
        """Return the chain upwards from each priority of an agreement, in the order they stand."""
        return tuple(self._steg(post, item.nr, frozenset()) for item in post.prioriteringar)

    def _steg(self, post: Post, nummer: int | None, nedanfor: frozenset[str]) -> Steg:
        if post.ref in nedanfor:
            return Steg(post, ande=Ande.BRUTEN, skal="Kedjan går i ring.")
        if len(nedanfor) >= _HOGST_STEG:
            return Steg(post, ande=Ande.BRUTEN, skal=f"Kedjan har fler än {_HOGST_STEG} steg.")
        kept = self._kept.get((post.ref, nummer))
        if kept is None:
            times = self._built[(post.ref, nummer)] = self._built.get((post.ref, nummer), 0) + 1
            if nedanfor and times > _HOGST_OMTAG:
                return Steg(post, ande=Ande.BRUTEN, skal="Kedjan går i ring.")
            kept = self._build(post, nummer, nedanfor | {post.ref})
            if not nedanfor or all(steg.ande is not Ande.BRUTEN for steg in kept.andar()):
                self._kept[(post.ref, nummer)] = kept
        return kept

    def _build(self, post: Post, nummer: int | None, nedanfor: frozenset[str]) -> Steg:
        if isinstance(post, Verksamhetside):
            return Steg(post, ande=Ande.VERKSAMHETSIDE)
        if isinstance(post, Forutsattning):
            return Steg(post, ande=Ande.UPPDRAG if post.uppdrag else Ande.FORUTSATTNING)
        prioritering = _prioritering(post, nummer)
        if isinstance(post, Overenskommelse) and prioritering is None:
            return Steg(post, ande=Ande.BRUTEN, skal=f"Prioritering {nummer} finns inte.")
        lankar = _lankar(post, prioritering)
        if not lankar:
            return Steg(post, prioritering, ande=Ande.SAKNAS, skal="Ingen länk är angiven.")
        return Steg(
            post,
            prioritering,
            uppat=tuple(self._nasta(post, lank, route, nedanfor) for route, lank in lankar),
        )

    def _nasta(self, post: Post, lank: Lank, route: Route, nedanfor: frozenset[str]) -> Steg:
        if lank.belagg == "saknas":
            return Steg(post, None, lank, route, ande=Ande.SAKNAS, skal=lank.skal)
        for slag, ident, nummer in _targets(lank):
            over = self.snapshot.post(slag, ident)
            if over is None:
                return Steg(
                    post, None, lank, route, ande=Ande.BRUTEN, skal=f"{slag}/{ident} finns inte."
                )
            steg = self._steg(over, nummer, nedanfor)
            return Steg(steg.post, steg.prioritering, lank, route, steg.uppat, steg.ande, steg.skal)
        return Steg(post, None, lank, route, ande=Ande.SAKNAS, skal="Länken pekar inte på något.")


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
    if isinstance(post, Lofte | Initiativ):
        return [(("stodjer", i), stod) for i, stod in enumerate(post.stodjer)]
    if isinstance(post, Mal | Vision):
        return [(("under", i), under) for i, under in enumerate(post.under)]
    return []


def _targets(lank: Lank) -> Iterator[tuple[str, str, int | None]]:
    """Yield what a link points at: kind, id and, for an agreement, the priority's number."""
    for slag in ("mal", "initiativ", "verksamhetside", "vision", "forutsattning"):
        ident = getattr(lank, slag, None)
        if ident is not None:
            yield slag, ident, None
    if isinstance(lank, Stod) and lank.overenskommelse is not None:
        yield "overenskommelse", lank.overenskommelse.id, lank.overenskommelse.prioritering


def mal_of(lank: Stod | Under) -> tuple[str, str] | None:
    """Return kind and id of what a link points at, or None for `saknas`."""
    target = next(_targets(lank), None)
    return None if target is None else target[:2]
