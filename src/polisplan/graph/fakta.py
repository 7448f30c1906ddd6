"""The inventory of the founding documents held against the records that say they hold a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.grunddokument import Faktum, Grunddokument
from polisplan.text.nearest import nearest


class Inventerat(NamedTuple):
    """A fact, and where it stands in the inventory, counted from 0."""

    dokument: Grunddokument
    nummer: int
    faktum: Faktum


class Angivet(NamedTuple):
    """That a record says it holds a fact, and where in its list, counted from 0."""

    post: Post
    nummer: int
    id: str


@dataclass(frozen=True)
class Faktalage:
    """Where each fact is.

    Attributes:
        inventerade: Every row of the inventory, document by document.
        angivna: Every fact that a record says it holds, record by record.
    """

    inventerade: tuple[Inventerat, ...]
    angivna: tuple[Angivet, ...]

    @cached_property
    def fakta(self) -> Mapping[str, Inventerat]:
        """The facts by id; the first row where an id stands twice."""
        return _first(self.inventerade)

    @cached_property
    def poster(self) -> Mapping[str, tuple[Post, ...]]:
        """The records that say they hold each fact, by its id."""
        found: dict[str, list[Post]] = {}
        for item in self.angivna:
            found.setdefault(item.id, []).append(item.post)
        return {ident: tuple(poster) for ident, poster in found.items()}

    @cached_property
    def utan_post(self) -> tuple[Inventerat, ...]:
        """The facts that are neither in a record nor left out with a reason."""
        return tuple(
            item
            for ident, item in self.fakta.items()
            if item.faktum.utelamnad is None and ident not in self.poster
        )

    def trolig(self, ident: str) -> str | None:
        """Return the fact that an unknown id most likely means: one that no record holds, if any."""
        missing = [item.faktum.id for item in self.utan_post]
        return nearest(ident, missing) or nearest(ident, self.fakta)


def faktalage(snapshot: Snapshot) -> Faktalage:
    """Return where each fact of a plan's founding documents is."""
    return Faktalage(
        inventerade=tuple(
            Inventerat(dokument, nummer, faktum)
            for dokument in snapshot.grunddokument.values()
            for nummer, faktum in enumerate(dokument.inventering)
        ),
        angivna=tuple(
            Angivet(post, nummer, ident)
            for post in snapshot.alla()
            if post.fakta
            for nummer, ident in enumerate(post.fakta)
        ),
    )


def _first(inventerade: Iterable[Inventerat]) -> Mapping[str, Inventerat]:
    found: dict[str, Inventerat] = {}
    for item in inventerade:
        found.setdefault(item.faktum.id, item)
    return found
