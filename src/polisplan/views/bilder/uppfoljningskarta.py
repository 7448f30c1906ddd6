"""The map of what is known to have come of the promises, kommun by kommun."""

from __future__ import annotations

from collections.abc import Sequence

from polisplan.graph.snapshot import Snapshot
from polisplan.models.organisation import Kommun
from polisplan.text.alfabet import alfabetisk
from polisplan.text.message import Message
from polisplan.totals.lage import Lage
from polisplan.views.bilder.bild import Fyllning, Klass
from polisplan.views.bilder.karta import Karta, Kartkommun, karta
from polisplan.views.statusurval import Platser

KLASSER = (
    Klass(Message("minst ett mätbart mål är redovisat"), Fyllning.FYLLD),
    Klass(Message("uppföljt, men inget mätbart mål är redovisat"), Fyllning.SNEDSTRECK),
    Klass(Message("löften i registret, ingen uppföljning känd"), Fyllning.PRICKAR),
    Klass(Message("inget löfte i registret som hade börjat"), Fyllning.TOM),
)
"""What is known of a kommun; the first that is true."""


def uppfoljningskarta(
    snapshot: Snapshot, kommuner: Sequence[str], lagen: Sequence[Lage], platser: Platser
) -> Karta | None:
    """Return the map of some kommuner; None where there are none.

    Args:
        snapshot: The plan.
        kommuner: The ids of the kommuner.
        lagen: The promises that had started.
        platser: Where areas lay on the day.
    """
    best: dict[str, int] = {}
    for item in lagen:
        place = _klass(item)
        for ident in platser.kommuner(item.lofte.omrade):
            best[ident] = min(place, best.get(ident, place))
    found: list[Kartkommun] = []
    for post in sorted((snapshot.kommuner[ident] for ident in kommuner), key=_by_name):
        region = snapshot.region_of_kommun(post.id)
        klass = KLASSER[best.get(post.id, 3)]
        found.append(
            Kartkommun(post.kommunkod, post.namn, None if region is None else region.namn, klass)
        )
    titel = Message("Vad som är känt om vad löftena ledde till")
    return karta("bild-uppfoljning", titel, KLASSER, found)


def _klass(item: Lage) -> int:
    if item.redovisade:
        return 0
    return 1 if item.uppfoljningar else 2


def _by_name(kommun: Kommun) -> tuple[tuple[str, str], str]:
    return alfabetisk(kommun.namn), kommun.id
