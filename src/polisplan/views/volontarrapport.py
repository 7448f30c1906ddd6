"""One table of volunteer statistics as a reader needs it: sums, gaps, rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.models.volontarstatistik import Volontarstatistik
from polisplan.text.listing import joined
from polisplan.text.message import Message, Plural, Value
from polisplan.text.nearest import nearest
from polisplan.totals.volontarer import Kolumnsumma, Tabellsumma, kolumner_i, summera_tabell
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum, underlagsfiler
from polisplan.views.svenska import lista, plural, tal
from polisplan.views.volontarrader import Volontarrad, rader, summa_i_ord, summarad
from polisplan.views.volontartexter import KOLUMNORD, jamforelse, las_sa_har, rapporttitel


@dataclass(frozen=True, slots=True)
class Nyckelrad:
    """A number, its word, and what to know about it."""

    tal: Value
    ord: Message
    text: Message


@dataclass(frozen=True, slots=True)
class Volontarrapport:
    """One table of volunteer statistics.

    Attributes:
        record: The record as `slag/id`.
        fil: Its file.
        titel: The table's own title.
        avser: The time it is about, with the source's precision; None where it is unknown.
        summeras: Whether the rows are added up.
        startade: Rows with a start year.
        ska_starta: Areas that have not started.
        kolumner: The sums, column by column; none where the rows are not added up.
        kolumnnamn: The columns by their names in the data.
        rubriker: The headings of the table.
        nyckelrader: The answer, in a few lines.
        jamforelse: Whether the sums are the printed ones.
        rader: The rows in printed order.
        summarad: The last row: the sums, or nothing where the rows are not added up.
        las_sa_har: What a reader must know.
        andra: The ids of the other tables in the register.
    """

    huvud: Rapporthuvud
    record: str
    fil: str
    titel: str
    avser: str | None
    summeras: bool
    startade: int
    ska_starta: tuple[str, ...]
    kolumner: tuple[Kolumnsumma, ...]
    kolumnnamn: tuple[str, ...]
    rubriker: tuple[Value, ...]
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
        ident: The table's id, with or without its kind; None for the one with the most rows
            that are added up, the newest of several such. The others are then named.
        as_of: The day asked about.
        halsa: Whether the data has errors.

    Raises:
        UsageError: There is no such table, or none at all.
    """
    tabell = _chosen(snapshot, ident)
    summor = summera_tabell(tabell)
    kolumnnamn = kolumner_i(tabell)
    return Volontarrapport(
        huvud=Rapporthuvud(
            titel=rapporttitel(tabell),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, [tabell]),
            poster=1,
            halsa=halsa,
            filer=underlagsfiler(snapshot, [tabell]),
        ),
        record=tabell.ref,
        fil=snapshot.path_of(tabell),
        titel=tabell.titel,
        avser=_tid(tabell),
        summeras=tabell.summeras,
        startade=summor.startade,
        ska_starta=summor.ska_starta,
        kolumner=summor.kolumner,
        kolumnnamn=kolumnnamn,
        rubriker=(
            tabell.omradesslag[:1].upper() + tabell.omradesslag[1:],
            Message("Start"),
            *(KOLUMNORD[namn].rubrik for namn in kolumnnamn),
        ),
        nyckelrader=tuple(_nyckelrader(tabell, summor)),
        jamforelse=jamforelse(tabell, summor),
        rader=tuple(rader(tabell, kolumnnamn)),
        summarad=summarad(tabell, summor, kolumnnamn),
        las_sa_har=tuple(las_sa_har(snapshot, tabell)),
        andra=tuple(ident for ident in snapshot.volontarstatistik if ident != tabell.id),
    )


def _chosen(snapshot: Snapshot, ident: str | None) -> Volontarstatistik:
    tables = snapshot.volontarstatistik
    if not tables:
        raise UsageError(
            "Det finns ingen volontärtabell i registret. De ligger i data/volontarer/."
        )
    if ident is None:
        return max(tables.values(), key=lambda t: (t.summeras, len(t.rader), _sista(t), t.id))
    found = tables.get(ident.removeprefix("volontarstatistik/"))
    if found is None:
        match = nearest(ident, tables)
        raise UsageError(
            "Volontärtabellen {id} finns inte. {forslag}Tabeller som finns: {finns}.",
            id=ident,
            forslag="" if match is None else Message("Menade du {nara}? ", nara=match),
            finns=", ".join(tables),
        )
    return found


def _sista(tabell: Volontarstatistik) -> dt.date:
    end = tabell.avser_till or tabell.avser
    return dt.date.min if end is None else end.sista


def _tid(tabell: Volontarstatistik) -> str | None:
    if tabell.avser is None:
        return None
    start = str(tabell.avser)
    return start if tabell.avser_till is None else f"{start}–{tabell.avser_till}"


def _nyckelrader(tabell: Volontarstatistik, summor: Tabellsumma) -> Iterator[Nyckelrad]:
    for item in summor.kolumner:
        word = KOLUMNORD[item.kolumn].ord(item.summa.kant_varde)
        yield Nyckelrad(summa_i_ord(item), word, _kant(item, summor.anger_start))
    if not tabell.summeras:
        count = len(tabell.rader)
        apart = Message("var för sig" if tabell.uppstallning == "tabell" else "ur löpande text")
        yield Nyckelrad(tal(count), Plural("rad", "rader", count), apart)
    if summor.ska_starta:
        yield Nyckelrad(
            tal(len(summor.ska_starta)), Message("ska starta"), joined(", ", summor.ska_starta),
        )  # fmt: skip
    if summor.okand_start:
        yield Nyckelrad(
            tal(summor.okand_start), Message("okänd start"),
            Message("räknas inte bland dem som har startat"),
        )  # fmt: skip


def _kant(item: Kolumnsumma, anger_start: bool) -> Message:  # noqa: FBT001 - private
    """Return how many of the started rows have a figure, and which have none."""
    started = item.startade
    if not started.av:
        return Message("ingen rad anges ha startat")
    if item.tomma:
        return Message(
            "{kanda} av {av}; {tomma} har lämnat rutan tom",
            kanda=tal(started.kanda), av=tal(started.av), tomma=lista(item.tomma),
        )  # fmt: skip
    if anger_start:
        return Message("alla {av} som har startat har lämnat tal", av=tal(started.av))
    return plural(started.av, "raden har ett tal", "alla {n} rader har tal")
