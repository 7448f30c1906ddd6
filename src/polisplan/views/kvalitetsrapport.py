"""The quality report: how good the promises are, as far as they were read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.rules.runner import RuleRun
from polisplan.text.message import Message
from polisplan.totals.kvalitet import Andel, Egenskap, Loftesprov, prova
from polisplan.totals.lage import lage
from polisplan.totals.lankar import Lanksumma, lanksumma
from polisplan.views.bilder.kvalitet import kvalitetsbild
from polisplan.views.bilder.staplar import Stapelbild
from polisplan.views.kvalitetsrader import (
    Kvalitetsgrupp,
    Kvalitetsrad,
    kvalitetsrader,
    per_region,
    per_startar,
)
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum, underlagsfiler
from polisplan.views.statusurval import Platser
from polisplan.views.svenska import plural, tal
from polisplan.views.validation_result import RuleRow, rule_rows


@dataclass(frozen=True, slots=True)
class Tolkningar:
    """How much rests on our reading, and not on a source.

    Attributes:
        lankar: What the links upwards rest on.
        harledda_perioder: Promises of which we derived the start or the end.
        omdomen: Verdicts on promises that are known on the day.
        egna_omdomen: Of these, the verdicts of those who gathered the facts.
    """

    lankar: Lanksumma
    harledda_perioder: int
    omdomen: int
    egna_omdomen: int


@dataclass(frozen=True, slots=True)
class Regelrad:
    """A rule that promises break, and how often.

    Attributes:
        rad: The rule, how many promises break it, and of how many judged.
        obedomda: Promises that could not be judged by it.
    """

    rad: RuleRow
    obedomda: int


@dataclass(frozen=True, slots=True)
class Kvalitetsrapport:
    """A quality report.

    Attributes:
        loften: Promises that are counted: decided, and not surely begun after the day.
        helt_lasta: How many of them were read whole.
        avslutade: How many of these have surely ended.
        rader: Each quality, for all promises.
        bild: The same as a picture; None where nothing can be judged.
        regioner: The same per region.
        startar: The same per year of start.
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
    rader: tuple[Kvalitetsrad, ...]
    bild: Stapelbild | None
    regioner: tuple[Kvalitetsgrupp, ...]
    startar: tuple[Kvalitetsgrupp, ...]
    regler: tuple[Regelrad, ...]
    tolkningar: Tolkningar
    tolkning: tuple[Message, ...]
    okant: tuple[Message, ...]
    las_sa_har: tuple[Message, ...]

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
    tolkningar = _tolkningar(prov)
    rader = tuple(kvalitetsrader(prov))
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
            senaste_kalldatum=senaste_kalldatum(snapshot, loften),
            poster=len(loften),
            halsa=halsa,
            filer=underlagsfiler(snapshot, loften),
        ),
        loften=len(prov),
        helt_lasta=helt_lasta,
        avslutade=avslutade,
        rader=rader,
        bild=kvalitetsbild(rader),
        regioner=tuple(per_region(snapshot, prov, Platser(snapshot, as_of))),
        startar=tuple(per_startar(prov)),
        regler=tuple(_regelrader(run)),
        tolkningar=tolkningar,
        tolkning=tuple(_tolkning(tolkningar, len(prov))),
        okant=tuple(_okant(prov, helt_lasta, avslutade)),
        las_sa_har=tuple(_las_sa_har()),
    )


def _regelrader(run: RuleRun) -> Iterator[Regelrad]:
    """Yield the rules that promises break, the most broken first."""
    about = [item for item in run.judged if (item.problem.record or "").startswith("lofte/")]
    rows = rule_rows(about, run.populations)
    for row in sorted(rows, key=lambda row: (-row.antal, row.code)):
        population = run.populations.get(row.code)
        yield Regelrad(row, 0 if population is None else population.obedomda)


def _tolkningar(prov: Sequence[Loftesprov]) -> Tolkningar:
    omdomen = [
        known.uppfoljning.bedomning.av
        for item in prov
        for known in item.lage.uppfoljningar
        if known.uppfoljning.bedomning is not None
    ]
    loften = [item.lage.lofte for item in prov]
    return Tolkningar(
        lankar=lanksumma(loften),
        harledda_perioder=sum(
            "tolkning" in {lofte.period.fran_belagg, lofte.period.till_belagg} for lofte in loften
        ),
        omdomen=len(omdomen),
        egna_omdomen=omdomen.count("insamlingen"),
    )


def _tolkning(found: Tolkningar, loften: int) -> Iterator[Message]:
    links = found.lankar
    made = links.belagd + links.tolkning
    if made:
        yield plural(
            made,
            "{tolkade} av {n} länk från löften till polisens mål är vår tolkning; {belagda} har "
            "stöd i en källa.",
            "{tolkade} av {n} länkar från löften till polisens mål är vår tolkning; {belagda} har "
            "stöd i en källa.",
            tolkade=tal(links.tolkning),
            belagda=tal(links.belagd),
        )
    if links.saknas:
        yield plural(
            links.saknas,
            "{n} länk till ett mål saknas, med skäl.",
            "{n} länkar till mål saknas, med skäl.",
        )
    if found.harledda_perioder:
        yield Message(
            "Start eller slut är härlett av oss i {n} av {av} löften.",
            n=tal(found.harledda_perioder),
            av=tal(loften),
        )
    if found.egna_omdomen:
        yield Message(
            "{n} av {av} omdömen om uppföljda löften är insamlingens, inte källans.",
            n=tal(found.egna_omdomen),
            av=tal(found.omdomen),
        )


def _okant(prov: Sequence[Loftesprov], helt_lasta: int, avslutade: int) -> Iterator[Message]:
    if len(prov) > helt_lasta:
        yield Message(
            "{n} av {av} löften är bara delvis lästa. Det vi inte har sett i dem räknas inte "
            "som brist.",
            n=tal(len(prov) - helt_lasta),
            av=tal(len(prov)),
        )
    if helt_lasta > avslutade:
        yield Message(
            "{n} av {av} helt lästa löften har inte säkert avslutats. Att utfall saknas räknas "
            "inte som brist i dem.",
            n=tal(helt_lasta - avslutade),
            av=tal(helt_lasta),
        )
    followed = [item for item in prov if Egenskap.UPPFOLJNING in item.har]
    silent = sum(Egenskap.UTFALL not in item.har for item in followed)
    if silent:
        yield Message(
            "{n} av {av} uppföljda löften säger inte vad som blev gjort: bara att en uppföljning "
            "finns, ett omdöme eller något som hände därutöver.",
            n=tal(silent),
            av=tal(len(followed)),
        )


def _las_sa_har() -> Iterator[Message]:
    yield Message(
        "Brist bedöms bara i löften som är helt lästa; utfall bara i dem som också har avslutats."
    )
    yield Message(
        "I tabellerna räknas mätbart mål och part bland de helt lästa, utfall bland dem av de helt "
        "lästa som har avslutats. Båda: både mätbart mål och utfall."
    )
    yield Message("Sett i alla: minst så många, för i delvis lästa löften kan det finnas mer.")
