"""How it stands with a record of a list in the time asked about."""

from __future__ import annotations

from enum import StrEnum

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte
from polisplan.text.message import Message
from polisplan.totals.gallde import gallde
from polisplan.totals.lage import effective, lage


class Listlage(StrEnum):
    """The states that a list can be narrowed to."""

    GALLER = "gäller"
    OKLART = "oklart"
    GALLER_INTE = "gäller inte"
    FORSENAT = "försenat"
    UTKAST = "utkast"


LAGESORD = {
    Listlage.GALLER: Message("gäller"),
    Listlage.OKLART: Message("oklart"),
    Listlage.GALLER_INTE: Message("gäller inte"),
    Listlage.FORSENAT: Message("försenat"),
    Listlage.UTKAST: Message("utkast"),
}

_SVAR = {
    Svar.JA: Listlage.GALLER,
    Svar.OKLART: Listlage.OKLART,
    Svar.NEJ: Listlage.GALLER_INTE,
}


def lagen(modell: type[Post]) -> tuple[Listlage, ...]:
    """Return the states that records of a kind can have; none where they have no time of their own."""
    fields = modell.model_fields
    if "giltig" not in fields and "period" not in fields:
        return ()
    own = (Listlage.FORSENAT,) if issubclass(modell, Lofte) else ()
    draft = (Listlage.UTKAST,) if "skede" in fields else ()
    return (Listlage.GALLER, Listlage.OKLART, Listlage.GALLER_INTE, *own, *draft)


def giltighet(snapshot: Snapshot, post: Post) -> Giltighet:
    """Return when a record holds; a promise that was prolonged or replaced until that end."""
    if not isinstance(post, Lofte):
        return post.giltighet
    return effective(post, snapshot.efterfoljare(post))


def listlage(
    snapshot: Snapshot, post: Post, tid: Datum, installningar: Installningar
) -> Listlage | None:
    """Return how it stands with a record in a year or a month, or on a day.

    It holds if it did so any day. What says nothing of its time has no state. An overdue promise
    is one that no longer holds, so `försenat` stands for both.
    """
    if not lagen(type(post)) or not _says_when(post):
        return None
    if getattr(post, "skede", None) == "utkast":
        return Listlage.UTKAST
    span = Giltighet(tid, tid)
    if not isinstance(post, Lofte):
        return _SVAR[post.giltighet.overlappar(span)]
    later = snapshot.efterfoljare(post)
    found = _SVAR[gallde(post, span, later)]
    overdue = lage(post, tid.sista, installningar, later).forsenat
    return Listlage.FORSENAT if overdue and found is Listlage.GALLER_INTE else found


def _says_when(post: Post) -> bool:
    return any(getattr(post, name, None) is not None for name in ("giltig", "period"))
