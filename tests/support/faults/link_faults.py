"""Faults of identity and references: ids that lead nowhere or to something else, and numbers."""

from __future__ import annotations

from functools import partial
from random import Random

from support.faults.fault import Fault, Felklass, written
from support.faults.shipped import Shipped
from support.faults.sites import Record, Site
from support.faults.slips import SLIPS, Slip, misspelt


def misspelt_reference(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _r, s: s.bare and s.sort.name == "ref")
    assert site.sort.ref is not None
    wrong = misspelt(rng, slip, site.words, tree.ids(site.sort.ref))
    if wrong is None or any(wrong in tree.ids(slag) for slag in tree.snapshot.poster):
        return None
    return written(record, site, wrong, "PP103", suggestion=site.words)


def title_for_id(rng: Random, tree: Shipped) -> Fault | None:
    """What the record is called, where its id should stand."""
    record, site = tree.site(
        rng,
        lambda _r, s: s.bare and s.sort.name == "ref" and s.sort.ref in {"mal", "initiativ", "kommun"},
    )  # fmt: skip
    assert site.sort.ref is not None
    post = tree.snapshot.post(site.sort.ref, site.words)
    assert post is not None
    if set(post.rubrik) & set(",:{}[]#\"'"):
        return None
    if post.rubrik in tree.ids(site.sort.ref) or site.sort.ref == "initiativ":
        return None
    same = [p for p in tree.snapshot.poster[site.sort.ref].values() if p.rubrik == post.rubrik]
    if len(same) > 1:
        return None
    return written(record, site, post.rubrik, "PP103", suggestion=site.words)


def other_kind(rng: Random, tree: Shipped) -> Fault | None:
    """An id of another kind. Places share names, so it must be one that is of no right kind."""
    record, site = tree.site(rng, lambda _r, s: s.bare and s.sort.name == "ref")
    assert site.sort.ref is not None
    slag = rng.choice([slag for slag, poster in tree.snapshot.poster.items() if poster])
    ident = rng.choice(tree.ids(slag))
    if ident in tree.ids(site.sort.ref):
        return None
    return written(record, site, ident, "PP105")


# Numbers.


_POINTERS = {"orsak", "aktivitet", "matbart_mal", "prioritering"}
_NUMBERED = {"aktiviteter", "matbara_mal", "orsaker", "prioriteringar"}


def no_such_number(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng,
        lambda record, site: record.slag.namn == "lofte" and bool(site.route)
        and site.route[-1] in _POINTERS and site.node == "scalar",
    )  # fmt: skip
    return written(record, site, str(int(site.words) + rng.randrange(40, 400)), "PP106")


def same_number(rng: Random, tree: Shipped) -> Fault | None:
    """A row gets the number of a row above it, and nothing else pointed at its own."""
    record, site = tree.site(rng, _lone_number)
    first = record.at(site.route[0], 0, "nr")
    return written(record, site, first.words, "PP107", marked=first.words)


def _lone_number(record: Record, site: Site) -> bool:
    if len(site.route) != 3 or site.route[2] != "nr" or site.route[0] not in _NUMBERED:
        return False
    if record.slag.namn not in {"lofte", "overenskommelse"} or site.route[1] == 0:
        return False
    pointed = {
        other.words for other in record.sites if other.route and other.route[-1] in _POINTERS
    }
    return record.slag.namn == "lofte" and site.words not in pointed


def number_that_is_pointed_at(rng: Random, tree: Shipped) -> Fault | None:
    """A row that something points at gets the number of another: the pointer is then no fault."""
    record, site = tree.site(rng, _pointed_number)
    first = record.at(site.route[0], 0, "nr")
    return written(record, site, first.words, "PP107", marked=first.words)


def _pointed_number(record: Record, site: Site) -> bool:
    if len(site.route) != 3 or site.route[2] != "nr" or record.slag.namn != "lofte":
        return False
    key = {"aktiviteter": "aktivitet", "matbara_mal": "matbart_mal"}.get(str(site.route[0]))
    return site.route[1] != 0 and key is not None and any(
        other.route and other.route[-1] == key and other.words == site.words
        for other in record.sites
    )  # fmt: skip


CLASSES = (
    *(Felklass(f"felstavad hänvisning: {namn}", "PP103", partial(misspelt_reference, slip)) for namn, slip in SLIPS.items()),
    Felklass("rubriken i stället för id:t", "PP103", title_for_id),
    Felklass("id av ett annat slag", "PP105", other_kind),
    Felklass("nummer som inte finns", "PP106", no_such_number),
    Felklass("samma nummer två gånger", "PP107", same_number),
    Felklass("samma nummer, och något pekar på det", "PP107", number_that_is_pointed_at),
)  # fmt: skip
