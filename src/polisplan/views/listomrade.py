"""Whether a record of a list belongs to the area that is asked about."""

from __future__ import annotations

from polisplan.kalender.svar import Svar
from polisplan.models.base import Post
from polisplan.models.lofte import Omrade
from polisplan.models.organisation import Enhet, Kommun, Lan, Lpo, Polisomrade, Region
from polisplan.views.statusurval import Platser

_ENHETER: tuple[type[Post], ...] = (Region, Polisomrade, Lpo, Lan, Kommun)


def har_omrade(modell: type[Post]) -> bool:
    """Return whether records of a kind lie somewhere."""
    field = modell.model_fields.get("omrade")
    return issubclass(modell, _ENHETER) or (field is not None and field.annotation is Omrade)


def hor_till(platser: Platser, post: Post, enhet: Enhet) -> Svar:
    """Answer whether a record belongs to an area, or holds it; `oklart` where that is unknown."""
    if isinstance(post, Region | Lan | Polisomrade):
        return _holds(platser, post, enhet)
    if isinstance(post, Lpo):
        unknown = post.polisomrade is None and isinstance(enhet, Polisomrade)
        if unknown and post.region == getattr(enhet, "region", None):
            return Svar.OKLART
        return platser.hor_till(Omrade(lpo=post.id), enhet)
    where = getattr(post, "omrade", None) or Omrade(kommun=post.id)
    return platser.hor_till(where, enhet)


def _holds(platser: Platser, post: Region | Lan | Polisomrade, enhet: Enhet) -> Svar:
    """Answer whether a large area is the one asked about, holds it, or lies in it."""
    regions, areas, counties = _around(platser, enhet)
    if isinstance(post, Region):
        return _in(post.id, regions)
    if isinstance(enhet, Region):
        return _in(post.region, {enhet.id})
    found = areas if isinstance(post, Polisomrade) else counties
    if found or post.region not in regions:
        return _in(post.id, found)
    return Svar.OKLART


def _around(platser: Platser, enhet: Enhet) -> tuple[set[str], set[str], set[str]]:
    """Return the ids of the regions, polisområden and län that an area lies in or is."""
    if isinstance(enhet, Region):
        return {enhet.id}, set(), set()
    if isinstance(enhet, Polisomrade):
        return {enhet.region}, {enhet.id}, set(enhet.lan)
    where = Omrade(lpo=enhet.id) if isinstance(enhet, Lpo) else Omrade(kommun=enhet.id)
    return (
        set(platser.regioner(where)),
        set(platser.polisomraden(where)),
        set(platser.lan(where)),
    )


def _in(ident: str, found: set[str]) -> Svar:
    return Svar.JA if ident in found else Svar.NEJ
