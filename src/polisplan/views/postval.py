"""The record that a person asked for by its id, and why there is none by that id."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot, UtanPost
from polisplan.models.base import Post
from polisplan.models.organisation import Enhet
from polisplan.models.slag import BY_NAMN, SLAG, Slag
from polisplan.text.message import Message
from polisplan.text.nearest import fold, nearest, nearest_key
from polisplan.views.phrases import nagra

_P = TypeVar("_P", bound=Post)


def vald_post(snapshot: Snapshot, modell: type[_P], asked: str) -> _P:
    """Return the record of one kind by its id, with or without the kind before it.

    Raises:
        UsageError: There is none; the sentence says why, or what was most likely meant.
    """
    slag = BY_NAMN[modell.slag]
    kind, _, rest = asked.partition("/")
    ident = rest if kind in {slag.namn, slag.mapp} else asked
    found = snapshot.post(slag.namn, ident)
    if isinstance(found, modell):
        return found
    _demand_readable(snapshot, ident, [slag.namn])
    bare = ident.rpartition("/")[2]
    others = [item for item in _every_kind(snapshot, bare) if item.slag != slag.namn]
    everyone = Message("Alla {flera}: polisplan list {slag}", flera=slag.flera, slag=slag.namn)
    if others:
        raise UsageError(
            "{id} är {fel}, inte {ratt}. {forslag}",
            id=bare, fel=BY_NAMN[others[0].slag].ett, ratt=slag.ett, forslag=everyone,
        )  # fmt: skip
    raise UsageError(
        "{Slaget} {id} finns inte. {forslag}",
        Slaget=slag.bestamt.capitalize(), id=ident,
        forslag=_meant(snapshot, slag, ident) or everyone,
    )  # fmt: skip


def find_post(snapshot: Snapshot, asked: str) -> Post:
    """Return the record of `slag/id`, or of an id that only one kind has.

    Raises:
        UsageError: There is none, or several; the sentence says why, or names the candidates.
    """
    kind, slash, rest = asked.partition("/")
    slag = _slag(kind, rest) if slash else None
    ident = rest if slash else asked
    kinds = list(snapshot.poster) if slag is None else [slag.namn]
    every = _every_kind(snapshot, ident)
    found = [post for post in every if post.slag in kinds]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            "{id} är flera poster: {kandidater}. Ange vilken.",
            id=asked, kandidater=", ".join(post.ref for post in found),
        )  # fmt: skip
    _demand_readable(snapshot, ident, kinds)
    raise UsageError(
        "Posten {id} finns inte. {forslag}",
        id=asked,
        forslag=_called(post.ref for post in every) or _near(snapshot, ident, kinds),
    )


def suggested(text: str, poster: Mapping[str, Post], also: Iterable[str] = ()) -> str | None:
    """Return the id that a person most likely meant: by name or other spelling, else by likeness.

    Args:
        text: What the person wrote.
        poster: The records by id.
        also: More ids, of files that became no record.
    """
    wanted = fold(text)
    for ident, post in poster.items():
        if wanted in map(fold, _names(post)):
            return ident
    return nearest(text, [*poster, *also]) or nearest_key(
        text, {ident: post.rubrik for ident, post in poster.items()}
    )


def _names(post: Post) -> Iterable[str]:
    yield from (post.id, post.rubrik)
    if isinstance(post, Enhet):
        yield from post.aven_kallat


def _slag(kind: str, ident: str) -> Slag:
    """Return a kind by its name or its folder.

    Raises:
        UsageError: There is none.
    """
    found = BY_NAMN.get(kind) or next((slag for slag in SLAG if slag.mapp == kind), None)
    if found is not None:
        return found
    near = nearest(kind, BY_NAMN)
    raise UsageError(
        "Det finns inget slag av poster som heter «{slag}». {forslag}",
        slag=kind,
        forslag=Message("Menade du {nara}?", nara=f"{near}/{ident}")
        if near
        else Message("De som finns: {alla}.", alla=", ".join(BY_NAMN)),
    )


def _every_kind(snapshot: Snapshot, ident: str) -> list[Post]:
    """Return the records that have an id, of whatever kind."""
    return [poster[ident] for poster in snapshot.poster.values() if ident in poster]


# Files that became no record.


def _demand_readable(snapshot: Snapshot, ident: str, kinds: Sequence[str]) -> None:
    """Do nothing where no file claims an id.

    Raises:
        UsageError: A file does, by its name or by what is written in it, but it has a fault.
    """
    fil = next((item for item in _faulty(snapshot, kinds) if ident in item.namn), None)
    if fil is None:
        return
    command = f"polisplan validate {shlex.quote(fil.fil)}"
    if snapshot.label is not None:
        command += f" --rev {shlex.quote(snapshot.label)}"
    raise UsageError(
        "{Posten} {id} finns i {fil}, men filen har fel och kan inte läsas som en post. "
        "Se felen: {kommando}",
        Posten=(Message("posten") if fil.slag is None else BY_NAMN[fil.slag].bestamt).capitalize(),
        id=ident, fil=fil.fil, kommando=command,
    )  # fmt: skip


def _faulty(snapshot: Snapshot, kinds: Sequence[str]) -> list[UtanPost]:
    """Return the files that became no record and are, or may be, of one of some kinds."""
    return [fil for fil in snapshot.utan_post if fil.slag is None or fil.slag in kinds]


# What was most likely meant.


def _meant(snapshot: Snapshot, slag: Slag, ident: str) -> Message | None:
    poster = snapshot.poster[slag.namn]
    match = suggested(ident, poster, (fil.id for fil in _faulty(snapshot, [slag.namn])))
    if match is None:
        return None
    if match not in poster:
        return _called([match])
    return Message("Menade du {id} ({rubrik})?", id=match, rubrik=poster[match].rubrik)


def _near(snapshot: Snapshot, ident: str, kinds: Sequence[str]) -> Message:
    """Return what to try instead of an id: the nearest ones, else a record that is called so."""
    refs: dict[str, list[str]] = {}
    by_ref = {post.ref: post for kind in kinds for post in snapshot.poster[kind].values()}
    for post in by_ref.values():
        refs.setdefault(post.id, []).append(post.ref)
    for fil in _faulty(snapshot, kinds):
        refs.setdefault(fil.id, []).append(fil.id if fil.slag is None else f"{fil.slag}/{fil.id}")
    match = nearest(ident, refs)
    named = None if match is not None else suggested(ident, by_ref)
    meant = refs[match] if match is not None else [named] if named is not None else []
    return _called(meant) or Message("Skriv slag/id, till exempel lofte/…")


def _called(refs: Iterable[str]) -> Message | None:
    found = list(refs)
    return Message("Menade du {nara}?", nara=nagra(found)) if found else None
