"""The map of what the register knows of each kommun in a period."""

from __future__ import annotations

from collections.abc import Sequence

from polisplan.text.message import Message
from polisplan.views.bilder.bild import Fyllning, Klass
from polisplan.views.bilder.karta import Karta, Kartkommun, karta
from polisplan.views.tackningsrader import SVARSNAMN, Kommunrad, Tackningssvar

_FYLLNING = {
    Tackningssvar.HAR: Fyllning.FYLLD,
    Tackningssvar.OKLART: Fyllning.SNEDSTRECK,
    Tackningssvar.INGET_KANT: Fyllning.PRICKAR,
    Tackningssvar.EJ_I_REGISTRET: Fyllning.TOM,
}


def tackningskarta(rader: Sequence[Kommunrad], tid: Message) -> Karta | None:
    """Return the map of some kommuner; None where there are none."""
    klasser = {svar: Klass(SVARSNAMN[svar], fyllning) for svar, fyllning in _FYLLNING.items()}
    return karta(
        "bild-tackning",
        Message("Vad registret vet om medborgarlöften {tid}", tid=tid),
        tuple(klasser.values()),
        tuple(Kartkommun(r.kommunkod, r.namn, r.region, klasser[r.svar]) for r in rader),
    )
