"""One table of volunteer statistics as a reader needs it: sums, gaps, rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.models.volontarstatistik import SKA_STARTA, Rad, Volontarstatistik
from polisplan.text.message import Message
from polisplan.text.nearest import nearest
from polisplan.totals.volontarer import Kolumnsumma, Tabellsumma, summera_tabell
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum
from polisplan.views.svenska import lista, plural, tal

_KOLUMNORD = {
    "utbildade": ("utbildad", "utbildade", "Utbildade"),
    "uppdrag": ("uppdrag", "uppdrag", "Uppdrag"),
    "timmar": ("timme", "timmar", "Timmar"),
    "deltaganden": ("deltagande", "deltaganden", "Deltaganden"),
}
_SEDAN = {
    "start": "sedan starten",
    "år": "under året",
    "okänt": "sedan starten eller under året: källan säger inte",
}


@dataclass(frozen=True, slots=True)
class Nyckelrad:
    """A number, its word, and what to know about it."""

    tal: str
    ord: str
    text: Message


@dataclass(frozen=True, slots=True)
class Volontarrad:
    """One row as printed; `okänt` for a blank cell, `–` where nothing has started."""

    omrade: str
    start: str
    celler: tuple[str, ...]
    varden: tuple[int | None, ...]
    ungefarliga: tuple[str, ...]
    anmarkning: str | None


@dataclass(frozen=True, slots=True)
class Volontarrapport:
    """One table of volunteer statistics.

    Attributes:
        record: The record as `slag/id`.
        fil: Its file.
        titel: The table's own title.
        avser: The time it is about, with the source's precision.
        startade: Rows with a start year.
        ska_starta: Areas that have not started.
        kolumner: The sums, column by column.
        rubriker: The headings of the table.
        nyckelrader: The answer, in a few lines.
        jamforelse: Whether the sums are the printed ones.
        rader: The rows in printed order.
        summarad: The last row: the sums.
        las_sa_har: What a reader must know.
        andra: The ids of the other tables in the register.
    """

    huvud: Rapporthuvud
    record: str
    fil: str
    titel: str
    avser: str
    startade: int
    ska_starta: tuple[str, ...]
    kolumner: tuple[Kolumnsumma, ...]
    rubriker: tuple[str, ...]
    nyckelrader: tuple[Nyckelrad, ...]
    jamforelse: Message
    rader: tuple[Volontarrad, ...]
    summarad: Volontarrad
    las_sa_har: tuple[Message, ...]
    andra: tuple[str, ...]


def volontarrapport(
    snapshot: Snapshot, ident: str | None, as_of: dt.date, halsa: Halsa
) -> Volontarrapport:
    """Return the report of one table.

    Args:
        snapshot: The plan.
        ident: The table's id, with or without its kind; None for the one with the most rows, the
            newest of several such. The others are then named.
        as_of: The day asked about.
        halsa: Whether the data has errors.

    Raises:
        UsageError: There is no such table, or none at all.
    """
    tabell = _chosen(snapshot, ident)
    summor = summera_tabell(tabell)
    return Volontarrapport(
        huvud=Rapporthuvud(
            titel=Message(
                "Polisens volontärer – tabellen {av} {avser}",
                av="av den" if tabell.avser.precision == "dag" else "från",
                avser=tabell.avser.i_ord(),
            ),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, [tabell]),
            poster=1,
            halsa=halsa,
        ),
        record=tabell.ref,
        fil=snapshot.path_of(tabell),
        titel=tabell.titel,
        avser=str(tabell.avser),
        startade=summor.startade,
        ska_starta=summor.ska_starta,
        kolumner=summor.kolumner,
        rubriker=(
            tabell.omradesslag[:1].upper() + tabell.omradesslag[1:],
            "Start",
            *(_KOLUMNORD[item.kolumn][2] for item in summor.kolumner),
        ),
        nyckelrader=tuple(_nyckelrader(summor)),
        jamforelse=_jamforelse(summor),
        rader=tuple(_rad(rad, summor) for rad in tabell.rader),
        summarad=_summarad(summor),
        las_sa_har=tuple(_las_sa_har(snapshot, tabell, summor)),
        andra=tuple(ident for ident in snapshot.volontarstatistik if ident != tabell.id),
    )


def _chosen(snapshot: Snapshot, ident: str | None) -> Volontarstatistik:
    tables = snapshot.volontarstatistik
    if not tables:
        raise UsageError(
            "Det finns ingen volontärtabell i registret. De ligger i data/volontarer/."
        )
    if ident is None:
        return max(tables.values(), key=lambda t: (len(t.rader), t.avser.sista, t.id))
    found = tables.get(ident.removeprefix("volontarstatistik/"))
    if found is None:
        match = nearest(ident, tables)
        raise UsageError(
            "Volontärtabellen {id} finns inte. {forslag}Tabeller som finns: {finns}.",
            id=ident,
            forslag="" if match is None else f"Menade du {match}? ",
            finns=", ".join(tables),
        )
    return found


def _nyckelrader(summor: Tabellsumma) -> Iterator[Nyckelrad]:
    for item in summor.kolumner:
        ett, flera, _ = _KOLUMNORD[item.kolumn]
        value = item.summa.kant_varde
        yield Nyckelrad(
            "okänt" if value is None else tal(value), ett if value == 1 else flera, _kant(item)
        )
    if summor.ska_starta:
        yield Nyckelrad(
            tal(len(summor.ska_starta)), "ska starta",
            Message("{omraden}", omraden=", ".join(summor.ska_starta)),
        )  # fmt: skip
    if summor.okand_start:
        yield Nyckelrad(
            tal(summor.okand_start), "okänd start", Message("räknas inte bland dem som har startat")
        )


def _kant(item: Kolumnsumma) -> Message:
    """Return how many of the started rows have a figure, and which have none."""
    started = item.startade
    if not started.av:
        return Message("ingen rad anges ha startat")
    if not item.tomma:
        return Message("alla {av} som har startat har lämnat tal", av=tal(started.av))
    return Message(
        "{kanda} av {av}; {tomma} har lämnat rutan tom",
        kanda=tal(started.kanda), av=tal(started.av), tomma=lista(item.tomma),
    )  # fmt: skip


def _jamforelse(summor: Tabellsumma) -> Message:
    printed = [item for item in summor.kolumner if item.tryckt is not None]
    if not printed:
        return Message("Ingen summa står tryckt i tabellen.")
    differing = [item for item in printed if not item.lika_med_tryckt]
    if differing:
        return Message(
            "OBS: summan är inte den som står tryckt i tabellen: {skillnader}.",
            skillnader=lista([
                f"{item.kolumn} {_value(item.summa.kant_varde)} mot tryckta {_value(item.tryckt)}"
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


def _value(value: int | None) -> str:
    return "okänt" if value is None else tal(value)


def _rad(rad: Rad, summor: Tabellsumma) -> Volontarrad:
    values = tuple(rad.kolumn(item.kolumn) for item in summor.kolumner)
    return Volontarrad(
        omrade=rad.omrade,
        start="okänt" if rad.start is None else str(rad.start),
        celler=tuple(
            _cell(rad, item.kolumn, value)
            for item, value in zip(summor.kolumner, values, strict=True)
        ),
        varden=values,
        ungefarliga=rad.ungefarliga,
        anmarkning=rad.anmarkning,
    )


def _cell(rad: Rad, kolumn: str, value: int | None) -> str:
    if value is None:
        return "–" if rad.start == SKA_STARTA else "okänt"
    return f"ca {tal(value)}" if kolumn in rad.ungefarliga else tal(value)


def _summarad(summor: Tabellsumma) -> Volontarrad:
    values = tuple(item.summa.kant_varde for item in summor.kolumner)
    return Volontarrad("Summa", "", tuple(_value(value) for value in values), values, (), None)


def _las_sa_har(
    snapshot: Snapshot, tabell: Volontarstatistik, summor: Tabellsumma
) -> Iterator[Message]:
    covered = {ident for rad in tabell.rader for ident in rad.myndigheter}
    if covered:
        yield plural(
            len(tabell.rader),
            "Summan är tabellens, inte rikets: {n} rad täcker {tackta} av {alla} dåvarande "
            "polismyndigheter i registret.",
            "Summan är tabellens, inte rikets: {n} rader täcker {tackta} av {alla} dåvarande "
            "polismyndigheter i registret.",
            tackta=tal(len(covered)),
            alla=tal(len(snapshot.poster["polismyndighet"])),
        )
    else:
        yield Message("Summan är tabellens, inte rikets.")
    for item in summor.kolumner:
        counted = getattr(tabell.raknar, item.kolumn)
        if counted is not None:
            yield Message(
                "{kolumn}: {enhet}, {sedan}.",
                kolumn=_KOLUMNORD[item.kolumn][2], enhet=counted.enhet, sedan=_SEDAN[counted.sedan],
            )  # fmt: skip
    yield from (Message("{text}", text=text) for text in tabell.las_sa_har)
    for rad in tabell.rader:
        if rad.anmarkning is not None:
            yield Message("{omrade}: {text}", omrade=rad.omrade, text=rad.anmarkning)
    if tabell.anmarkning is not None:
        yield Message("{text}", text=tabell.anmarkning)
    others = [ident for ident in snapshot.volontarstatistik if ident != tabell.id]
    if others:
        yield Message(
            "Andra tabeller räknas inte in: {andra}. Se dem med polisplan report volontarer ID.",
            andra=lista(others),
        )
