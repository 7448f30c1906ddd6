"""The report of a project: its phases, areas and organisation, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.projekt import Projekt
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.bilder.faslinje import Faslinje, faslinje
from polisplan.views.phrases import dag_i_ord, datum_i_ord, lista, plural
from polisplan.views.postval import vald_post
from polisplan.views.projektdelar import (
    Fasrad,
    Gruppvy,
    Kravgrupp,
    Regionrad,
    fasrader,
    gruppvyer,
    kravgrupper,
    regionrader,
    tal_i_ord,
    utan_antal,
)
from polisplan.views.rapporthuvud import (
    Halsa,
    Rapporthuvud,
    senaste_kalldatum,
    underlagsfiler,
)
from polisplan.views.statusfakta import Fakta


@dataclass(frozen=True, slots=True)
class Projektmalvy:
    """What the project is to reach.

    Attributes:
        vad: The words of it.
        antal: The number, with its unit; None where there is none.
        indikator: The indicator whose target it is, as `slag/id`.
        kalla: The source as `slag/id`.
        stalle: Where it stands.
    """

    vad: str
    antal: Message | None
    indikator: str | None
    kalla: str
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Handelserad:
    """An event: when, what, a number where there is one, the source, and where it stands."""

    datum: Message | None
    vad: str
    antal: Message | None
    kalla: str
    titel: str
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Handlingsrad:
    """A document of the project, its source, and where it stands."""

    namn: Message
    innehall: tuple[str, ...]
    kalla: str
    titel: str
    anmarkning: str | None
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Rapportrad:
    """A report that the project owes: what, to whom and when, and where that stands."""

    text: Message
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Begreppsvy:
    """A word, what the source means by it, and how others put it, with their source."""

    namn: str
    betyder: tuple[str, ...]
    andra: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Projektrapport:
    """A report of a project.

    Attributes:
        record: The project as `slag/id`.
        stalle: Where it stands.
        svar: The answer, in capitals.
        fakta: The summary, row by row.
        bakgrund: Why it exists.
        tidigare: Decisions that it rests on.
        begrepp: Words that are explained.
        syften: Its purposes.
        mal: What it is to reach.
        uppgifter: Its tasks, with their numbers.
        forutsattningar: What it takes.
        faser: Its phases.
        bild: The phases on a time line; None where none of them has a known day.
        regioner: Its areas per region.
        medverkande: Other organisations, and with what they take part.
        agarbyte: When it passes to another owner.
        grupper: Its organisation by role.
        utgangspunkter: What holds from the beginning, by how strongly that is said.
        krav: What is demanded, by how strongly.
        rapportering: The reports that it owes.
        ovrigt: How it is paid for and told of.
        handlingar: Its documents.
        utfall: What came of it.
        okant: What is unknown.
        anmarkning: What is to be said besides.
    """

    huvud: Rapporthuvud
    record: str
    stalle: Stalle
    svar: Message
    fakta: tuple[Fakta, ...]
    bakgrund: tuple[str, ...]
    tidigare: tuple[Handelserad, ...]
    begrepp: tuple[Begreppsvy, ...]
    syften: tuple[str, ...]
    mal: tuple[Projektmalvy, ...]
    uppgifter: tuple[tuple[int, str], ...]
    forutsattningar: tuple[str, ...]
    faser: tuple[Fasrad, ...]
    bild: Faslinje | None
    regioner: tuple[Regionrad, ...]
    medverkande: tuple[tuple[str, str], ...]
    agarbyte: Message | None
    grupper: tuple[Gruppvy, ...]
    utgangspunkter: tuple[Kravgrupp, ...]
    krav: tuple[Kravgrupp, ...]
    rapportering: tuple[Rapportrad, ...]
    ovrigt: tuple[Fakta, ...]
    handlingar: tuple[Handlingsrad, ...]
    utfall: tuple[Handelserad, ...]
    okant: tuple[Message, ...]
    anmarkning: str | None


def projektrapport(snapshot: Snapshot, ident: str, as_of: dt.date, halsa: Halsa) -> Projektrapport:
    """Return a project as its directive describes it, and what came of it.

    Raises:
        UsageError: There is no such project.
    """
    projekt = vald_post(snapshot, Projekt, ident)
    faser = fasrader(snapshot, projekt, as_of)
    regioner = regionrader(snapshot, projekt)
    return Projektrapport(
        huvud=Rapporthuvud(
            titel=Message("Projekt {namn}", namn=_namn(projekt)),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, [projekt], as_of),
            poster=1,
            halsa=halsa,
            filer=underlagsfiler(snapshot, [projekt]),
        ),
        record=projekt.ref,
        stalle=snapshot.stalle(projekt),
        svar=_svar(projekt, as_of),
        fakta=tuple(_fakta(projekt, regioner)),
        bakgrund=projekt.bakgrund,
        tidigare=tuple(
            Handelserad(
                None if item.datum is None else datum_i_ord(item.datum), item.vad, None,
                *_kalla(snapshot, item.kalla), snapshot.stalle(projekt, ("tidigare_beslut", i)),
            )
            for i, item in enumerate(projekt.tidigare_beslut)
        ),
        begrepp=tuple(
            Begreppsvy(item.namn, item.betyder,
                       tuple((other.text, _kalla(snapshot, other.kalla)[1])
                             for other in item.andra_lydelser))
            for item in projekt.begrepp
        ),
        syften=projekt.syften,
        mal=tuple(
            Projektmalvy(
                item.vad, tal_i_ord(item.antal, None, item.enhet),
                None if item.maltal is None else f"indikator/{item.maltal.indikator}",
                f"kalla/{item.kalla}", snapshot.stalle(projekt, ("projektmal", i)),
            )
            for i, item in enumerate(projekt.projektmal)
        ),
        uppgifter=tuple((item.nr, item.vad) for item in projekt.uppgifter),
        forutsattningar=projekt.forutsattningar,
        faser=faser,
        bild=faslinje(projekt, faser, as_of),
        regioner=regioner,
        medverkande=tuple((item.part, item.uppgift) for item in projekt.medverkande),
        agarbyte=_agarbyte(projekt),
        grupper=gruppvyer(projekt.grupper),
        utgangspunkter=kravgrupper(projekt.utgangspunkter),
        krav=kravgrupper(projekt.krav),
        rapportering=tuple(_rapportering(snapshot, projekt)),
        ovrigt=tuple(_ovrigt(projekt)),
        handlingar=tuple(_handlingar(snapshot, projekt)),
        utfall=tuple(
            Handelserad(
                None if item.datum is None else datum_i_ord(item.datum), item.vad,
                tal_i_ord(item.antal, item.precision, item.enhet), *_kalla(snapshot, item.kalla),
                snapshot.stalle(projekt, ("utfall", i)),
            )
            for i, item in enumerate(projekt.utfall)
        ),
        okant=tuple(_okant(projekt, faser)),
        anmarkning=projekt.anmarkning,
    )  # fmt: skip


def _namn(projekt: Projekt) -> Value:
    if projekt.beteckning is None:
        return projekt.namn
    return Message("{beteckning} – {namn}", beteckning=projekt.beteckning, namn=projekt.namn)


def _svar(projekt: Projekt, dag: dt.date) -> Message:
    span = projekt.giltighet
    start = span.fran
    if start is not None and start.forsta > dag:
        return Message("PROJEKTET HADE INTE BÖRJAT DEN {dag}", dag=dag_i_ord(dag))
    if span.slutdag is not None and span.slutdag < dag:
        return Message("PROJEKTET ÄR SLUT SEDAN {dag}", dag=dag_i_ord(span.slutdag))
    if span.kand:
        return Message("PROJEKTET PÅGÅR DEN {dag}", dag=dag_i_ord(dag))
    return Message("OKLART OM PROJEKTET PÅGÅR DEN {dag}", dag=dag_i_ord(dag))


def _fakta(projekt: Projekt, regioner: tuple[Regionrad, ...]) -> Iterator[Fakta]:
    yield Fakta(Message("Drivs av"), joined("", [projekt.organisation]))
    yield Fakta(Message("Tid"), projekt.period.i_ord())
    if projekt.beslut is not None:
        yield Fakta(Message("Beslut"), _beslut(projekt))
    if regioner:
        yield Fakta(
            Message("Områden"),
            Message(
                "{omraden} i {regioner}",
                omraden=plural(
                    sum(len(rad.omraden) for rad in regioner), "{n} område", "{n} områden"
                ),
                regioner=plural(len(regioner), "{n} polisregion", "{n} polisregioner"),
            ),
        )
    if projekt.faser:
        yield Fakta(Message("Faser"), plural(len(projekt.faser), "{n} fas", "{n} faser"))
    change = _agarbyte(projekt)
    if change is not None:
        yield Fakta(Message("Ägarbyte"), change)


def _beslut(projekt: Projekt) -> Message:
    beslut = projekt.beslut
    assert beslut is not None  # noqa: S101 - for the type checker; the caller has one
    roles = (
        (Message("beslutande: {roll}"), beslut.beslutande),
        (Message("föredragande: {roll}"), beslut.foredragande),
        (Message("protokoll: {roll}"), beslut.protokoll),
        (Message("justerat av: {roll}"), beslut.justerat_av),
    )
    parts: list[Value] = [datum_i_ord(beslut.datum)]
    parts += [] if beslut.diarienummer is None else [beslut.diarienummer]
    parts += [Message(word.template, roll=Message(roll)) for word, roll in roles if roll]
    return Message("{vad} ({delar})", vad=beslut.vad, delar=joined("; ", parts))


def _agarbyte(projekt: Projekt) -> Message | None:
    byte = projekt.agarbyte
    if byte is None:
        return None
    return Message(
        "{dag}: från {fran} till {till}",
        dag=datum_i_ord(byte.datum),
        fran=Message("okänd ägare") if byte.fran is None else byte.fran,
        till=byte.till,
    )


def _rapportering(snapshot: Snapshot, projekt: Projekt) -> Iterator[Rapportrad]:
    for index, item in enumerate(projekt.rapportering):
        said = Message("{vad} till {roll}", vad=item.vad, roll=Message(item.till))
        rest = [text for text in (item.nar, item.anmarkning) if text is not None]
        where = snapshot.stalle(projekt, ("rapportering", index))
        yield Rapportrad(joined(" · ", [said, *rest]), where)


def _ovrigt(projekt: Projekt) -> Iterator[Fakta]:
    if projekt.kostnader is not None:
        yield Fakta(Message("Kostnader"), joined("", [projekt.kostnader]))
    if projekt.kommunikation is not None:
        yield Fakta(Message("Kommunikation"), joined("", [projekt.kommunikation]))


def _handlingar(snapshot: Snapshot, projekt: Projekt) -> Iterator[Handlingsrad]:
    for index, item in enumerate(projekt.handlingar):
        parts: list[Value] = [item.typ]
        parts += [text for text in (item.amne, item.beteckning) if text is not None]
        parts += [] if item.datum is None else [datum_i_ord(item.datum)]
        kalla, titel = _kalla(snapshot, item.kalla)
        where = snapshot.stalle(projekt, ("handlingar", index))
        yield Handlingsrad(joined(", ", parts), item.innehall, kalla, titel, item.anmarkning, where)


def _okant(projekt: Projekt, faser: tuple[Fasrad, ...]) -> Iterator[Message]:
    for text in projekt.oppna_fragor:
        yield joined("", [text])
    if any(fas.rapport is not None for fas in faser):
        yield Message("Om någon rapport från en fas lämnades: ingen är sedd.")
    unknown = utan_antal(projekt.grupper)
    if unknown is not None:
        yield unknown
    partly = [item for item in projekt.kallor if item.last != "helt"]
    if partly:
        yield plural(
            len(partly),
            "Vad som mer står i 1 källa, som bara är läst i delar.",
            "Vad som mer står i {n} källor, som bara är lästa i delar.",
        )
    empty = [
        word
        for word, items in (
            (Message("faser"), projekt.faser),
            (Message("deltagande områden"), projekt.deltagare),
            (Message("organisation"), projekt.grupper),
            (Message("utfall"), projekt.utfall),
        )
        if not items
    ]
    if empty:
        yield Message("Inte känt: {vad}.", vad=lista(empty))


def _kalla(snapshot: Snapshot, ident: str) -> tuple[str, str]:
    source = snapshot.kallor.get(ident)
    return f"kalla/{ident}", ident if source is None else source.titel
