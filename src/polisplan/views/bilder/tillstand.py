"""How it stands with the promises of each area: every promise in one of six states."""

from __future__ import annotations

from collections.abc import Sequence

from polisplan.kalender.svar import Svar
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.lage import Lage
from polisplan.views.bilder.bild import Bildhuvud, Fyllning, Klass
from polisplan.views.bilder.staplar import Stapelbild, delade_staplar, klasstabell
from polisplan.views.phrases import plural, tal

KLASSER = (
    Klass(Message("gäller"), Fyllning.FYLLD),
    Klass(Message("oklart om det gäller"), Fyllning.SNEDSTRECK),
    Klass(Message("avslutat och uppföljt"), Fyllning.STRECK),
    Klass(Message("avslutat och uppföljt, men siffra saknas"), Fyllning.PRICKAR),
    Klass(Message("avslutat och försenat"), Fyllning.RUTOR),
    Klass(Message("avslutat, ingen uppföljning än"), Fyllning.TOM),
)
"""The states from the left; a promise has exactly one of them."""


def tillstandsbild(
    rader: Sequence[tuple[Value, Sequence[Lage]]], alla: Sequence[Lage]
) -> Stapelbild | None:
    """Return how it stands with the promises, area by area; None where there is no promise.

    Args:
        rader: Each area's name and its promises; one that touches several areas is in each.
        alla: Every promise once.
    """
    if not alla:
        return None
    counted = [(namn, _antal(lagen)) for namn, lagen in rader]
    huvud = Bildhuvud(
        id="bild-tillstand",
        titel=Message("Hur det står till med löftena"),
        beskrivning=_beskrivning(_antal(alla), len(alla), len(rader)),
        tabell=klasstabell(Message("Område"), KLASSER, counted),
    )
    several = sum(len(lagen) for _, lagen in rader) > len(alla)
    return delade_staplar(
        huvud,
        KLASSER,
        counted,
        Message("Ett löfte för flera områden räknas i vart och ett av dem.") if several else None,
    )


def klass_av(item: Lage) -> int:
    """Return the place of a promise's state among the classes."""
    if item.galler is Svar.JA:
        return 0
    if item.galler is Svar.OKLART:
        return 1
    if item.uppfoljningar:
        return 3 if item.siffra_saknas else 2
    return 4 if item.forsenat else 5


def _antal(lagen: Sequence[Lage]) -> list[int]:
    places = [klass_av(item) for item in lagen]
    return [places.count(index) for index in range(len(KLASSER))]


def _beskrivning(antal: Sequence[int], alla: int, rader: int) -> Message:
    parts = [
        Message("{klass}: {n}", klass=klass.namn, n=tal(count))
        for klass, count in zip(KLASSER, antal, strict=True)
        if count
    ]
    return Message(
        "{staplar} Av {loften}: {delar}.",
        staplar=plural(
            rader,
            "Liggande stapel som visar hur stor del av löftena som är i varje tillstånd.",
            "{n} liggande staplar, en för varje område, som visar hur stor del av löftena som är i "
            "varje tillstånd.",
        ),
        loften=plural(alla, "{n} löfte", "{n} löften"),
        delar=joined("; ", parts),
    )
