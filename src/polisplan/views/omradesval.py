"""Which records belong to an area that a person has chosen."""

from __future__ import annotations

from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.models.base import Post
from polisplan.models.lofte import Omrade
from polisplan.models.organisation import Enhet, Kommun, Lan, Lpo, Polisomrade, Region
from polisplan.views.listomrade import har_omrade, hor_till
from polisplan.views.postval import vald_post
from polisplan.views.statusurval import Platser


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
    """Return the records, as `slag/id`, that touch every area asked for, on whatever day.

    What has an area counts by it; a kommun, a lokalpolisområde, a polisområde and a län by where
    they lie. Of a kommun that several lokalpolisområden share, a part counts to the one that names
    it; a part that none names counts to each, for nobody can tell.

    Raises:
        UsageError: An area does not exist.
    """
    enheter: list[Enhet] = [
        vald_post(snapshot, kind, ident)
        for kind, ident in ((Lpo, val.lpo), (Kommun, val.kommun), (Region, val.region))
        if ident is not None
    ]
    platser = Platser(snapshot, None)
    return frozenset(
        post.ref
        for post in snapshot.alla()
        if all(_touches(platser, post, enhet) for enhet in enheter)
    )


def _touches(platser: Platser, post: Post, enhet: Enhet) -> bool:
    if isinstance(post, Region):
        return post.ref == enhet.ref
    if isinstance(post, Lan | Polisomrade):
        return isinstance(enhet, Region) and post.region == enhet.id
    if isinstance(post, Lpo) and isinstance(enhet, Lpo):
        return post.ref == enhet.ref
    if not har_omrade(type(post)):
        return False
    answer = hor_till(platser, post, enhet)
    return answer is Svar.JA or (answer is Svar.OKLART and _shares(platser, post, enhet))


def _shares(platser: Platser, post: Post, enhet: Enhet) -> bool:
    """Return whether a record is for a part of a kommun that a lokalpolisområde has a share in."""
    where = getattr(post, "omrade", None)
    if not isinstance(where, Omrade) or not isinstance(enhet, Lpo):
        return False
    return enhet.id in platser.lpo(Omrade(kommuner=where.kommun_ids))
