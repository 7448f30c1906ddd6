"""Rings: links that lead back to where they began, so that nothing stands above anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from polisplan.graph.kedja import Kedjor, targets
from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.text.route import Route

Nod = tuple[str, int | None]
"""A record, by its `slag/id`, and the number of the priority where it is an agreement."""


class Ringled(NamedTuple):
    """One link of a ring: the record it stands in, where, and the record it leads to."""

    fran: Post
    route: Route
    till: Post


def ringar(kedjor: Kedjor) -> tuple[tuple[Ringled, ...], ...]:
    """Return the rings among a plan's links, each with the link that closes it last.

    Looked for are the chain upwards and promises that replace one another. With the
    closing link of each of them taken away no ring is left.
    """
    edges = {**_chain(kedjor), **_successors(kedjor.snapshot)}
    done: set[Nod] = set()
    found: list[tuple[Ringled, ...]] = []
    for start in edges:
        if start not in done:
            found += _from(start, edges, done)
    return tuple(found)


_Edges = Mapping[Nod, list[tuple[Nod, Ringled]]]


def _from(start: Nod, edges: _Edges, done: set[Nod]) -> Iterator[tuple[Ringled, ...]]:
    """Yield the rings met on a walk in depth from one record, without recursion."""
    way: dict[Nod, int] = {start: 0}
    led: list[Ringled] = []
    waiting = [iter(edges[start])]
    while waiting:
        step = next(waiting[-1], None)
        if step is None:
            waiting.pop()
            done.add(way.popitem()[0])
            if led:
                led.pop()
            continue
        nod, ringled = step
        if nod in way:
            yield (*led[way[nod] :], ringled)
        elif nod not in done and nod in edges:
            way[nod] = len(way)
            led.append(ringled)
            waiting.append(iter(edges[nod]))


def _chain(kedjor: Kedjor) -> dict[Nod, list[tuple[Nod, Ringled]]]:
    found: dict[Nod, list[tuple[Nod, Ringled]]] = {}
    for post, route, lank in kedjor.lankar:
        if isinstance(post, Lofte) or lank.belagg == "saknas":
            continue
        for kind, ident, nummer in targets(lank):
            over = kedjor.snapshot.post(kind, ident)
            if over is not None:
                ringled = Ringled(post, (*route, kind), over)
                start = (post.ref, _nummer(post, route))
                found.setdefault(start, []).append(((over.ref, nummer), ringled))
    return found


def _nummer(post: Post, route: Route) -> int | None:
    """Return the number of the priority that a link of an agreement stands in."""
    if not isinstance(post, Overenskommelse) or not isinstance(route[1], int):
        return None
    return post.prioriteringar[route[1]].nr


def _successors(snapshot: Snapshot) -> dict[Nod, list[tuple[Nod, Ringled]]]:
    found: dict[Nod, list[tuple[Nod, Ringled]]] = {}
    for lofte in snapshot.loften.values():
        for index, ident in enumerate(lofte.ersatt_av):
            later = snapshot.loften.get(ident)
            if later is not None:
                ringled = Ringled(lofte, ("ersatt_av", index), later)
                found.setdefault((lofte.ref, None), []).append(((later.ref, None), ringled))
    return found
