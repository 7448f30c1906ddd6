"""The sentences of a volunteer report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from polisplan.graph.snapshot import Snapshot
from polisplan.models.volontarstatistik import Volontarstatistik
from polisplan.text.message import Message, Plural, Value
from polisplan.totals.volontarer import Tabellsumma, kolumner_i
from polisplan.views.phrases import datum_i_ord, lista, plural, tal
from polisplan.views.volontarrader import radnamn, varde_i_ord


class Kolumnord(NamedTuple):
    """The words for a column: for one, for several, and its heading."""

    ett: Message
    flera: Message
    rubrik: Message

    def ord(self, antal: int | None) -> Message:
        """Return the word that goes with a number; with an unknown one that for several."""
        return self.ett if antal == 1 else self.flera


KOLUMNORD = {
    "volontarer": Kolumnord(
        Message("volontär"), Message("volontärer"), Message("Volontärer"),
    ),
    "utbildade": Kolumnord(Message("utbildad"), Message("utbildade"), Message("Utbildade")),
    "uppdrag": Kolumnord(
        Plural("uppdrag", "uppdrag", 1), Plural("uppdrag", "uppdrag", 2), Message("Uppdrag"),
    ),
    "deltaganden": Kolumnord(
        Message("deltagande"), Message("deltaganden"), Message("Deltaganden"),
    ),
    "timmar": Kolumnord(Message("timme"), Message("timmar"), Message("Timmar")),
}  # fmt: skip
"""Each column's words."""

_OMRADESSLAG = {
    "myndighet": Message("Myndighet"),
    "myndighet (före 2015)": Message("Myndighet (före 2015)"),
    "område": Message("Område"),
    "område och tid": Message("Område och tid"),
}
_ENHETER = {
    "personer": Message("personer"),
    "uppdrag": Plural("uppdrag", "uppdrag", 2),
    "planerade uppdrag": Message("planerade uppdrag"),
    "deltaganden": Message("deltaganden"),
    "volontärtimmar": Message("volontärtimmar"),
    "timmar": Message("timmar"),
}
"""Words of the data that stand in our sentences and headings; others are shown as they are."""

_SEDAN = {
    "start": Message("sedan starten"),
    "år": Message("under året"),
    "perioden": Message("under perioden"),
    "tidpunkten": Message("vid den tidpunkten"),
    "okänt": Message("sedan starten eller under året: källan säger inte"),
}


def omradesrubrik(tabell: Volontarstatistik) -> Value:
    """Return the heading of the rows' names."""
    word = tabell.omradesslag
    return _OMRADESSLAG.get(word, word[:1].upper() + word[1:])


def enhet_i_ord(enhet: str) -> Value:
    """Return a unit in a sentence of ours."""
    return _ENHETER.get(enhet, enhet)


def tal_i_ord(antal: int | Decimal, enhet: str | None) -> Message:
    """Return a number with its unit."""
    if enhet is None:
        return Message("{tal}", tal=tal(antal))
    if enhet == "år":
        return Message("{tal} år", tal=tal(antal))
    return Message("{tal} {enhet}", tal=tal(antal), enhet=enhet_i_ord(enhet))


def avser_i_ord(tabell: Volontarstatistik) -> str | None:
    """Return the time that a table is about, with the source's precision; None if unknown."""
    if tabell.avser is None:
        return None
    start = str(tabell.avser)
    return start if tabell.avser_till is None else f"{start}–{tabell.avser_till}"


def rapporttitel(tabell: Volontarstatistik | None) -> Message:
    """Return the report's title: whether it is a table, and its time."""
    if tabell is None:
        return Message("Polisens volontärer – programmet")
    sort = Message("tabellen" if tabell.uppstallning == "tabell" else "uppgifter")
    if tabell.avser is None:
        return Message("Polisens volontärer – {sort} utan känd tid", sort=sort)
    if tabell.avser_till is not None:
        return Message(
            "Polisens volontärer – {sort} från {avser} till {till}",
            sort=sort, avser=datum_i_ord(tabell.avser), till=datum_i_ord(tabell.avser_till),
        )  # fmt: skip
    if tabell.avser.precision == "dag":
        return Message(
            "Polisens volontärer – {sort} av den {avser}",
            sort=sort, avser=datum_i_ord(tabell.avser),
        )  # fmt: skip
    return Message(
        "Polisens volontärer – {sort} från {avser}", sort=sort, avser=datum_i_ord(tabell.avser)
    )


def jamforelse(tabell: Volontarstatistik, summor: Tabellsumma) -> Message:
    """Return whether the sums are the printed ones, or why there are none."""
    if tabell.uppstallning == "text":
        return Message("Uppgifterna står i löpande text. De räknas inte samman.")
    if not tabell.summeras:
        return Message("Raderna avser olika tid. De räknas inte samman.")
    printed = [item for item in summor.kolumner if item.tryckt is not None]
    if not printed:
        return Message("Ingen summa står tryckt i tabellen.")
    differing = [item for item in printed if not item.lika_med_tryckt]
    if differing:
        return Message(
            "OBS: summan är inte den som står tryckt i tabellen: {skillnader}.",
            skillnader=lista([
                Message(
                    "{kolumn} {varde} mot tryckta {tryckt}",
                    kolumn=KOLUMNORD[item.kolumn].flera,
                    varde=varde_i_ord(item.summa.kant_varde),
                    tryckt=varde_i_ord(item.tryckt),
                )
                for item in differing
            ]),
        )  # fmt: skip
    if len(printed) < len(summor.kolumner):
        return Message(
            "Summan är lika med den tryckta för {kolumner}; för de andra står ingen tryckt.",
            kolumner=lista([KOLUMNORD[item.kolumn].flera for item in printed]),
        )
    if len(printed) == 1:
        return Message("Summan är lika med den som står tryckt i tabellen.")
    if len(printed) == 2:  # noqa: PLR2004 - both
        return Message("Båda summorna är lika med dem som står tryckta i tabellen.")
    return Message("Alla summor är lika med dem som står tryckta i tabellen.")


def las_sa_har(snapshot: Snapshot, tabell: Volontarstatistik) -> Iterator[Message]:
    """Yield what a reader must know."""
    if tabell.summeras:
        yield _tackning(snapshot, tabell)
    for namn in kolumner_i(tabell):
        counted = getattr(tabell.raknar, namn)
        if counted is not None:
            yield Message(
                "{kolumn}: {enhet}, {sedan}.",
                kolumn=KOLUMNORD[namn].rubrik, enhet=enhet_i_ord(counted.enhet),
                sedan=_SEDAN[counted.sedan],
            )  # fmt: skip
    yield from (Message("{text}", text=text) for text in tabell.las_sa_har)
    for rad in tabell.rader:
        for namn, text in (
            (radnamn(rad), rad.anmarkning),
            *((part.omrade, part.anmarkning) for part in rad.varav),
        ):
            if text is not None:
                yield Message("{omrade}: {text}", omrade=namn, text=text)
    if tabell.anmarkning is not None:
        yield Message("{text}", text=tabell.anmarkning)


def _tackning(snapshot: Snapshot, tabell: Volontarstatistik) -> Message:
    known = snapshot.poster["polismyndighet"]
    covered = {ident for rad in tabell.rader for ident in rad.myndigheter if ident in known}
    if not covered:
        return Message("Summan är tabellens, inte rikets.")
    return plural(
        len(tabell.rader),
        "Summan är tabellens, inte rikets: {n} rad täcker {tackta} av {alla} dåvarande "
        "polismyndigheter i registret.",
        "Summan är tabellens, inte rikets: {n} rader täcker {tackta} av {alla} dåvarande "
        "polismyndigheter i registret.",
        tackta=tal(len(covered)),
        alla=tal(len(known)),
    )
