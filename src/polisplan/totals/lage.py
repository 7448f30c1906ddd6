"""How it stands with a promise on a day, by what was known then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from polisplan.config.installningar import Installningar
from polisplan.kalender.datum import Datum, datum
from polisplan.kalender.giltighet import Giltighet, Slut
from polisplan.kalender.svar import Svar
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte, Uppfoljning
from polisplan.totals.tackning import stracka
from polisplan.totals.utfall import KandUppfoljning, Malutfall, malutfall


@dataclass(frozen=True, slots=True)
class Lage:
    """A promise on a day.

    Attributes:
        lofte: The promise.
        giltighet: Its period, prolonged where it was prolonged and ended where it was replaced.
        borjat: Whether it had started; `oklart` where its start is unknown.
        galler: Whether it was in force.
        uppfoljningar: The follow-ups known that day, in file order.
        senare: How many follow-ups were published later.
        mal: Its measurable targets with what was known of their outcome.
        dagar_efter_slut: Days since its last day; None where it has not ended or has no such day.
        forsenat: Whether it is overdue: no follow-up at all, that many days after its end.
    """

    lofte: Lofte
    giltighet: Giltighet
    borjat: Svar
    galler: Svar
    uppfoljningar: tuple[KandUppfoljning, ...]
    senare: int
    mal: tuple[Malutfall, ...]
    dagar_efter_slut: int | None
    forsenat: bool

    @property
    def siffra_saknas(self) -> bool:
        """Whether it is followed up but lacks a figure for at least one measurable target."""
        return bool(self.uppfoljningar) and not all(item.redovisat for item in self.mal)

    @property
    def redovisade(self) -> int:
        """How many of its measurable targets are reported."""
        return sum(item.redovisat for item in self.mal)


def lage(
    lofte: Lofte,
    dag: dt.date,
    installningar: Installningar,
    efterfoljare: Sequence[Lofte] = (),
) -> Lage:
    """Return how it stands with a promise on a day.

    A promise that was dropped, moved or replaced is in force until the day of that, where the day
    is known, and is never overdue.

    Args:
        lofte: The promise.
        dag: The day.
        installningar: The settings.
        efterfoljare: The promises that replaced it, as the plan knows them.
    """
    giltighet = effective(lofte, efterfoljare)
    closed = _closed(lofte, dag)
    answers = [known_on(item, dag) for item in lofte.uppfoljningar]
    known = tuple(
        KandUppfoljning(index, item, answer is Svar.OKLART)
        for index, (item, answer) in enumerate(zip(lofte.uppfoljningar, answers, strict=True))
        if answer is not Svar.NEJ
    )
    last = giltighet.slutdag
    after = (dag - last).days if last is not None and dag > last else None
    return Lage(
        lofte=lofte,
        giltighet=giltighet,
        borjat=_borjat(giltighet, dag),
        galler=Svar.NEJ if closed else giltighet.galler(dag),
        uppfoljningar=known,
        senare=answers.count(Svar.NEJ),
        mal=tuple(malutfall(mal, known, stracka(giltighet)) for mal in lofte.matbara_mal),
        dagar_efter_slut=after,
        forsenat=(
            not known
            and lofte.avslut is None
            and after is not None
            and after > installningar.forsenat_efter_dagar
        ),
    )


def skilda(post: Post, annan: Post) -> bool:
    """Return whether two records certainly never held on the same day."""
    ena, andra = (
        effective(item) if isinstance(item, Lofte) else item.giltighet for item in (post, annan)
    )
    return ena.overlappar(andra) is Svar.NEJ


def effective(lofte: Lofte, efterfoljare: Sequence[Lofte] = ()) -> Giltighet:
    """Return a promise's period with its end moved to the last prolongation, if that is later.

    An open end of a promise that was replaced is the day before its earliest successor starts; it
    is unknown where no start of a successor is known.
    """
    given = lofte.period.giltighet
    if lofte.ersatt_av and isinstance(given.till, Slut):
        return Giltighet(given.fran, _ersatt(given.fran, efterfoljare))
    if not lofte.forlangningar:
        return given
    ends = [item.till_slut for item in lofte.forlangningar]
    if given.till is not None and not isinstance(given.till, Datum):
        return given
    latest = max([*ends, *([given.till] if given.till is not None else [])], key=_last_day)
    return Giltighet(given.fran, latest)


def known_on(uppfoljning: Uppfoljning, dag: dt.date) -> Svar:
    """Answer whether a follow-up had been published on a day; without a date it may have been.

    One that treats a time which had not ended was not there yet, whatever it lacks.
    """
    published = uppfoljning.publicerad
    if published is not None:
        if published.sista <= dag:
            return Svar.JA
        return Svar.NEJ if published.forsta > dag else Svar.OKLART
    period = uppfoljning.period
    if period is None:
        return Svar.OKLART
    bounds = (item for item in (period.fran, period.till) if isinstance(item, Datum))
    return Svar.NEJ if any(item.forsta > dag for item in bounds) else Svar.OKLART


def _last_day(when: Datum) -> dt.date:
    return when.sista


def _ersatt(fran: Datum | None, efterfoljare: Sequence[Lofte]) -> Datum | None:
    """Return the day before the earliest start that comes after a promise's own."""
    starts = [
        start.forsta
        for item in efterfoljare
        if (start := item.period.fran) is not None and (fran is None or fran.forsta < start.forsta)
    ]
    return datum((min(starts) - dt.timedelta(days=1)).isoformat()) if starts else None


def _borjat(giltighet: Giltighet, dag: dt.date) -> Svar:
    if giltighet.fran is not None:
        return Svar.JA if giltighet.fran.forsta <= dag else Svar.NEJ
    return Svar.JA if giltighet.avslutad(dag) is Svar.JA else Svar.OKLART


def _closed(lofte: Lofte, dag: dt.date) -> bool:
    avslut = lofte.avslut
    if avslut is None or avslut.hur == "förlängt" or avslut.datum is None:
        return False
    return avslut.datum.sista <= dag
