"""The quality report: how good the promises are, as far as they were read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.rules.runner import RuleRun
from polisplan.text.message import Message
from polisplan.totals.kvalitet import Andel, Egenskap, prova
from polisplan.totals.lage import lage
from polisplan.views.bilder.kvalitet import gruppbild, kvalitetsbild
from polisplan.views.bilder.staplar import Stapelbild
from polisplan.views.kvalitetsrader import (
    Kvalitetsgrupp,
    Kvalitetslofte,
    Kvalitetsrad,
    kvalitetsloften,
    kvalitetsrader,
    per_region,
    per_startar,
)
from polisplan.views.kvalitetstexter import (
    Tolkningar,
    las_sa_har,
    okant,
    tolkning_i_ord,
    tolkningar,
)
from polisplan.views.phrases import plural, tal
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum, underlagsfiler
from polisplan.views.statusurval import Platser
from polisplan.views.validation_result import RuleRow, rule_rows


@dataclass(frozen=True, slots=True)
class Regelrad:
    """A rule that promises break, and how often.

    Attributes:
        rad: The rule, how many promises break it, and of how many judged.
        obedomda: Promises that could not be judged by it.
        vilka: The ids of the promises that break it.
    """

    rad: RuleRow
    obedomda: int
    vilka: tuple[str, ...]

    @property
    def kommando(self) -> str:
        """What lists them."""
        return f"polisplan validate --select {self.rad.code}"


@dataclass(frozen=True, slots=True)
class Kvalitetsrapport:
    """A quality report.

    Attributes:
        loften: Promises that are counted: decided, and not surely begun after the day.
        helt_lasta: How many of them were read whole.
        avslutade: How many of these have surely ended.
        poster: The promises behind the figures, each with its place.
        rader: Each quality, for all promises.
        bild: The same as a picture; None where nothing can be judged.
        regioner: The same per region.
        regionbild: How many have a measurable target in each region; None for fewer than two.
        startar: The same per year of start.
        startbild: How many have a measurable target, by year of start.
        regler: The rules that promises break, the most broken first.
        tolkningar: How much rests on interpretation.
        tolkning: The same in sentences.
        okant: What cannot be judged.
        las_sa_har: What a reader must know.
    """

    huvud: Rapporthuvud
    loften: int
    helt_lasta: int
    avslutade: int
    poster: tuple[Kvalitetslofte, ...]
    rader: tuple[Kvalitetsrad, ...]
    bild: Stapelbild | None
    regioner: tuple[Kvalitetsgrupp, ...]
    regionbild: Stapelbild | None
    startar: tuple[Kvalitetsgrupp, ...]
    startbild: Stapelbild | None
    regler: tuple[Regelrad, ...]
    tolkningar: Tolkningar
    tolkning: tuple[Message, ...]
    okant: tuple[Message, ...]
    las_sa_har: tuple[Message, ...]

    @property
    def vilka(self) -> tuple[str, ...]:
        """The ids of the promises that are counted."""
        return tuple(item.id for item in self.poster if item.raknas)

    @property
    def andelar(self) -> Mapping[Egenskap, Andel]:
        """The counts for all promises, by what is counted."""
        return {rad.andel.egenskap: rad.andel for rad in self.rader}


def kvalitetsrapport(
    snapshot: Snapshot, installningar: Installningar, run: RuleRun, as_of: dt.date, halsa: Halsa
) -> Kvalitetsrapport:
    """Return how good the promises are, by what was known on a day.

    Args:
        snapshot: The plan.
        installningar: The settings.
        run: A run of all rules over the plan; it knows of no day.
        as_of: The day asked about.
        halsa: Whether the data has errors.
    """
    lagen = [
        lage(lofte, as_of, installningar, snapshot.efterfoljare(lofte))
        for lofte in snapshot.loften.values()
        if lofte.skede == "beslutat"
    ]
    prov = [prova(item, as_of) for item in lagen if item.borjat is not Svar.NEJ]
    loften = [item.lage.lofte for item in prov]
    helt_lasta = sum(item.helt_last for item in prov)
    avslutade = sum(item.helt_last and item.slut for item in prov)
    found = tolkningar(prov)
    rader = tuple(kvalitetsrader(prov))
    regioner = tuple(per_region(snapshot, prov, Platser(snapshot, as_of)))
    startar = tuple(per_startar(prov))
    regler = tuple(_regelrader(run))
    broken = (ident for rad in regler for ident in rad.vilka)
    return Kvalitetsrapport(
        huvud=Rapporthuvud(
            titel=plural(
                len(prov),
                "Medborgarlöftenas kvalitet – {n} löfte, {lasta} helt läst",
                "Medborgarlöftenas kvalitet – {n} löften, {lasta} av dem helt lästa",
                lasta=tal(helt_lasta),
            ),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, loften, as_of),
            poster=len(loften),
            halsa=halsa,
            filer=underlagsfiler(snapshot, loften),
        ),
        loften=len(prov),
        helt_lasta=helt_lasta,
        avslutade=avslutade,
        poster=tuple(kvalitetsloften(snapshot, prov, broken)),
        rader=rader,
        bild=kvalitetsbild(rader),
        regioner=regioner,
        regionbild=gruppbild(
            "bild-region",
            Message("Helt lästa löften med och utan mätbart mål, efter region"),
            Message("Region"),
            regioner,
        ),
        startar=startar,
        startbild=gruppbild(
            "bild-startar",
            Message("Helt lästa löften med och utan mätbart mål, efter startår"),
            Message("Startår"),
            startar,
        ),
        regler=regler,
        tolkningar=found,
        tolkning=tuple(tolkning_i_ord(found, len(prov))),
        okant=tuple(okant(prov, helt_lasta, avslutade)),
        las_sa_har=tuple(las_sa_har()),
    )


def _regelrader(run: RuleRun) -> Iterator[Regelrad]:
    """Yield the rules that promises break, the most broken first."""
    about = [item for item in run.judged if (item.problem.record or "").startswith("lofte/")]
    rows = rule_rows(about, run.populations)
    for row in sorted(rows, key=lambda row: (-row.antal, row.code)):
        population = run.populations.get(row.code)
        found = (item.problem.record or "" for item in about if item.rule.code == row.code)
        yield Regelrad(
            rad=row,
            obedomda=0 if population is None else population.obedomda,
            vilka=tuple(dict.fromkeys(ref.removeprefix("lofte/") for ref in found)),
        )
