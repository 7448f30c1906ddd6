"""The coverage report: for how many kommuner the register knows a promise in a period.

It counts what the register knows, never what kommuner had: its first lines say so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Omrade
from polisplan.models.organisation import Enhet
from polisplan.text.alfabet import alfabetisk
from polisplan.text.message import Message
from polisplan.views.bilder.karta import Karta
from polisplan.views.bilder.tackningskarta import tackningskarta
from polisplan.views.phrases import dag_i_ord, datum_i_ord, plural
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum, underlagsfiler
from polisplan.views.statusurval import Platser, Statusfraga, Urval, urval
from polisplan.views.tackningsjamforelse import Jamforelse, jamforelse
from polisplan.views.tackningsrader import (
    SVARSNAMN,
    Kommunrad,
    Tackningssiffror,
    Tackningssvar,
    kommunrad,
    loften_i_kommuner,
    tackningssiffror,
)


@dataclass(frozen=True, slots=True)
class Svarsrad:
    """One of the four answers: how many kommuner, what it means, and its short name."""

    svar: Tackningssvar
    antal: int
    text: Message
    namn: Message


@dataclass(frozen=True, slots=True)
class Regionrad:
    """The counts of one region; its record is None for kommuner whose region is unknown."""

    record: str | None
    namn: Message | str
    siffror: Tackningssiffror


@dataclass(frozen=True, slots=True)
class Svarsgrupp:
    """The kommuner with one answer, and what they are called together."""

    svar: Tackningssvar
    rubrik: Message
    kommuner: tuple[Kommunrad, ...]


@dataclass(frozen=True, slots=True)
class Tackningsrapport:
    """A coverage report.

    Attributes:
        tid: The period, both ends known.
        tid_i_ord: The period in words.
        omrade: The area as `slag/id`, or None for the whole register.
        siffror: The counts.
        svar: The four answers in order.
        foljer_inte: What must not be concluded; None where nothing tempts to.
        jamforelse: What another count found, and what the register says of the same day; None
            where the register holds no such count, or an area is asked for.
        regioner: Counts per region; none where one area is asked for.
        grupper: The kommuner by answer, for an area; for the whole register only `kommuner`.
        kommuner: What is known of each kommun, by name.
        karta: The same as a map; None where there is no kommun.
        las_sa_har: What a reader must know.
        vidare: What the command gives.
        kommando: The command that gives each kommun with its sources.
    """

    huvud: Rapporthuvud
    tid: Giltighet
    tid_i_ord: Message
    omrade: str | None
    siffror: Tackningssiffror
    svar: tuple[Svarsrad, ...]
    foljer_inte: Message | None
    jamforelse: Jamforelse | None
    regioner: tuple[Regionrad, ...]
    grupper: tuple[Svarsgrupp, ...]
    kommuner: tuple[Kommunrad, ...]
    karta: Karta | None
    las_sa_har: tuple[Message, ...]
    vidare: Message
    kommando: str


@dataclass(frozen=True, slots=True)
class Tackningsfraga:
    """What is asked: a period with both ends known, and an area or none."""

    tid: Giltighet
    slag: str | None = None
    omrade: str | None = None


def tackningsrapport(
    snapshot: Snapshot, fraga: Tackningsfraga, as_of: dt.date, halsa: Halsa
) -> Tackningsrapport:
    """Return what the register knows of the kommuner in a period.

    Areas are as they were on the period's last day. Drafts are left out.

    Raises:
        UsageError: The area does not exist.
    """
    tid = fraga.tid
    dag = tid.slutdag or as_of
    platser = Platser(snapshot, dag)
    val = urval(snapshot, Statusfraga(fraga.slag, fraga.omrade), dag)
    loften = loften_i_kommuner(snapshot, platser)
    rows = sorted(
        (
            kommunrad(snapshot, snapshot.kommuner[ident], loften.get(ident, ()), tid, platser)
            for ident in val.kommuner
        ),
        key=lambda rad: (alfabetisk(rad.namn), rad.record),
    )
    siffror = tackningssiffror(rad.svar for rad in rows)
    svar = tuple(_svarsrader(siffror, tid))
    used = {lofte.id: lofte for ident in val.kommuner for lofte in loften.get(ident, ())}
    whole = val.enhet is None
    return Tackningsrapport(
        huvud=Rapporthuvud(
            titel=_titel(val.enhet, tid, len(rows)),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, used.values(), as_of),
            poster=len(used),
            halsa=halsa,
            filer=underlagsfiler(snapshot, used.values()),
        ),
        tid=tid,
        tid_i_ord=tidrymd_i_ord(tid),
        omrade=None if val.enhet is None else val.enhet.ref,
        siffror=siffror,
        svar=svar,
        foljer_inte=_foljer_inte(siffror, tid),
        jamforelse=jamforelse(snapshot) if whole else None,
        regioner=tuple(_regionrader(snapshot, rows)) if whole else (),
        grupper=() if whole else tuple(_grupper(svar, rows)),
        kommuner=tuple(rows),
        karta=tackningskarta(rows, tidrymd_i_ord(tid)),
        las_sa_har=tuple(_las_sa_har(val, platser, snapshot, tid, as_of)),
        vidare=Message("Kommun för kommun, med löften och källa:"),
        kommando=_kommando(fraga),
    )


def _svarsrader(siffror: Tackningssiffror, tid: Giltighet) -> Iterator[Svarsrad]:
    rows = (
        (
            Tackningssvar.HAR,
            siffror.har,
            Message("har minst ett löfte som gällde {nagon_del}", nagon_del=_nagon_del(tid)),
        ),
        (
            Tackningssvar.OKLART,
            siffror.oklart,
            Message("har löften med okänd start eller okänt slut: kan ha gällt"),
        ),
        (
            Tackningssvar.INGET_KANT,
            siffror.inget_kant,
            Message("finns i registret, men inget känt löfte rör {tid}", tid=tidrymd_i_ord(tid)),
        ),
        (
            Tackningssvar.EJ_I_REGISTRET,
            siffror.ej_i_registret,
            Message("finns inte i registret: här vet vi ingenting"),
        ),
    )
    for svar, antal, text in rows:
        yield Svarsrad(svar, antal, text, SVARSNAMN[svar])


def _foljer_inte(siffror: Tackningssiffror, tid: Giltighet) -> Message | None:
    """Return the sentence that stands between the counts and the wrong headline."""
    if not siffror.utan_kant_lofte:
        return None
    return plural(
        siffror.utan_kant_lofte,
        "Av detta följer INTE att {n} kommun saknade löfte {tid}. Registret är hopsamlat ur "
        "publicerade källor och är inte fullständigt.",
        "Av detta följer INTE att {n} kommuner saknade löfte {tid}. Registret är hopsamlat ur "
        "publicerade källor och är inte fullständigt.",
        tid=tidrymd_i_ord(tid),
    )


def _regionrader(snapshot: Snapshot, rows: Sequence[Kommunrad]) -> Iterator[Regionrad]:
    """Yield the counts per region, by name."""
    by_region: dict[str | None, list[Tackningssvar]] = {}
    for rad in rows:
        region = snapshot.region_of_kommun(rad.record.partition("/")[2])
        by_region.setdefault(None if region is None else region.id, []).append(rad.svar)
    for region in sorted(snapshot.regioner.values(), key=lambda region: alfabetisk(region.namn)):
        if region.id in by_region:
            yield Regionrad(region.ref, region.namn, tackningssiffror(by_region[region.id]))
    if None in by_region:
        yield Regionrad(None, Message("okänd region"), tackningssiffror(by_region[None]))


def _grupper(svar: Sequence[Svarsrad], rows: Sequence[Kommunrad]) -> Iterator[Svarsgrupp]:
    for item in svar:
        found = tuple(rad for rad in rows if rad.svar is item.svar)
        if found:
            yield Svarsgrupp(item.svar, item.namn.capitalize(), found)


def _las_sa_har(
    val: Urval, platser: Platser, snapshot: Snapshot, tid: Giltighet, as_of: dt.date
) -> Iterator[Message]:
    yield Message(
        "Ett löfte för flera kommuner eller ett helt lokalpolisområde räknas i var och en av dem. "
        "Ett löfte för en del av en kommun räknas för kommunen."
    )
    if tid.slutdag is not None and tid.slutdag > as_of:
        yield Message(
            "Perioden är inte slut den {dag}: löften som kommer senare är inte med.",
            dag=dag_i_ord(as_of),
        )
    unclear = sum(
        platser.hor_till(Omrade(kommun=ident), val.enhet) is Svar.OKLART
        for ident in snapshot.kommuner
    )
    if unclear:
        yield plural(
            unclear,
            "1 kommun kan höra hit men är inte med: dess område är okänt.",
            "{n} kommuner kan höra hit men är inte med: deras område är okänt.",
        )


def _titel(enhet: Enhet | None, tid: Giltighet, antal: int) -> Message:
    if enhet is None:
        return plural(
            antal,
            "Medborgarlöften {tid} – vad registret vet om {n} kommun",
            "Medborgarlöften {tid} – vad registret vet om {n} kommuner",
            tid=tidrymd_i_ord(tid),
        )
    return plural(
        antal,
        "Medborgarlöften {tid}, {omrade} – vad registret vet om {n} kommun",
        "Medborgarlöften {tid}, {omrade} – vad registret vet om {n} kommuner",
        tid=tidrymd_i_ord(tid),
        omrade=omrade_i_ord(enhet),
    )


def omrade_i_ord(enhet: Enhet) -> Message:
    """Return an area by its kind and name: `polisregion Nord`, `LPO Luleå-Boden`."""
    if enhet.slag == "region":
        return Message("polisregion {namn}", namn=enhet.namn)
    if enhet.slag == "polisomrade":
        return Message("polisområde {namn}", namn=enhet.namn)
    if enhet.slag == "lpo":
        return Message("LPO {namn}", namn=enhet.namn)
    return Message("kommunen {namn}", namn=enhet.namn)


def tidrymd_i_ord(tid: Giltighet) -> Message:
    """Return a period in words: `2023`, `maj 2023`, `2022–2024`, `maj 2022–april 2023`."""
    start, end = tid.fran, tid.till
    assert start is not None and isinstance(end, Datum)  # noqa: S101, PT018 - as asked for
    if start == end:
        return datum_i_ord(start)
    return Message("{fran}–{till}", fran=datum_i_ord(start), till=datum_i_ord(end))


def _nagon_del(tid: Giltighet) -> Message:
    start, end = tid.fran, tid.till
    if start != end or start is None:
        return Message("någon del av perioden")
    words = {
        "år": Message("någon del av året"),
        "månad": Message("någon del av månaden"),
        "dag": Message("den dagen"),
    }
    return words[start.precision]


def _kommando(fraga: Tackningsfraga) -> str:
    """Return what to type, as it is typed."""
    start, end = fraga.tid.fran, fraga.tid.till
    years = len(str(start)) == len(str(end)) == len("2023")
    period = str(start) if start == end else f"{start}{'-' if years else '..'}{end}"
    area = "" if fraga.omrade is None else f" --{fraga.slag} {fraga.omrade}"
    return f"polisplan report tackning --period {period}{area} --format csv"
