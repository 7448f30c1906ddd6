"""Which records belong to an area that a person has chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte
from polisplan.models.organisation import Kommun, Lan, Lpo, Polisomrade, Region
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.slag import BY_NAMN
from polisplan.views.statusurval import suggested


@dataclass(frozen=True, slots=True)
class Omradesval:
    """The area filters of a command, as ids; what is None is not asked for."""

    lpo: str | None = None
    kommun: str | None = None
    region: str | None = None

    def __bool__(self) -> bool:
        """Return whether anything is asked for."""
        return any((self.lpo, self.kommun, self.region))


def poster_i(snapshot: Snapshot, val: Omradesval) -> frozenset[str]:
    """Return the records, as `slag/id`, that touch every area asked for.

    Promises and agreements count by their area; a kommun, a lokalpolisområde, a polisområde and a
    län by where they lie.

    Raises:
        UsageError: An area does not exist.
    """
    _demand(Lpo, val.lpo, snapshot.lpo)
    _demand(Kommun, val.kommun, snapshot.kommuner)
    _demand(Region, val.region, snapshot.regioner)
    return frozenset(post.ref for post in snapshot.alla() if _touches(snapshot, post, val))


def _demand(kind: type[Post], ident: str | None, known: Mapping[str, Post]) -> None:
    if ident is None or ident in known:
        return
    near = suggested(ident, known)
    raise UsageError(
        "{Vad} {id} finns inte i registret. Menade du {nara}?"
        if near is not None
        else "{Vad} {id} finns inte i registret.",
        Vad=BY_NAMN[kind.slag].bestamt.capitalize(), id=ident, nara=near,
    )  # fmt: skip


def _touches(snapshot: Snapshot, post: Post, val: Omradesval) -> bool:
    kommuner, lpo, regioner = _places(snapshot, post)
    return (
        (val.kommun is None or val.kommun in kommuner)
        and (val.lpo is None or val.lpo in lpo)
        and (val.region is None or val.region in regioner)
    )


def _places(snapshot: Snapshot, post: Post) -> tuple[set[str], set[str], set[str]]:
    """Return the ids of the kommuner, lokalpolisområden and regions that a record touches."""
    kommuner: set[str] = set()
    lpo: set[str] = set()
    regioner: set[str] = set()
    if isinstance(post, Lofte | Overenskommelse):
        kommuner.update(snapshot.kommuner_i(post.omrade))
        lpo.update(() if post.omrade.lpo is None else (post.omrade.lpo,))
    elif isinstance(post, Kommun):
        kommuner.add(post.id)
    elif isinstance(post, Lpo):
        lpo.add(post.id)
        kommuner.update(rad.kommun for rad in post.kommuner)
    elif isinstance(post, Region):
        regioner.add(post.id)
    elif isinstance(post, Lan | Polisomrade):
        regioner.add(post.region)
    if not isinstance(post, Lpo):
        for kommun in kommuner:
            lpo.update(item.lpo.id for item in snapshot.medlemskap(kommun))
    for ident in lpo:
        found = snapshot.lpo.get(ident)
        regioner.update(() if found is None else (found.region,))
    for kommun in kommuner:
        region = snapshot.region_of_kommun(kommun)
        regioner.update(() if region is None else (region.id,))
    return kommuner, lpo, regioner
