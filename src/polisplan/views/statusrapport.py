"""The status report: what was last promised in an area, and what came of it, on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.text.message import Message
from polisplan.totals.lage import lage
from polisplan.totals.lankar import Lanksumma, lanksumma
from polisplan.views.avtalslage import Avtalslage, avtalslage
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum, underlagsfiler
from polisplan.views.statusbilder import Statusbilder, statusbilder
from polisplan.views.statusfakta import Fakta, fakta, okant
from polisplan.views.statusgrupper import Grupp, grupper
from polisplan.views.statusord import ligger, noter, svar, tillagg, titel
from polisplan.views.statussiffror import (
    Omradesrad,
    Statusposter,
    Statussiffror,
    Utanfor,
    omradesloften,
    omradesrader,
    raknas_inte,
    statusposter,
    statussiffror,
)
from polisplan.views.statusurval import Platser, Statusfraga, urval

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
        poster: The promises behind the counts.
        utanfor: What is not counted.
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
    poster: Statusposter
    utanfor: Utanfor
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
    utanfor = raknas_inte(snapshot, val, alla)
    utan = len(utanfor.kommuner_utan_lofte)
    missing = (0 if val.mal is not None else utan, len(val.kommuner))
    records = (*val.loften, *val.overenskommelser)
    return Statusrapport(
        huvud=Rapporthuvud(
            titel=titel(snapshot, val, dag),
            as_of=dag,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, records, dag),
            poster=len(records),
            halsa=villkor.halsa,
            filer=underlagsfiler(snapshot, records),
        ),
        omrade=None if val.enhet is None else val.enhet.ref,
        mal=None if val.mal is None else val.mal.ref,
        ligger=ligger(snapshot, val, dag),
        svar=svar(siffror, val, alla),
        tillagg=tuple(tillagg(siffror)),
        siffror=siffror,
        poster=statusposter(lagen),
        utanfor=utanfor,
        lankar=lankar,
        avtal=avtal,
        utan_lofte=utan,
        kommuner=len(val.kommuner),
        fakta=tuple(
            fakta(lagen, siffror, shown, avtal if val.mal is None else None, lankar, missing)
        ),
        okant=tuple(okant(lagen, siffror, utanfor)),
        rader=omradesrader(omraden),
        alla=shown.alla,
        grupper=() if large else shown.visade,
        dolda=() if large else shown.dolda,
        noter=tuple(noter(snapshot, val, lagen, lankar, dag)),
        bilder=statusbilder(snapshot, val, lagen, omraden, dag),
    )
