"""The sentences of a volunteer report."""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.graph.snapshot import Snapshot
from polisplan.models.volontarstatistik import Volontarstatistik
from polisplan.text.message import Message
from polisplan.totals.volontarer import Tabellsumma, kolumner_i
from polisplan.views.svenska import lista, plural, tal
from polisplan.views.volontarrader import radnamn, varde_i_ord

KOLUMNORD = {
    "volontarer": ("volontär", "volontärer", "Volontärer"),
    "utbildade": ("utbildad", "utbildade", "Utbildade"),
    "uppdrag": ("uppdrag", "uppdrag", "Uppdrag"),
    "deltaganden": ("deltagande", "deltaganden", "Deltaganden"),
    "timmar": ("timme", "timmar", "Timmar"),
}
"""Each column: one, several, and its heading."""

_SEDAN = {
    "start": "sedan starten",
    "år": "under året",
    "perioden": "under perioden",
    "tidpunkten": "vid den tidpunkten",
    "okänt": "sedan starten eller under året: källan säger inte",
}


def rapporttitel(tabell: Volontarstatistik) -> Message:
    """Return the report's title: whether it is a table, and its time."""
    sort = "tabellen" if tabell.uppstallning == "tabell" else "uppgifter"
    if tabell.avser is None:
        return Message("Polisens volontärer – {sort} utan känd tid", sort=sort)
    if tabell.avser_till is not None:
        return Message(
            "Polisens volontärer – {sort} från {avser} till {till}",
            sort=sort, avser=tabell.avser.i_ord(), till=tabell.avser_till.i_ord(),
        )  # fmt: skip
    return Message(
        "Polisens volontärer – {sort} {av} {avser}",
        sort=sort,
        av="av den" if tabell.avser.precision == "dag" else "från",
        avser=tabell.avser.i_ord(),
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
                f"{item.kolumn} {varde_i_ord(item.summa.kant_varde)} mot tryckta {varde_i_ord(item.tryckt)}"
                for item in differing
            ]),
        )  # fmt: skip
    if len(printed) < len(summor.kolumner):
        return Message(
            "Summan är lika med den tryckta för {kolumner}; för de andra står ingen tryckt.",
            kolumner=lista([item.kolumn for item in printed]),
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
                kolumn=KOLUMNORD[namn][2], enhet=counted.enhet, sedan=_SEDAN[counted.sedan],
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
    others = [ident for ident in snapshot.volontarstatistik if ident != tabell.id]
    if others:
        yield Message(
            "Andra tabeller räknas inte in: {andra}. Se dem med polisplan report volontarer ID.",
            andra=lista(others),
        )


def _tackning(snapshot: Snapshot, tabell: Volontarstatistik) -> Message:
    covered = {ident for rad in tabell.rader for ident in rad.myndigheter}
    if not covered:
        return Message("Summan är tabellens, inte rikets.")
    return plural(
        len(tabell.rader),
        "Summan är tabellens, inte rikets: {n} rad täcker {tackta} av {alla} dåvarande "
        "polismyndigheter i registret.",
        "Summan är tabellens, inte rikets: {n} rader täcker {tackta} av {alla} dåvarande "
        "polismyndigheter i registret.",
        tackta=tal(len(covered)),
        alla=tal(len(snapshot.poster["polismyndighet"])),
    )
