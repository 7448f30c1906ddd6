"""The status report: what was last promised in an area, and what came of it, on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Omrade
from polisplan.models.organisation import Kommun, Lpo, Polisomrade
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.lage import Lage, lage
from polisplan.totals.lankar import Lanksumma, lanksumma
from polisplan.views.avtalslage import Avtalslage, avtalslage
from polisplan.views.loftesvy import noter_om_uppfoljningar
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum, underlagsfiler
from polisplan.views.statusbilder import Statusbilder, statusbilder
from polisplan.views.statusfakta import Fakta, fakta, okant
from polisplan.views.statusgrupper import Grupp, grupper
from polisplan.views.statussiffror import (
    Omradesrad,
    Statussiffror,
    omradesloften,
    omradesrader,
    statussiffror,
)
from polisplan.views.statusurval import Platser, Statusfraga, Urval, urval
from polisplan.views.svenska import dag_i_ord, plural, tal

_STORA = (None, "region", "polisomrade")


@dataclass(frozen=True, slots=True)
class Statusrapport:
    """A status report.

    Attributes:
        omrade: The area as `slag/id`, or None for the whole register.
        mal: The goal that the promises serve as `slag/id`, or None for any.
        ligger: Where the area lies and what it holds, in a few words; None for nothing.
        svar: The answer, in capitals.
        tillagg: What to bear in mind about it.
        siffror: The counts.
        lankar: What the links to goals rest on.
        avtal: The agreements.
        utan_lofte: How many of the area's kommuner the register has no promise for at all.
        kommuner: How many kommuner the area has.
        fakta: The summary, row by row.
        okant: What is unknown, one sentence each.
        rader: Counts per area, where the area is large; then no promise is shown by itself.
        alla: Every promise that is counted, the latest first; for programs.
        grupper: Promises made together, the latest first; those that are shown.
        dolda: Groups that are not shown, in a sentence each.
        noter: What the marks mean.
        bilder: The pictures.
    """

    huvud: Rapporthuvud
    omrade: str | None
    mal: str | None
    ligger: Message | None
    svar: Message
    tillagg: tuple[Message, ...]
    siffror: Statussiffror
    lankar: Lanksumma
    avtal: Avtalslage
    utan_lofte: int
    kommuner: int
    fakta: tuple[Fakta, ...]
    okant: tuple[Message, ...]
    rader: tuple[Omradesrad, ...]
    alla: tuple[Grupp, ...]
    grupper: tuple[Grupp, ...]
    dolda: tuple[Message, ...]
    noter: tuple[Message, ...]
    bilder: Statusbilder


@dataclass(frozen=True, slots=True, kw_only=True)
class Statusvillkor:
    """How a question is to be answered.

    Attributes:
        as_of: The day asked about.
        historik: Whether promises before the latest of each place are shown too.
        halsa: Whether the data has errors.
    """

    as_of: dt.date
    historik: bool = False
    halsa: Halsa


def statusrapport(
    snapshot: Snapshot, installningar: Installningar, fraga: Statusfraga, villkor: Statusvillkor
) -> Statusrapport:
    """Return the status of an area on a day, by what was known then.

    Promises that had started are counted; those with an unknown start are told apart.

    Raises:
        UsageError: The area or the goal does not exist.
    """
    dag = villkor.as_of
    val = urval(snapshot, fraga, dag)
    alla = [lage(lofte, dag, installningar, snapshot.efterfoljare(lofte)) for lofte in val.loften]
    lagen = [item for item in alla if item.borjat is Svar.JA]
    avtal = avtalslage(snapshot, val.overenskommelser, dag, installningar)
    large = fraga.slag in _STORA
    omraden = omradesloften(snapshot, val, lagen, Platser(snapshot, dag)) if large else ()
    siffror = statussiffror(lagen)
    shown = grupper(snapshot, lagen, historik=villkor.historik)
    lankar = lanksumma(item.lofte for item in lagen)
    touched = {k for item in val.loften for k in snapshot.kommuner_i(item.omrade)}
    utan = sum(kommun not in touched for kommun in val.kommuner)
    missing = (0 if val.mal is not None else utan, len(val.kommuner))
    records = (*val.loften, *val.overenskommelser)
    return Statusrapport(
        huvud=Rapporthuvud(
            titel=Message("{omrade} den {dag}", omrade=_rubrik(val), dag=dag_i_ord(dag)),
            as_of=dag,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, records),
            poster=len(records),
            halsa=villkor.halsa,
            filer=underlagsfiler(snapshot, records),
        ),
        omrade=None if val.enhet is None else val.enhet.ref,
        mal=None if val.mal is None else val.mal.ref,
        ligger=_ligger(snapshot, val, dag),
        svar=_svar(siffror, val),
        tillagg=tuple(_tillagg(siffror)),
        siffror=siffror,
        lankar=lankar,
        avtal=avtal,
        utan_lofte=utan,
        kommuner=len(val.kommuner),
        fakta=tuple(fakta(lagen, siffror, shown, avtal, lankar, missing)),
        okant=tuple(okant(alla, siffror, val)),
        rader=omradesrader(omraden),
        alla=shown.alla,
        grupper=() if large else shown.visade,
        dolda=() if large else shown.dolda,
        noter=tuple(_noter(lagen, lankar, dag)),
        bilder=statusbilder(snapshot, val, lagen, omraden, dag),
    )


_RUBRIK = {
    "region": Message("POLISREGION {namn}"),
    "polisomrade": Message("POLISOMRÅDE {namn}"),
    "lpo": Message("LPO {namn}"),
    "kommun": Message("KOMMUNEN {namn}"),
}


def _rubrik(val: Urval) -> Message:
    name = (
        Message("HELA REGISTRET")
        if val.enhet is None
        else Message(_RUBRIK[val.enhet.slag].template, namn=val.enhet.namn.upper())
    )
    if val.mal is None:
        return name
    return Message("{omrade}, LÖFTEN UNDER MÅLET {mal}", omrade=name, mal=val.mal.id.upper())


def _ligger(snapshot: Snapshot, val: Urval, dag: dt.date) -> Message | None:
    """Return what an area holds on a day and which region it lies in."""
    enhet = val.enhet
    region = None
    parts: list[Value] = []
    if isinstance(enhet, Lpo | Polisomrade):
        region = snapshot.regioner.get(enhet.region)
    elif isinstance(enhet, Kommun):
        region = snapshot.region_of_kommun(enhet.id)
        within = Platser(snapshot, dag).lpo(Omrade(kommun=enhet.id))
        parts = [Message("LPO {namn}", namn=snapshot.lpo[ident].namn) for ident in within]
        parts = parts or [Message("okänt lokalpolisområde")]
    if isinstance(enhet, Lpo):
        order = [rad.kommun for rad in enhet.kommuner if rad.kommun in val.kommuner]
        parts = [", ".join(snapshot.kommuner[k].namn for k in order)] if order else []
    elif not isinstance(enhet, Kommun):
        held = len(val.kommuner)
        parts = [plural(held, "{n} kommun", "{n} kommuner")] if held else []
    if region is not None:
        parts.append(Message("polisregion {namn}", namn=region.namn))
    return joined(" · ", parts) if parts else None


def _svar(siffror: Statussiffror, val: Urval) -> Message:
    if siffror.galler:
        return plural(
            siffror.galler,
            "1 LÖFTE I REGISTRET GÄLLER DEN DAGEN",
            "{n} LÖFTEN I REGISTRET GÄLLER DEN DAGEN",
        )
    if not val.loften:
        return Message("INGET LÖFTE FINNS I REGISTRET")
    if siffror.oklart:
        return Message("INGET LÖFTE I REGISTRET GÄLLER SÄKERT DEN DAGEN")
    return Message("INGET LÖFTE I REGISTRET GÄLLER DEN DAGEN")


def _tillagg(siffror: Statussiffror) -> Iterator[Message]:
    if siffror.oklart:
        yield plural(
            siffror.oklart,
            "Därtill 1 löfte som kan gälla: slutet är okänt.",
            "Därtill {n} löften som kan gälla: slutet är okänt.",
        )
    yield Message("Det kan finnas löften som registret inte känner till.")


def _noter(lagen: Sequence[Lage], lankar: Lanksumma, dag: dt.date) -> Iterator[Message]:
    yield from noter_om_uppfoljningar(lagen, dag)
    if lankar.tolkning:
        example = next(
            item.lofte for item in lagen if any(s.belagg == "tolkning" for s in item.lofte.stodjer)
        )
        yield Message(
            "{n} av {av} länkar från löftena till polisens mål är vår tolkning: "
            "polisplan trace {id}",
            n=tal(lankar.tolkning),
            av=tal(lankar.belagd + lankar.tolkning),
            id=example.id,
        )
