"""How many promises take up each focus area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from polisplan.models.lofte import Lofte
from polisplan.text.alfabet import alfabetisk
from polisplan.text.message import Message, Value
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell
from polisplan.views.bilder.staplar import Stapelbild, enkla_staplar
from polisplan.views.phrases import lista, plural, tal

_FLEST = 15
"""As many focus areas have a bar; the others are in the table."""


def fokusbild(loften: Sequence[Lofte]) -> Stapelbild | None:
    """Return how many promises take up each focus area; None where none names one."""
    counts = Counter(fokus for lofte in loften for fokus in dict.fromkeys(lofte.fokus))
    if not counts:
        return None
    order = sorted(counts, key=lambda fokus: (-counts[fokus], alfabetisk(fokus), fokus))
    none = sum(not lofte.fokus for lofte in loften)
    rows: list[tuple[Value, int]] = [(fokus, counts[fokus]) for fokus in order]
    last: list[tuple[Value, int]] = [(Message("inget fokusområde sägs"), none)] if none else []
    huvud = Bildhuvud(
        id="bild-fokus",
        titel=Message("Vad löftena handlar om"),
        beskrivning=_beskrivning(order, counts, len(loften)),
        tabell=Bildtabell(
            rubriker=(Message("Fokusområde"), Message("löften")),
            rader=tuple((namn, tal(antal)) for namn, antal in (*rows, *last)),
        ),
    )
    return enkla_staplar(huvud, (*rows[:_FLEST], *last), _anmarkning(len(order)))


def _beskrivning(order: Sequence[str], counts: Counter[str], loften: int) -> Message:
    most: list[Value] = [
        Message("{fokus} ({n})", fokus=fokus, n=tal(counts[fokus])) for fokus in order[:3]
    ]
    return Message(
        "Liggande staplar för {omraden} i {loften}. Flest löften: {flest}.",
        omraden=plural(len(order), "{n} fokusområde", "{n} fokusområden"),
        loften=plural(loften, "{n} löfte", "{n} löften"),
        flest=lista(most),
    )


def _anmarkning(fokus: int) -> Message:
    more = fokus - _FLEST
    if more <= 0:
        return Message("Ett löfte kan ha flera fokusområden och räknas i vart och ett av dem.")
    return plural(
        more,
        "Ett löfte kan ha flera fokusområden och räknas i vart och ett av dem. {n} område med "
        "färre löften står bara i tabellen.",
        "Ett löfte kan ha flera fokusområden och räknas i vart och ett av dem. {n} områden med "
        "färre löften står bara i tabellen.",
    )
