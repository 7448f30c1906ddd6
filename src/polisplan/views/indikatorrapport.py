"""The report of an indicator: its figures over time against the targets that have been set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.indikator import Indikator, Maltal, Observation
from polisplan.models.slag import BY_NAMN
from polisplan.text.alfabet import alfabetisk
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.bilder.bild import Bildtabell
from polisplan.views.bilder.serie import FORMER, Seriebild, antal_i_ord, form_av, seriebild
from polisplan.views.phrases import plural, tal
from polisplan.views.postval import vald_post
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum, underlagsfiler


@dataclass(frozen=True, slots=True)
class Observationsrad:
    """A figure: where, when, how much, of what sort, whose, what to know, and where it stands."""

    observation: Observation
    omrade: Value
    tid: Message
    tal: Message
    sort: Message
    kalla: str
    anmarkning: Message | None
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Maltalsrad:
    """A target: what it says, by when, what it counts from, whose it is, and where it stands."""

    maltal: Maltal
    vad: str
    tal: Message
    senast: Message
    baslinjer: tuple[Message, ...]
    kalla: str
    anmarkning: str
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Indikatorrapport:
    """The report of an indicator.

    Attributes:
        record: The record as `slag/id`.
        stalle: Where it stands.
        namn: What is measured.
        enhet: The unit.
        raknas: What is counted, where that is known.
        svar: The newest figure, in a sentence.
        bild: The picture; None where fewer than two figures have a time.
        observationer: The figures known on the day, those of the whole area first.
        maltal: The targets known on the day.
        anmarkning: What is unclear, in the record's words.
        las_sa_har: What a reader must know.
    """

    huvud: Rapporthuvud
    record: str
    stalle: Stalle
    namn: str
    enhet: str
    raknas: str | None
    svar: Message
    bild: Seriebild | None
    observationer: tuple[Observationsrad, ...]
    maltal: tuple[Maltalsrad, ...]
    anmarkning: str | None
    las_sa_har: tuple[Message, ...]


def indikatorrapport(
    snapshot: Snapshot, ident: str | None, as_of: dt.date, halsa: Halsa
) -> Indikatorrapport:
    """Return the report of an indicator, by what was known on a day.

    Raises:
        UsageError: No id is given, or there is no such indicator.
    """
    indikator = _chosen(snapshot, ident)
    numbered = [(index, item) for index, item in enumerate(indikator.observationer)
                if _known(snapshot, item, as_of)]  # fmt: skip
    known_targets = [(index, item) for index, item in enumerate(indikator.maltal)
                     if _published(snapshot, item.kalla, as_of)]  # fmt: skip
    figures = [item for _, item in numbered]
    targets = [item for _, item in known_targets]
    whole = [item for item in figures if item.region is None]
    rows = [_observationsrad(snapshot, indikator, index, item)
            for index, item in sorted(numbered, key=lambda pair: _order(snapshot, pair[1]))]  # fmt: skip
    return Indikatorrapport(
        huvud=Rapporthuvud(
            titel=Message("INDIKATOR – {namn}", namn=indikator.namn),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, [indikator], as_of),
            poster=1,
            halsa=halsa,
            filer=underlagsfiler(snapshot, [indikator]),
        ),
        record=indikator.ref,
        stalle=snapshot.stalle(indikator),
        namn=indikator.namn,
        enhet=indikator.enhet,
        raknas=indikator.raknas,
        svar=_svar(whole, indikator),
        bild=seriebild(indikator, whole, targets, _tabell(rows)),
        observationer=tuple(rows),
        maltal=tuple(
            _maltalsrad(snapshot, indikator, index, item) for index, item in known_targets
        ),
        anmarkning=indikator.anmarkning,
        las_sa_har=tuple(_las_sa_har(indikator, figures, targets)),
    )


def _chosen(snapshot: Snapshot, ident: str | None) -> Indikator:
    if ident is None:
        raise UsageError(
            "Ange vilken indikator: polisplan report indikator ID. De ligger i data/{mapp}/.",
            mapp=BY_NAMN[Indikator.slag].mapp,
        )
    return vald_post(snapshot, Indikator, ident)


def _known(snapshot: Snapshot, item: Observation, dag: dt.date) -> bool:
    """Return whether a figure may have been known on a day: it is left out where it surely was not.

    A forecast and a request speak of days to come; of all others, the time must have begun.
    """
    if item.publicerad is not None and item.publicerad.forsta > dag:
        return False
    about_the_past = item.art not in ("prognos", "begärd")
    if about_the_past and item.avser is not None and item.avser.forsta > dag:
        return False
    return _published(snapshot, item.kalla, dag)


def _published(snapshot: Snapshot, kalla: str, dag: dt.date) -> bool:
    found = snapshot.kallor.get(kalla)
    return found is None or found.datum is None or found.datum.forsta <= dag


def _order(snapshot: Snapshot, item: Observation) -> tuple[bool, tuple[str, str], str, str]:
    """Return what sorts figures: the whole area first, then regions by name; by time, none last."""
    region = None if item.region is None else snapshot.regioner.get(item.region)
    name = item.region or "" if region is None else region.namn
    return (
        item.region is not None,
        alfabetisk(name),
        str(item.avser or item.publicerad or "9999"),
        item.kalla,
    )


def _observationsrad(
    snapshot: Snapshot, indikator: Indikator, index: int, item: Observation
) -> Observationsrad:
    region = None if item.region is None else snapshot.regioner.get(item.region)
    words = [text for text in (item.ur, item.kallans_ord, item.anmarkning) if text is not None]
    return Observationsrad(
        observation=item,
        omrade=Message(indikator.omrade) if region is None else region.namn,
        tid=_tid(item),
        tal=antal_i_ord(item),
        sort=FORMER[form_av(item)],
        kalla=_kalla(snapshot, item.kalla),
        anmarkning=joined(" · ", words) if words else None,
        stalle=snapshot.stalle(indikator, ("observationer", index)),
    )


def _tid(item: Observation) -> Message:
    if item.avser is not None and item.avser_till is not None:
        return Message("{fran}–{till}", fran=str(item.avser), till=str(item.avser_till))
    if item.avser is not None:
        return Message("{tid}", tid=str(item.avser))
    if item.publicerad is not None:
        return Message("publicerat {tid}", tid=str(item.publicerad))
    return Message("tid okänd")


def _maltalsrad(snapshot: Snapshot, indikator: Indikator, index: int, item: Maltal) -> Maltalsrad:
    return Maltalsrad(
        maltal=item,
        vad=item.vad,
        tal=_maltal(item, indikator),
        senast=Message("inget slutår sägs")
        if item.senast is None
        else Message("{tid}", tid=str(item.senast)),
        baslinjer=tuple(
            Message("{lydelse} ({kalla})", lydelse=bas.lydelse, kalla=_kalla(snapshot, bas.kalla))
            for bas in item.baslinjer
        ),
        kalla=_kalla(snapshot, item.kalla),
        anmarkning=item.anmarkning or "",
        stalle=snapshot.stalle(indikator, ("maltal", index)),
    )


def _maltal(item: Maltal, indikator: Indikator) -> Message:
    if item.varde is None:
        return Message("inget tal")
    number: Value = tal(item.varde)
    if item.precision is not None:
        number = Message("{ord} {tal}", ord=Message(item.precision), tal=number)
    return Message(
        "{riktning} {tal} {enhet}",
        riktning=Message(item.riktning), tal=number, enhet=item.enhet or indikator.enhet,
    )  # fmt: skip


def _kalla(snapshot: Snapshot, ident: str) -> str:
    found = snapshot.kallor.get(ident)
    return ident if found is None else found.titel


def _tabell(rows: Sequence[Observationsrad]) -> Bildtabell:
    return Bildtabell(
        rubriker=(Message("Tid"), Message("Område"), Message("Sort"), Message("Tal")),
        rader=tuple((rad.tid, rad.omrade, rad.sort, rad.tal) for rad in rows),
        ordkolumner=3,
    )


def _svar(whole: Sequence[Observation], indikator: Indikator) -> Message:
    dated = [item for item in whole if item.art in ("publicerad", "härledd")]
    dated = [item for item in dated if item.avser is not None or item.publicerad is not None]
    if not dated:
        return Message(
            "Inget publicerat tal för {omrade} med känd tid finns i registret.",
            omrade=Message(indikator.omrade),
        )
    last = max(dated, key=lambda item: str(item.avser or item.publicerad))
    return Message(
        "Senaste tal: {tal} {enhet} ({tid}).",
        tal=antal_i_ord(last), enhet=indikator.enhet, tid=_tid(last),
    )  # fmt: skip


def _las_sa_har(
    indikator: Indikator, figures: Sequence[Observation], targets: Sequence[Maltal]
) -> Iterator[Message]:
    yield Message(
        "Det som källor säger olika står sida vid sida: inget är utjämnat, rättat eller valt."
    )
    regional = sum(item.region is not None for item in figures)
    if regional:
        yield plural(
            regional,
            "{n} tal för en polisregion står bara i tabellen.",
            "{n} tal för polisregioner står bara i tabellen.",
        )
    later = len(indikator.observationer) - len(figures) + len(indikator.maltal) - len(targets)
    if later:
        yield plural(
            later,
            "{n} tal eller måltal som kom senare är inte med.",
            "{n} tal eller måltal som kom senare är inte med.",
        )
