"""A record's chain: upwards to what it rests on, and downwards to what rests on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from polisplan.graph.kedja import Ande, Kedjor, Steg
from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.lank import Stod
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.slag import BY_NAMN, SLAG
from polisplan.models.styrning import Forutsattning, Initiativ, Mal, Verksamhetside, Vision
from polisplan.text.listing import joined
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.totals.lankar import lanksumma
from polisplan.views.postval import find_post
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum

_LINKS = frozenset({"stodjer", "under"})
"""The keys whose references are links of a chain."""


@dataclass(frozen=True, slots=True)
class Postvy:
    """A record by name.

    Attributes:
        record: The record as `slag/id`.
        fil: Its file.
        slag: The word for its kind, with number where it has one.
        rubrik: Its title, name or wording.
        giltig: When it holds, in words; None where nothing is said.
        prioritering: The priority, where the chain passes through one of an agreement.
    """

    record: str
    fil: str
    slag: Message
    rubrik: str
    giltig: Message | None
    prioritering: str | None = None


@dataclass(frozen=True, slots=True)
class Lankvy:
    """What a link rests on.

    Attributes:
        belagg: `belagd`, `tolkning` or `saknas`.
        skal: The reason, where one is given.
        kalla: The source as `kalla/id`, where one is cited.
        kallans_titel: The source's title.
        tabell: The focus table that an interpretation came from.
        rader: The rows of that table.
    """

    belagg: str
    skal: str | None = None
    kalla: str | None = None
    kallans_titel: str | None = None
    tabell: str | None = None
    rader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kedjesteg:
    """A step upwards.

    Attributes:
        lank: The link that led here; None at the start.
        post: The record reached; None where the link leads nowhere.
        uppat: The steps above.
        ande: How the chain ends here; None where it goes on.
        ande_ord: The same in words.
    """

    lank: Lankvy | None
    post: Postvy | None
    uppat: tuple[Kedjesteg, ...]
    ande: str | None
    ande_ord: Message | None


@dataclass(frozen=True, slots=True)
class Nedat:
    """Records of one kind that point at the record by links of the chain.

    Attributes:
        slag: The word for the kind, in plural where there are several.
        antal: How many there are.
        poster: Each with its link, sorted by id.
    """

    slag: Message
    antal: int
    poster: tuple[tuple[Postvy, Lankvy], ...]


@dataclass(frozen=True, slots=True)
class Kedjevy:
    """A record's chain.

    Attributes:
        start: The record, with the steps above it.
        ande: The best of the ends.
        nadd: Whether the chain holds all the way up.
        slutsats: That in a sentence.
        nedat: What points at the record, kind by kind.
        loften_under: How many promises reach the record, directly or through others; None for a
            promise and for what is no part of a chain.
    """

    huvud: Rapporthuvud
    start: Kedjesteg
    ande: str | None
    nadd: bool
    slutsats: Message
    nedat: tuple[Nedat, ...]
    loften_under: int | None


def kedjevy(snapshot: Snapshot, asked: str, as_of: dt.date, halsa: Halsa) -> Kedjevy:
    """Return the chain of a record.

    Raises:
        UsageError: There is no such record, or several kinds have one by that id.
    """
    post = find_post(snapshot, asked)
    kedjor = Kedjor(snapshot)
    steg = _upwards(kedjor, post)
    in_chain = steg is not None
    best = None if steg is None else steg.bast
    touched = [post, *(() if steg is None else (item.post for item in steg.alla()))]
    return Kedjevy(
        huvud=Rapporthuvud(
            titel=Message("Kedjan för {id}", id=post.ref),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, touched, as_of),
            poster=len({item.ref for item in touched}),
            halsa=halsa,
        ),
        start=_alone(snapshot, post) if steg is None else _Drawing(snapshot).start(steg),
        ande=None if best is None else str(best),
        nadd=best is not None and best.nadd,
        slutsats=_utanfor(post) if steg is None else _slutsats(post, steg),
        nedat=tuple(_nedat(snapshot, post)),
        loften_under=_loften_under(kedjor, post)
        if in_chain and not isinstance(post, Lofte)
        else None,
    )


def _upwards(kedjor: Kedjor, post: Post) -> Steg | None:
    """Return the chain from a record; None for what is no part of one."""
    if isinstance(post, Overenskommelse):
        priorities = kedjor.prioriteringar(post)
        return Steg(post, uppat=priorities) if priorities else None
    if isinstance(post, Lofte | Initiativ | Mal | Vision | Verksamhetside | Forutsattning):
        return kedjor.uppat(post)
    return None


def _loften_under(kedjor: Kedjor, post: Post) -> int:
    """Return how many promises have a record somewhere above them."""
    decided = (item for item in kedjor.snapshot.loften.values() if item.skede == "beslutat")
    return sum(
        any(steg.post.ref == post.ref for steg in kedjor.uppat(lofte).alla()) for lofte in decided
    )


def _is_top(steg: Steg) -> bool:
    return steg.ande in (Ande.VERKSAMHETSIDE, Ande.UPPDRAG, Ande.FORUTSATTNING)


def _alone(snapshot: Snapshot, post: Post) -> Kedjesteg:
    return Kedjesteg(None, postvy(snapshot, post), (), None, None)


class _Drawing:
    """Draws a chain as a tree in which what several ways lead to is drawn out once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._plan = snapshot
        self._drawn: set[tuple[str, str | None]] = set()

    def start(self, steg: Steg) -> Kedjesteg:
        """Return the tree from its first step."""
        return self._step(steg, postvy(self._plan, steg.post, steg))

    def _above(self, steg: Steg) -> Kedjesteg:
        dead = steg.ande is not None and not _is_top(steg) and not _led(steg)
        return self._step(steg, None if dead else postvy(self._plan, steg.post, steg))

    def _step(self, steg: Steg, post: Postvy | None) -> Kedjesteg:
        key = (steg.post.ref, None if post is None else post.prioritering)
        again = bool(steg.uppat) and key in self._drawn
        self._drawn.add(key)
        return Kedjesteg(
            lank=None if steg.lank is None else lankvy(self._plan, steg),
            post=post,
            uppat=() if again else tuple(self._above(item) for item in steg.uppat),
            ande=None if steg.ande is None else str(steg.ande),
            ande_ord=Message("fortsätter som ovan") if again else _ande_ord(steg),
        )


def _led(steg: Steg) -> bool:
    """Return whether a step that ends badly was reached: a ring, or a record without links."""
    lank = steg.lank
    if lank is None or lank.belagg == "saknas":
        return False
    targets = (getattr(lank, slag, None) for slag in
               ("mal", "initiativ", "verksamhetside", "vision", "forutsattning"))  # fmt: skip
    agreed = lank.overenskommelse.id if isinstance(lank, Stod) and lank.overenskommelse else None
    return steg.post.id in (*targets, agreed)


def _ande_ord(steg: Steg) -> Message | None:
    if steg.ande is None:
        return None
    if _is_top(steg):
        return Message("kedjan slutar här: {ande}", ande=Message(steg.ande.value))
    return Message("kedjan slutar här: {skal}", skal=steg.skal or Message(steg.ande.value))


def lankvy(snapshot: Snapshot, steg: Steg) -> Lankvy:
    """Return what the link that led to a step rests on."""
    lank = steg.lank
    assert lank is not None  # noqa: S101 - for the type checker; the caller has one
    source = None if lank.kalla is None else snapshot.kallor.get(lank.kalla)
    table = lank.ur if isinstance(lank, Stod) else None
    return Lankvy(
        belagg=lank.belagg,
        skal=lank.skal,
        kalla=None if lank.kalla is None else f"kalla/{lank.kalla}",
        kallans_titel=None if source is None else source.titel,
        tabell=None if table is None else f"fokustabell/{table.tabell}",
        rader=() if table is None else table.fokus,
    )


def postvy(snapshot: Snapshot, post: Post, steg: Steg | None = None) -> Postvy:
    """Return a record by name."""
    word = BY_NAMN[post.slag].ord()
    if isinstance(post, Mal):
        number = [] if post.nummer is None else [str(post.nummer)]
        word = joined(" ", [Message(post.niva), *number])
    period = getattr(post, "giltig", None) or getattr(post, "period", None)
    priority = None if steg is None else steg.prioritering
    return Postvy(
        record=post.ref,
        fil=snapshot.path_of(post),
        slag=word,
        rubrik=post.rubrik,
        giltig=None if period is None else period.i_ord(),
        prioritering=None if priority is None else f"{priority.nr} {priority.vad}",
    )


def _slutsats(post: Post, steg: Steg) -> Message:
    best = steg.bast
    if isinstance(post, Overenskommelse):
        return Message(
            "{n} av {av} prioriteringar har en kedja som håller.",
            n=sum(item.bast.nadd for item in steg.uppat),
            av=len(steg.uppat),
        )
    if not steg.uppat and best.nadd:
        return Message("Här slutar kedjor: {ande}.", ande=Message(best.value))
    if best.nadd:
        return Message(
            "Kedjan håller upp till {ande}. {stod}",
            ande=Message(best.value), stod=_STOD[_weakest(steg)],
        )  # fmt: skip
    where = next(item for item in steg.andar() if item.ande is best)
    return Message(
        "Kedjan håller inte. Den slutar vid {var}: {skal}",
        var=post.ref if where is steg else where.post.ref,
        skal=where.skal or Message(best.value),
    )


_STOD = {
    "belagd": Message("Varje länk har stöd i en källa."),
    "tolkning": Message("Minst en länk är vår tolkning; ingen källa säger det."),
}


def _weakest(steg: Steg) -> str:
    """Return the weakest evidence on the best-founded way to a good end."""
    seen: set[int] = set()
    waiting = [steg]
    while waiting:
        item = waiting.pop()
        sourced = item.lank is None or item.lank.belagg == "belagd"
        if id(item) in seen or not sourced:
            continue
        seen.add(id(item))
        if item.ande is not None and item.ande.nadd:
            return "belagd"
        waiting += item.uppat
    return "tolkning"


def _utanfor(post: Post) -> Message:
    if isinstance(post, Overenskommelse):
        return Message("Överenskommelsen har ingen numrerad prioritering som kan bära en kedja.")
    return Message(
        "{Slaget} är ingen del av målkedjan.", Slaget=BY_NAMN[post.slag].bestamt.capitalize()
    )


def _nedat(snapshot: Snapshot, post: Post) -> Iterator[Nedat]:
    found: dict[str, list[tuple[Postvy, Lankvy]]] = {}
    for inlank in snapshot.inlankar(post):
        lank = _lank_at(inlank.fran, inlank.hanvisning.route)
        if lank is not None:
            view = lankvy(snapshot, Steg(inlank.fran, lank=lank))
            found.setdefault(inlank.fran.slag, []).append((postvy(snapshot, inlank.fran), view))
    for slag in SLAG:
        if slag.namn in found:
            items = tuple(found[slag.namn])
            number = len({item.record for item, _ in items})
            yield Nedat(slag.ord(number), number, items)


def _lank_at(post: Post, route: Route) -> Stod | None:
    """Return the link that a reference belongs to; None for references of other kinds."""
    if not _LINKS.intersection(route) or "ur" in route or route[-1] == "kalla":
        return None
    value: object = post
    for index, step in enumerate(route):
        value = value[step] if isinstance(value, tuple) and isinstance(step, int) else getattr(
            value, str(step)
        )  # fmt: skip
        if isinstance(step, int) and index and route[index - 1] in _LINKS:
            return value  # type: ignore[return-value]  # the model's own type at that route
    return None


@dataclass(frozen=True, slots=True)
class Kedjesumma:
    """How the chains of all promises end, and what their links rest on.

    Attributes:
        loften: How many promises there are; drafts are left out.
        andar: Per way to end, best first: the words, and how many promises end so at best.
        belagg: Per kind of evidence, how many links of promises to goals rest on it.
        prioriteringar: The same of their links to priorities of agreements.
    """

    huvud: Rapporthuvud
    loften: int
    andar: tuple[tuple[str, int], ...]
    belagg: tuple[tuple[str, int], ...]
    prioriteringar: tuple[tuple[str, int], ...]


def kedjesumma(snapshot: Snapshot, as_of: dt.date, halsa: Halsa) -> Kedjesumma:
    """Return how the chains of all promises end."""
    kedjor = Kedjor(snapshot)
    loften = [item for item in snapshot.loften.values() if item.skede == "beslutat"]
    best = [kedjor.uppat(lofte).bast for lofte in loften]
    summa = lanksumma(loften)
    return Kedjesumma(
        huvud=Rapporthuvud(
            titel=Message("Löftenas kedjor"),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, loften, as_of),
            poster=len(loften),
            halsa=halsa,
        ),
        loften=len(loften),
        andar=tuple((str(ande), best.count(ande)) for ande in Ande),
        belagg=(("belagd", summa.belagd), ("tolkning", summa.tolkning), ("saknas", summa.saknas)),
        prioriteringar=tuple(
            (ord_, summa.prioriteringar.get(ord_, 0)) for ord_ in ("belagd", "tolkning", "saknas")
        ),
    )
