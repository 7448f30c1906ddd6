"""A map of kommuner, each of one class. What they look like is known to what draws it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from polisplan.text.alfabet import alfabetisk
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell, Forklaring, Klass
from polisplan.views.phrases import plural, tal


@dataclass(frozen=True, slots=True)
class Kartkommun:
    """A kommun of the map: its code, its name, its region where it is known, and its class."""

    kod: str
    namn: str
    region: str | None
    klass: Klass


@dataclass(frozen=True, slots=True)
class Karta:
    """A map.

    Attributes:
        kommuner: What is drawn, in the order of the table.
        forklaring: The classes, each with how many kommuner have it.
    """

    huvud: Bildhuvud
    kommuner: tuple[Kartkommun, ...]
    forklaring: tuple[Forklaring, ...]


def karta(
    ident: str, titel: Message, klasser: Sequence[Klass], kommuner: Sequence[Kartkommun]
) -> Karta | None:
    """Return a map; None where there is no kommun.

    Args:
        ident: What the picture is called in the document.
        titel: Its title.
        klasser: The classes in order.
        kommuner: Each kommun with one of them.
    """
    if not kommuner:
        return None
    counts = [sum(item.klass == klass for item in kommuner) for klass in klasser]
    parts = [
        Message("{klass}: {n}", klass=klass.namn, n=tal(count))
        for klass, count in zip(klasser, counts, strict=True)
    ]
    return Karta(
        huvud=Bildhuvud(
            id=ident,
            titel=titel,
            beskrivning=Message(
                "Karta över {kommuner}. {delar}.",
                kommuner=plural(len(kommuner), "{n} kommun", "{n} kommuner"),
                delar=joined("; ", parts),
            ),
            tabell=_tabell(klasser, kommuner),
        ),
        kommuner=tuple(kommuner),
        forklaring=tuple(
            Forklaring(klass, tal(count)) for klass, count in zip(klasser, counts, strict=True)
        ),
    )


def _tabell(klasser: Sequence[Klass], kommuner: Sequence[Kartkommun]) -> Bildtabell:
    """Return the kommuner by class: which they are, one row a class and region."""
    rows: list[tuple[Value, ...]] = []
    for klass in klasser:
        regions: dict[str | None, list[str]] = {}
        for item in kommuner:
            if item.klass == klass:
                regions.setdefault(item.region, []).append(item.namn)
        rows += [
            (klass.namn, region or Message("okänd region"), ", ".join(names), tal(len(names)))
            for region, names in sorted(regions.items(), key=_order)
        ]
    return Bildtabell(
        rubriker=(Message("Svar"), Message("Region"), Message("Kommuner"), Message("antal")),
        rader=tuple(rows),
        ordkolumner=3,
    )


def _order(item: tuple[str | None, list[str]]) -> tuple[bool, tuple[str, str]]:
    """Return what sorts regions: by name, the unknown last."""
    return item[0] is None, alfabetisk(item[0] or "")
