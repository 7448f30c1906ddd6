"""A source tree to a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from polisplan.kalender.svar import Svar
from polisplan.rules.registry import load_rules, select
from polisplan.rules.rule import RuleInput
from polisplan.rules.runner import run_rules
from polisplan.text.source_tree import SourceTree
from polisplan.views.avtalsdokument import Avtalsdokument, avtalsdokument, valt_avtal
from polisplan.views.indikatorrapport import Indikatorrapport, indikatorrapport
from polisplan.views.kvalitetsrapport import Kvalitetsrapport, kvalitetsrapport
from polisplan.views.maloversikt import Maloversikt, maloversikt
from polisplan.views.malrapport import Malrapport, malrapport
from polisplan.views.projektrapport import Projektrapport, projektrapport
from polisplan.views.rapporthuvud import halsa
from polisplan.views.statusrapport import Statusrapport, Statusvillkor, statusrapport
from polisplan.views.statusurval import Statusfraga
from polisplan.views.tackningsrapport import Tackningsfraga, Tackningsrapport, tackningsrapport
from polisplan.views.uppfoljningsrapport import (
    Uppfoljningsfraga,
    Uppfoljningsrapport,
    uppfoljningsrapport,
)
from polisplan.views.volontarrapport import Volontarrapport, volontarrapport
from polisplan.workflows.health import health_of
from polisplan.workflows.load import load_snapshot
from polisplan.workflows.source_options import installningar_of


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusOptions:
    """What is asked for.

    Attributes:
        as_of: The day asked about.
        fraga: The area and the goal.
        historik: Whether promises before the latest of each place are shown too.
    """

    as_of: dt.date
    fraga: Statusfraga = field(default_factory=Statusfraga)
    historik: bool = False


def report_status(tree: SourceTree, options: StatusOptions) -> Statusrapport:
    """Return the status of an area on a day.

    Raises:
        UsageError: The area or the goal does not exist, or the settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    villkor = Statusvillkor(
        as_of=options.as_of,
        historik=options.historik,
        halsa=health_of(snapshot, installningar),
    )
    return statusrapport(snapshot, installningar, options.fraga, villkor)


def report_volontarer(tree: SourceTree, ident: str | None, as_of: dt.date) -> Volontarrapport:
    """Return one published table of volunteer statistics.

    Raises:
        UsageError: There is no such table, or the settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    return volontarrapport(snapshot, ident, as_of, health_of(snapshot, installningar))


def report_indikator(tree: SourceTree, ident: str | None, as_of: dt.date) -> Indikatorrapport:
    """Return the report of an indicator.

    Raises:
        UsageError: There is no such indicator, or the settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    return indikatorrapport(snapshot, ident, as_of, health_of(snapshot, installningar))


def report_tackning(tree: SourceTree, fraga: Tackningsfraga, as_of: dt.date) -> Tackningsrapport:
    """Return for how many kommuner the register knows a promise in a period.

    Raises:
        UsageError: The area does not exist, or the settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    return tackningsrapport(snapshot, fraga, as_of, health_of(snapshot, installningar))


def report_kvalitet(tree: SourceTree, as_of: dt.date) -> Kvalitetsrapport:
    """Return how good the promises are, by what was known on a day.

    Raises:
        UsageError: The settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    rules = load_rules()
    run = run_rules(RuleInput(snapshot, installningar), rules, select((), ()))
    return kvalitetsrapport(snapshot, installningar, run, as_of, halsa(run, rules, snapshot))


def report_avtal(tree: SourceTree, ident: str, as_of: dt.date) -> Avtalsdokument:
    """Return one agreement as a document.

    Raises:
        UsageError: There is no such agreement, or the settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    avtal = valt_avtal(snapshot, ident)
    return avtalsdokument(snapshot, avtal, as_of, health_of(snapshot, installningar))


def report_alla_avtal(
    tree: SourceTree, as_of: dt.date
) -> Mapping[str, Callable[[], Avtalsdokument]]:
    """Return for every agreement, by id, what makes its document: they are not all kept.

    Raises:
        UsageError: The settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    health = health_of(snapshot, installningar)
    return {
        ident: partial(avtalsdokument, snapshot, avtal, as_of, health)
        for ident, avtal in snapshot.overenskommelser.items()
    }


class EachLpo(NamedTuple):
    """A status report of every lokalpolisområde of a day.

    Attributes:
        rapporter: By id, what makes each: they are not all kept.
        utelamnade: The ids of those that did not exist that day.
    """

    rapporter: Mapping[str, Callable[[], Statusrapport]]
    utelamnade: tuple[str, ...]


def report_each_lpo(tree: SourceTree, as_of: dt.date, *, historik: bool = False) -> EachLpo:
    """Return what makes the status report of every lokalpolisområde of a day.

    Raises:
        UsageError: The settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    villkor = Statusvillkor(
        as_of=as_of, historik=historik, halsa=health_of(snapshot, installningar)
    )
    gone = tuple(
        ident for ident, lpo in snapshot.lpo.items() if lpo.giltighet.galler(as_of) is Svar.NEJ
    )
    made = {
        ident: partial(statusrapport, snapshot, installningar, Statusfraga("lpo", ident), villkor)
        for ident in snapshot.lpo
        if ident not in gone
    }
    return EachLpo(made, gone)


def report_uppfoljning(
    tree: SourceTree, fraga: Uppfoljningsfraga, as_of: dt.date
) -> Uppfoljningsrapport:
    """Return what came of the promises of an area in a period.

    Raises:
        UsageError: No area is given, or one that does not exist, or the settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    health = health_of(snapshot, installningar)
    return uppfoljningsrapport(snapshot, installningar, fraga, as_of, health)


def report_mal(tree: SourceTree, ident: str, as_of: dt.date) -> Malrapport:
    """Return everything that serves a goal.

    Raises:
        UsageError: There is no such goal, or the settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    return malrapport(snapshot, ident, as_of, health_of(snapshot, installningar))


def report_alla_mal(tree: SourceTree, as_of: dt.date) -> Maloversikt:
    """Return all goals and what serves them.

    Raises:
        UsageError: The settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    return maloversikt(snapshot, as_of, health_of(snapshot, installningar))


def report_projekt(tree: SourceTree, ident: str, as_of: dt.date) -> Projektrapport:
    """Return a project as its directive describes it, and what came of it.

    Raises:
        UsageError: There is no such project, or the settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    return projektrapport(snapshot, ident, as_of, health_of(snapshot, installningar))
