"""Which kind of record a person means, by any word for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from polisplan.errors import UsageError
from polisplan.models.slag import BY_NAMN, SLAG, Slag
from polisplan.text.listing import joined
from polisplan.text.message import Message
from polisplan.text.nearest import fold, nearest

_AVEN_KALLAT = {
    "medborgarlöfte": "lofte",
    "medborgarlöften": "lofte",
    "avtal": "overenskommelse",
    "samverkansöverenskommelse": "overenskommelse",
    "samverkansöverenskommelser": "overenskommelse",
}
"""What some kinds are called beside their own words."""


def find_slag(asked: str) -> Slag:
    """Return the kind of a word: `lofte`, `löften`, `Löftet`, `lpo`, `lokalpolisområden`.

    Raises:
        UsageError: No kind is called so; the sentence names the nearest, or all.
    """
    names = _names()
    found = names.get(fold(asked))
    if found is not None:
        return BY_NAMN[found]
    near = nearest(asked, names)
    raise UsageError(
        "Det finns inget slag av poster som heter «{slag}». {forslag}",
        slag=asked,
        forslag=Message("De som finns: {alla}.", alla=joined(", ", list(BY_NAMN)))
        if near is None
        else Message("Menade du {nara}?", nara=names[near]),
    )


def _names() -> Mapping[str, str]:
    """Return the name of each kind by every word for it, in small letters without marks."""
    found = {fold(word): name for word, name in _AVEN_KALLAT.items()}
    for slag in SLAG:
        found |= {fold(word): slag.namn for word in _words(slag)}
    return found


def _words(slag: Slag) -> Iterator[str]:
    yield from (slag.namn, slag.mapp)
    for word in (slag.ord(), slag.flera, slag.bestamt):
        yield from (word.source, str(word))
