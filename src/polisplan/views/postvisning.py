"""One record, whole: its fields, how it stands, where it is written and what points at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.models.base import Modell, Post
from polisplan.models.kalla import Kalla
from polisplan.models.kallhanvisning import KalladPost
from polisplan.models.slag import BY_NAMN, SLAG
from polisplan.text.message import Message
from polisplan.text.route import show_route
from polisplan.views.listlage import Listlage, listlage
from polisplan.views.postfalt import Falt, postfalt
from polisplan.views.postval import find_post
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum

_I_HUVUDET = frozenset({"id", "titel", "namn"})
"""Keys that the head of the page has said."""

_I_KEDJAN = frozenset({
    "lofte", "overenskommelse", "initiativ", "mal", "vision", "verksamhetside", "forutsattning",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pekare:
    """A record that points at the one shown.

    Attributes:
        record: It as `slag/id`.
        rubrik: Its title, name or wording.
        nycklar: The keys by which it points, each once.
    """

    record: str
    rubrik: str
    nycklar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inpekare:
    """The records of one kind that point at the one shown.

    Attributes:
        slag: The word for the kind, in plural where there are several.
        poster: The records, by id.
    """

    slag: Message
    poster: tuple[Pekare, ...]


@dataclass(frozen=True, slots=True)
class Pekad:
    """What the record points at.

    Attributes:
        stig: Where in the record: `stodjer[0].mal`.
        record: The other record as `slag/id`.
        rubrik: Its title, name or wording; None where there is no such record.
    """

    stig: str
    record: str
    rubrik: str | None


@dataclass(frozen=True, slots=True)
class Postvisning:
    """A record, whole.

    Attributes:
        record: The record as `slag/id`.
        fil: Its file.
        lage: How it stands on the day; None where it has no time of its own.
        falt: Its fields, in the order that a person reads them.
        innehall: The same as plain values, by the keys of the file.
        pekar_pa: What it points at.
        inpekare: What points at it, kind by kind.
        delvis_last: Whether no source of it was read whole.
        i_kedjan: Whether it is a kind that chains lead through.
    """

    huvud: Rapporthuvud
    record: str
    fil: str
    lage: Listlage | None
    falt: tuple[Falt, ...]
    innehall: Mapping[str, object]
    pekar_pa: tuple[Pekad, ...]
    inpekare: tuple[Inpekare, ...]
    delvis_last: bool
    i_kedjan: bool


def postvisning(
    snapshot: Snapshot, installningar: Installningar, asked: str, dag: Datum, halsa: Halsa
) -> Postvisning:
    """Return a record, whole.

    Raises:
        UsageError: There is no such record, or several kinds have one by that id.
    """
    post = find_post(snapshot, asked)
    word = BY_NAMN[post.slag].ord().capitalize()
    return Postvisning(
        huvud=Rapporthuvud(
            titel=Message("{slag} – {rubrik}", slag=word, rubrik=post.rubrik),
            as_of=dag.sista,
            rev=snapshot.label,
            senaste_kalldatum=post.datum
            if isinstance(post, Kalla)
            else senaste_kalldatum(snapshot, [post], dag.sista),
            poster=1,
            halsa=halsa,
        ),
        record=post.ref,
        fil=snapshot.path_of(post),
        lage=listlage(snapshot, post, dag, installningar),
        falt=tuple(postfalt(snapshot, post, _I_HUVUDET)),
        innehall=_innehall(post),
        pekar_pa=tuple(_pekar_pa(snapshot, post)),
        inpekare=tuple(_inpekare(snapshot, post)),
        delvis_last=isinstance(post, KalladPost) and not post.helt_last,
        i_kedjan=post.slag in _I_KEDJAN,
    )


def _pekar_pa(snapshot: Snapshot, post: Post) -> Iterator[Pekad]:
    for item in snapshot.hanvisningar_fran(post):
        other = snapshot.post(item.ref.slag, item.id)
        yield Pekad(
            show_route(item.route),
            f"{item.ref.slag}/{item.id}",
            None if other is None else other.rubrik,
        )


def _inpekare(snapshot: Snapshot, post: Post) -> Iterator[Inpekare]:
    keys: dict[str, dict[str, None]] = {}
    found: dict[str, Post] = {}
    for item in snapshot.inlankar(post):
        found[item.fran.ref] = item.fran
        keys.setdefault(item.fran.ref, {})[str(item.hanvisning.route[0])] = None
    for slag in SLAG:
        group = [other for other in found.values() if other.slag == slag.namn]
        if group:
            yield Inpekare(
                slag.ord(len(group)),
                tuple(Pekare(other.ref, other.rubrik, tuple(keys[other.ref])) for other in group),
            )


def _innehall(part: Modell) -> Mapping[str, object]:
    """Return what the file states of a record or a part of one, by its keys."""
    names = (name for name in type(part).model_fields if name in part.model_fields_set)
    return {name: _plain(getattr(part, name)) for name in names}


def _plain(value: object) -> object:
    """Return a value as plain values; a date and a decided end are text."""
    if isinstance(value, Modell):
        return _innehall(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, bool | int | Decimal):
        return value
    return str(value)
