"""What share of the promises that can be judged has each quality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.kvalitet import Egenskap
from polisplan.views.bilder.bild import Bildhuvud, Forklaring, Fyllning, Klass
from polisplan.views.bilder.staplar import Stapelbild, delade_staplar, klasstabell
from polisplan.views.kvalitetsrader import Kvalitetsgrupp, Kvalitetsrad, n_av

KLASSER = (
    Klass(Message("har"), Fyllning.FYLLD),
    Klass(Message("har inte"), Fyllning.TOM),
)


def kvalitetsbild(rader: Sequence[Kvalitetsrad]) -> Stapelbild | None:
    """Return the shares; None where no promise can be judged."""
    judged = [rad for rad in rader if rad.andel.av]
    if not judged:
        return None
    counted: list[tuple[Value, Sequence[int]]] = [
        (_namn(rad), (rad.andel.antal, rad.andel.av - rad.andel.antal)) for rad in judged
    ]
    shares = [Message("{namn}: {antal}", namn=rad.namn, antal=rad.bedomt) for rad in judged]
    huvud = Bildhuvud(
        id="bild-kvalitet",
        titel=Message("Vad löftena har, av dem som kan bedömas"),
        beskrivning=Message("Liggande staplar. {delar}.", delar=joined("; ", shares)),
        tabell=klasstabell(Message("Löftet har"), KLASSER, counted),
    )
    note = Message("Staplarna är lika långa, men löftena som kan bedömas är olika många.")
    return _utan_summor(delade_staplar(huvud, KLASSER, counted, note))


def gruppbild(
    ident: str, titel: Message, rubrik: Message, grupper: Sequence[Kvalitetsgrupp]
) -> Stapelbild | None:
    """Return the share with a measurable target in each group; None where fewer than two have any.

    Args:
        ident: What the picture is called in a page.
        titel: What it shows.
        rubrik: What the groups are.
        grupper: The groups; those in which no promise can be judged have no bar.
    """
    judged = [(grupp, grupp.andelar[Egenskap.MATBART_MAL]) for grupp in grupper]
    judged = [(grupp, item) for grupp, item in judged if item.av]
    if len(judged) < 2:  # noqa: PLR2004 - one bar compares nothing
        return None
    counted: list[tuple[Value, Sequence[int]]] = [
        (grupp.namn, (item.antal, item.av - item.antal)) for grupp, item in judged
    ]
    shares = [
        Message("{namn}: {antal}", namn=grupp.namn, antal=n_av(item.antal, item.av))
        for grupp, item in judged
    ]
    huvud = Bildhuvud(
        id=ident,
        titel=titel,
        beskrivning=Message("Liggande staplar. {delar}.", delar=joined("; ", shares)),
        tabell=klasstabell(rubrik, KLASSER, counted),
    )
    note = Message("Staplarna är lika långa, men löftena som kan bedömas är olika många.")
    return _utan_summor(delade_staplar(huvud, KLASSER, counted, note))


def _utan_summor(bild: Stapelbild) -> Stapelbild:
    """Return a picture whose fillings are explained without sums.

    A sum over unlike qualities means nothing, and a promise may stand in several regions.
    """
    return replace(bild, forklaring=tuple(Forklaring(klass, None) for klass in KLASSER))


def _namn(rad: Kvalitetsrad) -> Message:
    """Return what a bar is called: without the explanation that no narrow picture has room for."""
    return Message("Mätbart mål") if rad.andel.egenskap is Egenskap.MATBART_MAL else rad.namn
