"""A table of volunteer statistics and its programme: sums, gaps, rows, rules, what is unknown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.kallhanvisning import KalladPost
from polisplan.models.volontarstatistik import Volontarstatistik
from polisplan.text.listing import joined
from polisplan.text.message import Message, Plural, Value
from polisplan.totals.volontarer import Kolumnsumma, Tabellsumma, kolumner_i, summera_tabell
from polisplan.views.phrases import lista, plural, tal
from polisplan.views.postval import vald_post
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum, underlagsfiler
from polisplan.views.volontarandra import (
    Annantabell,
    Motsagelse,
    andra_i_ord,
    andra_tabeller,
    olika_startar,
)
from polisplan.views.volontarokant import okant, program_i_ord
from polisplan.views.volontarprogram import Kallpunkt, Program, kallpunkter, programmen
from polisplan.views.volontarrader import Volontarrad, rader, summa_i_ord, summarad
from polisplan.views.volontartexter import (
    KOLUMNORD,
    avser_i_ord,
    jamforelse,
    las_sa_har,
    omradesrubrik,
    rapporttitel,
)


@dataclass(frozen=True, slots=True)
class Nyckelrad:
    """A number, its word, and what to know about it."""

    tal: Value
    ord: Message
    text: Message


@dataclass(frozen=True, slots=True)
class Volontarrapport:
    """One table of volunteer statistics, and the programme that it belongs to.

    Attributes:
        record: The table as `slag/id`; None where the register has none.
        stalle: Where it stands.
        titel: The table's own title, or the report's.
        avser: The time it is about, with the source's precision; None where it is unknown.
        summeras: Whether the rows are added up.
        startade: Rows with a start year.
        ska_starta: Areas that have not started.
        kolumner: The sums, column by column; none where the rows are not added up.
        kolumnnamn: The columns by their names in the data.
        enheter: The unit of each column, as the data has it; None where it is not said.
        rubriker: The headings of the table.
        nyckelrader: The answer, in a few lines.
        jamforelse: Whether the sums are the printed ones.
        rader: The rows in printed order.
        summarad: The last row: the sums, or nothing where the rows are not added up.
        kallor: The sources of the table.
        program: The descriptions of the volunteer work, those about the table first.
        program_i_ord: How much they hold; None where there is none.
        motsagelser: What sources give differently.
        okant: What is not known of the programme.
        las_sa_har: What a reader must know of the table.
        andra: The other tables in the register.
        andra_i_ord: Which they are, in a sentence.
    """

    huvud: Rapporthuvud
    record: str | None
    stalle: Stalle | None
    titel: Message | str
    avser: str | None
    summeras: bool
    startade: int
    ska_starta: tuple[str, ...]
    kolumner: tuple[Kolumnsumma, ...]
    kolumnnamn: tuple[str, ...]
    enheter: tuple[str | None, ...]
    rubriker: tuple[Value, ...]
    nyckelrader: tuple[Nyckelrad, ...]
    jamforelse: Message
    rader: tuple[Volontarrad, ...]
    summarad: Volontarrad | None
    kallor: tuple[Kallpunkt, ...]
    program: tuple[Program, ...]
    program_i_ord: Message | None
    motsagelser: tuple[Motsagelse, ...]
    okant: tuple[Message, ...]
    las_sa_har: tuple[Message, ...]
    andra: tuple[Annantabell, ...]
    andra_i_ord: Message | None

    @property
    def fil(self) -> str | None:
        """The file of the table."""
        return None if self.stalle is None else self.stalle.fil

    @property
    def har_regler(self) -> bool:
        """Whether a description holds rules."""
        return any(item.regler for item in self.program)


def volontarrapport(
    snapshot: Snapshot, ident: str | None, as_of: dt.date, halsa: Halsa
) -> Volontarrapport:
    """Return the report of one table and of the programme.

    Args:
        snapshot: The plan.
        ident: The table's id, with or without its kind; None for the one with the most rows
            that are added up, the newest of several such. The others are then named.
        as_of: The day asked about.
        halsa: Whether the data has errors.

    Raises:
        UsageError: There is no such table, or neither a table nor a programme.
    """
    tabell = _chosen(snapshot, ident)
    chosen = None if tabell is None else tabell.id
    others = [item for key, item in snapshot.volontarstatistik.items() if key != chosen]
    program = programmen(snapshot, chosen)
    poster: list[KalladPost] = [
        *snapshot.volontarstatistik.values(), *snapshot.volontarverksamheter.values(),
    ]  # fmt: skip
    huvud = Rapporthuvud(
        titel=rapporttitel(tabell),
        as_of=as_of,
        rev=snapshot.label,
        senaste_kalldatum=senaste_kalldatum(snapshot, poster, as_of),
        poster=len(poster),
        halsa=halsa,
        filer=underlagsfiler(snapshot, poster),
    )
    andra = tuple(andra_tabeller(snapshot, others))
    view = Volontarrapport(
        huvud=huvud, record=None, stalle=None, titel=huvud.titel, avser=None, summeras=False,
        startade=0, ska_starta=(), kolumner=(), kolumnnamn=(), enheter=(), rubriker=(),
        nyckelrader=(), jamforelse=Message("Registret har ingen volontärtabell."), rader=(),
        summarad=None, kallor=(),
        program=program,
        program_i_ord=program_i_ord(program),
        motsagelser=tuple(olika_startar(snapshot)),
        okant=tuple(okant(snapshot, program, chosen)),
        las_sa_har=(),
        andra=andra,
        andra_i_ord=andra_i_ord(andra),
    )  # fmt: skip
    return view if tabell is None else _med_tabell(view, snapshot, tabell)


def _med_tabell(
    view: Volontarrapport, snapshot: Snapshot, tabell: Volontarstatistik
) -> Volontarrapport:
    """Return a report with its table."""
    summor = summera_tabell(tabell)
    kolumnnamn = kolumner_i(tabell)
    counted = [getattr(tabell.raknar, namn) for namn in kolumnnamn]
    return replace(
        view,
        record=tabell.ref,
        stalle=snapshot.stalle(tabell),
        titel=tabell.titel,
        avser=avser_i_ord(tabell),
        summeras=tabell.summeras,
        startade=summor.startade,
        ska_starta=summor.ska_starta,
        kolumner=summor.kolumner,
        kolumnnamn=kolumnnamn,
        enheter=tuple(None if item is None else item.enhet for item in counted),
        rubriker=(
            omradesrubrik(tabell),
            Message("Start"),
            *(KOLUMNORD[namn].rubrik for namn in kolumnnamn),
        ),
        nyckelrader=tuple(_nyckelrader(tabell, summor)),
        jamforelse=jamforelse(tabell, summor),
        rader=tuple(rader(snapshot, tabell, kolumnnamn)),
        summarad=summarad(tabell, summor, kolumnnamn),
        kallor=kallpunkter(snapshot, tabell),
        las_sa_har=tuple(las_sa_har(snapshot, tabell)),
    )


def _chosen(snapshot: Snapshot, ident: str | None) -> Volontarstatistik | None:
    """Return the table asked for; None where none is asked for and there is only a programme.

    Raises:
        UsageError: There is no such table, or neither a table nor a programme.
    """
    tables = snapshot.volontarstatistik
    if ident is None and tables:
        return max(tables.values(), key=lambda t: (t.summeras, len(t.rader), _sista(t), t.id))
    faulty = [fil.id for fil in snapshot.utan_post if fil.slag == Volontarstatistik.slag]
    if ident is None and not faulty and snapshot.volontarverksamheter:
        return None
    if not tables and not faulty:
        raise UsageError(
            "Det finns ingen volontärtabell i registret. De ligger i data/volontarer/."
        )
    return vald_post(snapshot, Volontarstatistik, faulty[0] if ident is None else ident)


def _sista(tabell: Volontarstatistik) -> dt.date:
    end = tabell.avser_till or tabell.avser
    return dt.date.min if end is None else end.sista


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
