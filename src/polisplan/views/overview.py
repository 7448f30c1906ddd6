"""What a register holds: counts, chains and sums on a few lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from polisplan.graph.kedja import Kedjor, Steg
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.models.lank import Lank
from polisplan.models.slag import SLAG
from polisplan.models.volontarstatistik import Volontarstatistik
from polisplan.text.message import Message
from polisplan.totals.lankar import lanksumma
from polisplan.totals.volontarer import Kolumnsumma, summera_tabell


@dataclass(frozen=True, slots=True)
class Slagantal:
    """How many records there are of a kind, with the word for them."""

    slag: str
    antal: int
    ord: Message


@dataclass(frozen=True, slots=True)
class Kedjelage:
    """How the promises reach their goals.

    Attributes:
        loften: The promises.
        brutna: Those that reach no goal and do not say why.
        belagda: Links of promises that a source states.
        tolkade: Links that we made.
        saknade: Links that are said to be missing, with a reason.
    """

    loften: int
    brutna: int
    belagda: int
    tolkade: int
    saknade: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A register at a glance.

    Attributes:
        rev: The revision, or None for a folder.
        slag: The kinds that have records, in the order of the catalogue of kinds.
        senaste_kalla: The newest date of any source.
        kedja: How the promises reach their goals.
        summor: The printed volunteer sums beside the computed ones.
        delvis_lasta: Promises of which no source was read whole.
    """

    rev: str | None
    slag: tuple[Slagantal, ...]
    senaste_kalla: Datum | None
    kedja: Kedjelage
    summor: tuple[Kolumnsumma, ...]
    delvis_lasta: int


def overview(snapshot: Snapshot, kedjor: Kedjor | None = None) -> Overview:
    """Return what a register holds; the chains may be given where they are already worked out."""
    dates = [kalla.datum for kalla in snapshot.kallor.values() if kalla.datum is not None]
    return Overview(
        rev=snapshot.label,
        slag=tuple(_antal(snapshot)),
        senaste_kalla=max(dates, key=lambda date: (date.sista, str(date)), default=None),
        kedja=_kedjelage(snapshot, kedjor or Kedjor(snapshot)),
        summor=tuple(_summor(snapshot.volontarstatistik.values())),
        delvis_lasta=sum(1 for lofte in snapshot.loften.values() if not lofte.helt_last),
    )


def _antal(snapshot: Snapshot) -> Iterable[Slagantal]:
    for slag in SLAG:
        antal = len(snapshot.poster[slag.namn])
        if antal:
            yield Slagantal(slag.namn, antal, slag.ord(antal))


def _kedjelage(snapshot: Snapshot, kedjor: Kedjor) -> Kedjelage:
    lankar = lanksumma(snapshot.loften.values())
    brutna = 0
    for lofte in snapshot.loften.values():
        if not any(_holds(ande) for ande in kedjor.andar(lofte)):
            brutna += 1
    return Kedjelage(
        loften=len(snapshot.loften),
        brutna=brutna,
        belagda=lankar.belagd,
        tolkade=lankar.tolkning,
        saknade=lankar.saknas,
    )


def _holds(steg: Steg) -> bool:
    """Return whether a chain ends in the top of the model, or says why it ends before."""
    if steg.ande is not None and steg.ande.nadd:
        return True
    lank: Lank | None = steg.lank
    return lank is not None and lank.belagg == "saknas" and lank.skal is not None


def _summor(tabeller: Iterable[Volontarstatistik]) -> Iterable[Kolumnsumma]:
    for tabell in tabeller:
        for kolumn in summera_tabell(tabell).kolumner:
            if kolumn.tryckt is not None:
                yield kolumn
