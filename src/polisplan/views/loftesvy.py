"""One promise in words: what was promised, what is reported, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Bedomning, MatbartMal, Omrade, Uppfoljning, Utfall
from polisplan.text.message import Message
from polisplan.totals.lage import Lage
from polisplan.totals.tackning import Stracka, stracka
from polisplan.totals.utfall import Dom, Malutfall, Siffra, rate
from polisplan.views.svenska import dagar_i_ord, kvot, tal

ODATERAD = "*"
"""Stands after what an undated follow-up says."""

_ANNARS_ORD = {
    "utgått": "UTGICK",
    "flyttat": "FLYTTADES",
    "ersatt": "ERSATTES",
    "förlängt": "FÖRLÄNGDES",
}


@dataclass(frozen=True, slots=True)
class Malrad:
    """A measurable target, or an outcome that names none.

    Attributes:
        nr: The target's number; None for outcomes that name none.
        lovat: What was promised, in words; empty for outcomes that name none.
        redovisat: What is reported, one text per line.
        ar_redovisat: Whether the target is reported.
        dom: Our verdict, if any.
        summa: The exact sum that it rests on.
        takt: That sum per unit of time, rounded to two decimals.
        per: The unit of time.
        tackt: The days that it rests on, as first and last day.
    """

    nr: int | None
    lovat: str
    redovisat: tuple[str, ...]
    ar_redovisat: bool = False
    dom: str | None = None
    summa: int | Decimal | None = None
    takt: str | None = None
    per: str | None = None
    tackt: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Loftesvy:
    """A promise on a day.

    Attributes:
        record: The record as `slag/id`.
        fil: Its file.
        nr: Its number among those made together, or its id where the id has no number.
        titel: Its title, with the part of the kommun where it is only for one.
        period: Its period in words.
        galler: Whether it was in force: `ja`, `nej` or `oklart`.
        forsenat: Whether it is overdue.
        siffra_saknas: Whether it is followed up without all figures.
        tillstand: How it stands, in capitals, with the part of the period that covers.
        rader: The targets, then other outcomes, then what the sources say.
        odaterat: Whether it rests on a follow-up that may be from later.
        senare: Follow-ups published after the day; they are not counted.
        enligt_kallan: The sources' own verdicts, with who judged.
    """

    record: str
    fil: str
    nr: str
    titel: str
    period: str
    galler: str
    forsenat: bool
    siffra_saknas: bool
    tillstand: Message
    rader: tuple[Malrad, ...]
    odaterat: bool
    senare: int
    enligt_kallan: tuple[str, ...]


def loftesvy(snapshot: Snapshot, lage: Lage) -> Loftesvy:
    """Return a promise in words."""
    lofte = lage.lofte
    number = lofte.id.rsplit("-", 1)[-1]
    part = lofte.omrade.delomrade
    verdicts = tuple(_enligt(lage))
    return Loftesvy(
        record=lofte.ref,
        fil=snapshot.path_of(lofte),
        nr=number if number.isdecimal() and len(number) < 4 else lofte.id,  # noqa: PLR2004 - a year
        titel=lofte.titel if part is None else f"{lofte.titel} ({part})",
        period=lofte.period.i_ord(),
        galler=str(lage.galler),
        forsenat=lage.forsenat,
        siffra_saknas=lage.siffra_saknas,
        tillstand=_tillstand(lage),
        rader=tuple(_rader(lage, verdicts)),
        odaterat=any(item.odaterad for item in lage.uppfoljningar),
        senare=lage.senare,
        enligt_kallan=verdicts,
    )


def plats(snapshot: Snapshot, omrade: Omrade) -> str:
    """Return where something applies, as a person says it: `Luleå`, `LPO Luleå-Boden`."""
    names = []
    for ident in omrade.kommun_ids:
        kommun = snapshot.kommuner.get(ident)
        names.append(ident if kommun is None else kommun.namn)
    if not names and omrade.lpo is not None:
        lpo = snapshot.lpo.get(omrade.lpo)
        names.append(f"LPO {omrade.lpo if lpo is None else lpo.namn}")
    return ", ".join(names) or "okänt område"


def lovat(mal: MatbartMal) -> str:
    """Return a measurable target in words: `minst 2 utbildningar`, `4 kontroller per år`."""
    amounts = (("minst ", mal.minst), ("", mal.exakt), ("högst ", mal.hogst))
    parts = [f"{word}{tal(value)}" for word, value in amounts if value is not None]
    parts += [text for text in (mal.enhet,) if text is not None]
    parts += [f"per {unit}" for unit in (mal.per, mal.per_vad) if unit is not None]
    parts += ["i snitt"] if mal.i_snitt else []
    parts += [f"av {mal.av}"] if mal.av is not None else []
    parts += [f"inom {mal.inom}"] if mal.inom is not None else []
    text = " ".join(parts)
    rest = [item for item in (mal.riktning, mal.vad) if item is not None]
    return " – ".join([*([text] if text else []), *([": ".join(rest)] if rest else [])]) or mal.typ


def _rader(lage: Lage, verdicts: Sequence[str]) -> Iterator[Malrad]:
    for item in lage.mal:
        yield _malrad(item, lage)
    others = tuple(_andra_utfall(lage))
    missing = "" if lage.mal else _inget_matbart(lage)
    reported = (*others, *verdicts)
    if reported or missing:
        yield Malrad(None, missing, reported or (_inget(lage),))


def _inget_matbart(lage: Lage) -> str:
    return "– inget mätbart" if lage.lofte.helt_last else "– inget mätbart i det som är läst"


def _inget(lage: Lage) -> str:
    return "inget utfall angivet" if lage.uppfoljningar else "ingen uppföljning"


def _malrad(item: Malutfall, lage: Lage) -> Malrad:
    takt = item.takt
    lines = tuple(_siffror(item)) or (
        "inget antal" if lage.uppfoljningar and item.mal.mangd else _inget(lage),
    )
    return Malrad(
        nr=item.mal.nr,
        lovat=lovat(item.mal),
        redovisat=lines,
        ar_redovisat=item.redovisat,
        dom=None if item.dom is None else str(item.dom),
        summa=item.summa,
        takt=None if takt is None else kvot(takt),
        per=item.mal.per,
        tackt=tuple((str(days.forsta), str(days.sista)) for days in item.tackta),
    )


def _siffror(item: Malutfall) -> Iterator[str]:
    """Yield the figures as lines: what the verdict rests on, its reports' others, the rest."""
    if len(item.anvanda) > 1 and item.summa is not None:
        days = _perioden(item.tackta, item.hela)
        yield f"{tal(item.summa)} {days}{_takt(item.takt, item.mal.per)}"
    reports = {siffra.route[1] for siffra in item.anvanda}
    others = [siffra for siffra in item.siffror if siffra not in item.anvanda]
    others.sort(key=lambda siffra: siffra.route[1] not in reports)
    for siffra in (*item.anvanda, *others):
        yield _siffra(siffra, item)


def _siffra(siffra: Siffra, item: Malutfall) -> str:
    utfall = siffra.utfall
    mark = ODATERAD if siffra.odaterad else ""
    if utfall.antal is None:
        return f"{utfall.text or 'redovisat utan ord'}{mark}"
    days = _perioden(() if siffra.stracka is None else (siffra.stracka,), item.hela)
    number = _antal(utfall)
    if utfall.per is not None:
        return f"{number} per {utfall.per} {days} enligt källan{mark}"
    own = None
    if item.mal.per is not None and siffra.stracka is not None:
        own = rate(utfall.antal, item.mal.per, (siffra.stracka,))
    return f"{number} {days}{_takt(own, item.mal.per)}{mark}"


def _takt(value: Fraction | None, per: str | None) -> str:
    return "" if value is None else f" = {kvot(value)} per {per}"


def _antal(utfall: Utfall) -> str:
    number = "" if utfall.antal is None else tal(utfall.antal)
    exact = utfall.precision in (None, "exakt")
    return number if exact else f"{utfall.precision} {number}"


def _perioden(days: Sequence[Stracka], hela: Stracka | None) -> str:
    """Return the days of a figure in words, shorter where they follow from the promise."""
    if not days:
        return "(okänd period)"
    if tuple(days) == (hela,):
        return "hela perioden"
    return dagar_i_ord(days, aret_ut=_aret_ut(hela))


def _aret_ut(hela: Stracka | None) -> bool:
    """Return whether a year must be said: not where the promise lies within one."""
    return hela is None or hela.forsta.year != hela.sista.year


def _andra_utfall(lage: Lage) -> Iterator[str]:
    """Yield outcomes that name no target: another measure, or words."""
    known = {mal.mal.nr for mal in lage.mal}
    whole = stracka(lage.giltighet)
    for item in lage.uppfoljningar:
        mark = ODATERAD if item.odaterad else ""
        for utfall in item.uppfoljning.utfall:
            worded = utfall.antal is None and utfall.text is not None
            if utfall.matbart_mal in known and not (worded and _har_tal(lage, utfall)):
                continue
            text = _annat(utfall, item.uppfoljning, whole, has_targets=bool(lage.mal))
            yield f"{text}{mark}"


def _har_tal(lage: Lage, utfall: Utfall) -> bool:
    """Return whether the target that an outcome in words names is one that is counted."""
    return any(item.mal.nr == utfall.matbart_mal and item.mal.mangd for item in lage.mal)


def _annat(
    utfall: Utfall, uppfoljning: Uppfoljning, hela: Stracka | None, *, has_targets: bool
) -> str:
    if utfall.antal is None:
        return utfall.text or "redovisat utan ord"
    days = None if uppfoljning.period is None else stracka(uppfoljning.period.giltighet)
    when = "" if days is None else f" {_perioden((days,), hela)}"
    unit = "" if utfall.enhet is None else f" {utfall.enhet}"
    per = "" if utfall.per is None else f" per {utfall.per}"
    other = " (annat mått)" if has_targets else ""
    return f"{_antal(utfall)}{unit}{per}{when}{other}"


def _enligt(lage: Lage) -> Iterator[str]:
    for item in lage.uppfoljningar:
        verdict = item.uppfoljning.bedomning
        if verdict is not None:
            mark = ODATERAD if item.odaterad else ""
            text = "" if verdict.text is None else f": {verdict.text}"
            yield f"{verdict.omdome} {_av(verdict)}{text}{mark}"


def _av(bedomning: Bedomning) -> str:
    if bedomning.av == "insamlingen":
        return "enligt insamlingen"
    return f"enligt källan ({bedomning.av})"


def _tillstand(lage: Lage) -> Message:
    """Return how a promise stands; what is in force says so first."""
    state = _uppfoljt(lage)
    if lage.galler is Svar.NEJ:
        return state or _utan_uppfoljning(lage)
    force = "GÄLLER" if lage.galler is Svar.JA else "OKLART OM DET GÄLLER"
    if state is None:
        return Message(force)
    return Message("{galler} · {lage}", galler=force, lage=str(state))


def _utan_uppfoljning(lage: Lage) -> Message:
    avslut = lage.lofte.avslut
    if lage.forsenat:
        return Message("FÖRSENAT")
    if avslut is not None:
        when = "" if avslut.datum is None else f" {avslut.datum}"
        return Message("{ord}{nar}", ord=_ANNARS_ORD[avslut.hur], nar=when)
    return Message("INGEN UPPFÖLJNING ÄN")


def _uppfoljt(lage: Lage) -> Message | None:
    if not lage.uppfoljningar:
        return None
    if lage.siffra_saknas:
        return Message("SIFFRA SAKNAS")
    if lage.mal:
        return _domar(lage.mal)
    verdicts = [i.uppfoljning.bedomning for i in lage.uppfoljningar if i.uppfoljning.bedomning]
    if verdicts:
        last = verdicts[-1]
        return Message("{omdome} {av}", omdome=last.omdome.upper(), av=_av(last))
    return Message("UPPFÖLJT I ORD")


def _domar(mal: Sequence[Malutfall]) -> Message:
    """Return our verdict on a promise whose targets are all reported."""
    verdicts = {item.dom for item in mal}
    if verdicts <= {None, Dom.OKLART}:
        return Message("REDOVISAT, KAN INTE BEDÖMAS I TAL")
    if len(verdicts) > 1:
        reached = sum(item.dom is Dom.NATT for item in mal)
        return Message("NÅTT FÖR {n} AV {av} MÄTBARA MÅL", n=reached, av=len(mal))
    part = {_del(item) for item in mal}
    return Message(
        "{dom} {del_}",
        dom=str(mal[0].dom).upper(),
        del_=part.pop() if len(part) == 1 else "för olika delar av perioden",
    )


def _del(item: Malutfall) -> str:
    """Return the part of the period that a verdict covers, and the part that is unknown."""
    rest = item.otackta
    if not item.tackta:
        return "(okänd del av perioden)"
    if rest == ():
        return "hela perioden"
    year = _aret_ut(item.hela)
    covered = dagar_i_ord(item.tackta, aret_ut=year)
    return covered if rest is None else f"{covered}, {dagar_i_ord(rest, aret_ut=year)} okänt"
