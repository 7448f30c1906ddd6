"""One promise in words: what was promised, what is reported, and how it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Bedomning, MatbartMal, Omrade, Uppfoljning, Utfall
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.text.route import Route
from polisplan.totals.lage import Lage
from polisplan.totals.tackning import Stracka, stracka
from polisplan.totals.utfall import Dom, KandUppfoljning, Malutfall, Siffra, rate
from polisplan.views.phrases import dag_i_ord, dagar_i_ord, kvot, plural, tal

ODATERAD = "*"
"""Stands after what an undated follow-up says."""

EGEN_LASNING = Message("enligt vår läsning")
"""Who judged, where it was those who gathered the data."""

_ANNARS_ORD = {
    "utgått": Message("UTGICK"),
    "flyttat": Message("FLYTTADES"),
    "ersatt": Message("ERSATTES"),
    "förlängt": Message("FÖRLÄNGDES"),
}
_DOM_ORD = {
    Dom.NATT: Message("NÅTT {del_}"),
    Dom.DELVIS: Message("DELVIS {del_}"),
    Dom.INTE_NATT: Message("INTE NÅTT {del_}"),
    Dom.OKLART: Message("OKLART {del_}"),
}
_OMDOME_ORD = {
    "uppfyllt": Message("UPPFYLLT {av}"),
    "i stort sett uppfyllt": Message("I STORT SETT UPPFYLLT {av}"),
    "delvis": Message("DELVIS {av}"),
    "inte uppfyllt": Message("INTE UPPFYLLT {av}"),
    "pågår": Message("PÅGÅR {av}"),
    "oklart": Message("OKLART {av}"),
    "genomfört": Message("GENOMFÖRT {av}"),
}


@dataclass(frozen=True, slots=True)
class Malrad:
    """A measurable target, or an outcome that names none.

    Attributes:
        nr: The target's number; None for outcomes that name none.
        lovat: What was promised, in words; None for outcomes that name none.
        redovisat: What is reported, one text per line.
        ar_redovisat: Whether the target is reported.
        dom: Our verdict, if any.
        summa: The exact sum that it rests on.
        takt: That sum per unit of time, rounded to two decimals.
        per: The unit of time.
        tackt: The days that it rests on, as first and last day.
        lovat_i: Where the target stands; None for outcomes that name none.
        redovisat_i: For each line of `redovisat`, where what it says stands; a sum has several.
    """

    nr: int | None
    lovat: Message | None
    redovisat: tuple[Message, ...]
    ar_redovisat: bool = False
    dom: str | None = None
    summa: int | Decimal | None = None
    takt: str | None = None
    per: str | None = None
    tackt: tuple[tuple[str, str], ...] = ()
    lovat_i: Stalle | None = None
    redovisat_i: tuple[tuple[Stalle, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Loftesvy:
    """A promise on a day.

    Attributes:
        record: The record as `slag/id`.
        fil: Its file.
        stalle: Where it begins.
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
    stalle: Stalle
    nr: str
    titel: str
    period: Message
    galler: str
    forsenat: bool
    siffra_saknas: bool
    tillstand: Message
    rader: tuple[Malrad, ...]
    odaterat: bool
    senare: int
    enligt_kallan: tuple[Message, ...]


def loftesvy(snapshot: Snapshot, lage: Lage) -> Loftesvy:
    """Return a promise in words."""
    lofte = lage.lofte
    number = lofte.id.rsplit("-", 1)[-1]
    part = lofte.omrade.delomrade
    verdicts = tuple(text for text, _ in _enligt(lage))
    return Loftesvy(
        record=lofte.ref,
        fil=snapshot.path_of(lofte),
        stalle=snapshot.stalle(lofte),
        nr=number if number.isdecimal() and len(number) < 4 else lofte.id,  # noqa: PLR2004 - a year
        titel=lofte.titel if part is None else f"{lofte.titel} ({part})",
        period=lofte.period.i_ord(),
        galler=str(lage.galler),
        forsenat=lage.forsenat,
        siffra_saknas=lage.siffra_saknas,
        tillstand=_tillstand(lage),
        rader=tuple(_rader(lage, partial(snapshot.stalle, lofte))),
        odaterat=any(item.odaterad for item in lage.uppfoljningar),
        senare=lage.senare,
        enligt_kallan=verdicts,
    )


def noter_om_uppfoljningar(lagen: Sequence[Lage], dag: dt.date) -> Iterator[Message]:
    """Yield what the mark of undated follow-ups means, and how many came after the day."""
    if any(known.odaterad for item in lagen for known in item.uppfoljningar):
        yield Message(
            "{tecken} källan är odaterad, eller så grovt daterad att den kan vara senare.",
            tecken=ODATERAD,
        )
    if any(_egen_lasning(known) for item in lagen for known in item.uppfoljningar):
        yield Message(
            "«Enligt vår läsning» är registrets eget omdöme, från när uppgifterna samlades in. "
            "Det är inte polisens, kommunens eller källans."
        )
    later = sum(item.senare for item in lagen)
    if later:
        yield plural(
            later,
            "1 uppföljning publicerad efter {dag} är inte med.",
            "{n} uppföljningar publicerade efter {dag} är inte med.",
            dag=dag_i_ord(dag),
        )


def _egen_lasning(known: KandUppfoljning) -> bool:
    verdict = known.uppfoljning.bedomning
    return verdict is not None and verdict.av == "insamlingen"


def plats(snapshot: Snapshot, omrade: Omrade) -> Message:
    """Return where something applies, as a person says it: `Luleå`, `LPO Luleå-Boden`."""
    names: list[Value] = []
    for ident in omrade.kommun_ids:
        kommun = snapshot.kommuner.get(ident)
        names.append(ident if kommun is None else kommun.namn)
    if not names and omrade.lpo is not None:
        lpo = snapshot.lpo.get(omrade.lpo)
        names.append(Message("LPO {namn}", namn=omrade.lpo if lpo is None else lpo.namn))
    return joined(", ", names) if names else Message("okänt område")


def lovat(mal: MatbartMal) -> Message:
    """Return a measurable target in words: `minst 2 utbildningar`, `4 kontroller per år`."""
    parts: list[Value] = [*_mangder(mal)]
    # «trygghetsvandringar: minst 1»: the unit is in the plural whatever the amount.
    first = mal.enhet if {mal.minst, mal.exakt, mal.hogst} == {1, None} else None
    parts += [] if mal.enhet is None or first is not None else [mal.enhet]
    parts += [Message("per {enhet}", enhet=Message(mal.per))] if mal.per is not None else []
    parts += [Message("per {enhet}", enhet=mal.per_vad)] if mal.per_vad is not None else []
    parts += [Message("i snitt")] if mal.i_snitt else []
    parts += [Message("av {vad}", vad=mal.av)] if mal.av is not None else []
    parts += [Message("inom {tid}", tid=mal.inom)] if mal.inom is not None else []
    if first is not None:
        parts = [joined(": ", [first, joined(" ", parts)])]
    rest: list[Value] = [] if mal.riktning is None else [Message(mal.riktning)]
    rest += [] if mal.vad is None else [mal.vad]
    said = [*([joined(" ", parts)] if parts else []), *([joined(": ", rest)] if rest else [])]
    return joined(" – ", said) if said else Message(mal.typ)


def mangd(mal: MatbartMal) -> Message | None:
    """Return the promised amount in words: `minst 2`; None for a target without a number."""
    found = tuple(_mangder(mal))
    return joined(" ", found) if found else None


def _mangder(mal: MatbartMal) -> Iterator[Value]:
    if mal.minst is not None:
        yield Message("minst {n}", n=tal(mal.minst))
    if mal.exakt is not None:
        yield tal(mal.exakt)
    if mal.hogst is not None:
        yield Message("högst {n}", n=tal(mal.hogst))


def _rader(lage: Lage, stalle: Callable[[Route], Stalle]) -> Iterator[Malrad]:
    for item in lage.mal:
        yield malrad(item, lage, stalle)
    missing = None if lage.mal else _inget_matbart(lage)
    reported = [*_andra_utfall(lage), *_enligt(lage)]
    if reported or missing is not None:
        yield Malrad(
            None,
            missing,
            tuple(text for text, _ in reported) or (_inget(lage),),
            redovisat_i=tuple((stalle(route),) for _, route in reported) or ((),),
        )


def _inget_matbart(lage: Lage) -> Message:
    if lage.lofte.helt_last:
        return Message("– inget mätbart")
    return Message("– inget mätbart i det som är läst")


def _inget(lage: Lage) -> Message:
    return Message("inget utfall angivet" if lage.uppfoljningar else "ingen uppföljning")


def malrad(item: Malutfall, lage: Lage, stalle: Callable[[Route], Stalle] | None = None) -> Malrad:
    """Return a measurable target in words, with what is reported of it.

    Args:
        item: The target and its outcomes.
        lage: The promise.
        stalle: Gives where something in the promise stands; None where nobody asks.
    """
    takt = item.takt
    none = Message("inget antal") if lage.uppfoljningar and item.mal.mangd else _inget(lage)
    lines = tuple(_siffror(item)) or ((none, ()),)
    return Malrad(
        nr=item.mal.nr,
        lovat=lovat(item.mal),
        redovisat=tuple(text for text, _ in lines),
        ar_redovisat=item.redovisat,
        dom=None if item.dom is None else str(item.dom),
        summa=item.summa,
        takt=None if takt is None else kvot(takt),
        per=item.mal.per,
        tackt=tuple((str(days.forsta), str(days.sista)) for days in item.tackta),
        lovat_i=None
        if stalle is None
        else stalle(("matbara_mal", lage.lofte.matbara_mal.index(item.mal))),
        redovisat_i=()
        if stalle is None
        else tuple(tuple(map(stalle, routes)) for _, routes in lines),
    )


def _siffror(item: Malutfall) -> Iterator[tuple[Message, tuple[Route, ...]]]:
    """Yield the figures as lines: what the verdict rests on, its reports' others, the rest.

    Each with where it stands; a sum with where its figures stand.
    """
    if len(item.anvanda) > 1 and item.summa is not None:
        days = tid_i_ord(item.tackta, item.hela)
        text = _med_takt(tal(item.summa), days, item.takt, item.mal.per)
        yield text, tuple(siffra.route for siffra in item.anvanda)
    reports = {siffra.route[1] for siffra in item.anvanda}
    others = [siffra for siffra in item.siffror if siffra not in item.anvanda]
    others.sort(key=lambda siffra: siffra.route[1] not in reports)
    for siffra in (*item.anvanda, *others):
        yield marked(_siffra(siffra, item), odaterad=siffra.odaterad), (siffra.route,)


def marked(text: Value, *, odaterad: bool) -> Message:
    """Return what a follow-up says, with a mark where it has no date."""
    return joined("", [text, ODATERAD] if odaterad else [text])


def _siffra(siffra: Siffra, item: Malutfall) -> Value:
    utfall = siffra.utfall
    if utfall.antal is None:
        return utfall.text or Message("redovisat utan ord")
    days = tid_i_ord(() if siffra.stracka is None else (siffra.stracka,), item.hela)
    number = antal_i_ord(utfall)
    if utfall.per is not None:
        return Message(
            "{antal} per {enhet} {nar} enligt källan",
            antal=number, enhet=Message(utfall.per), nar=days,
        )  # fmt: skip
    own = None
    if item.mal.per is not None and siffra.stracka is not None:
        own = rate(utfall.antal, item.mal.per, (siffra.stracka,))
    return _med_takt(number, days, own, item.mal.per)


def _med_takt(number: Value, days: Message, value: Fraction | None, per: str | None) -> Message:
    if value is None or per is None:
        return joined(" ", [number, days])
    return Message(
        "{antal} {nar} = {takt} per {enhet}",
        antal=number, nar=days, takt=kvot(value), enhet=Message(per),
    )  # fmt: skip


def antal_i_ord(utfall: Utfall) -> Value:
    """Return the number of an outcome in words, with how exact it is: `ca 300`."""
    number = "" if utfall.antal is None else tal(utfall.antal)
    if utfall.precision in (None, "exakt"):
        return number
    return joined(" ", [Message(utfall.precision), number])


def tid_i_ord(days: Sequence[Stracka], hela: Stracka | None) -> Message:
    """Return the days of a figure in words, shorter where they follow from the promise."""
    if not days:
        return Message("(okänd period)")
    if tuple(days) == (hela,):
        return Message("hela perioden")
    return dagar_i_ord(days, aret_ut=_aret_ut(hela))


def _aret_ut(hela: Stracka | None) -> bool:
    """Return whether a year must be said: not where the promise lies within one."""
    return hela is None or hela.forsta.year != hela.sista.year


def _andra_utfall(lage: Lage) -> Iterator[tuple[Message, Route]]:
    """Yield outcomes that name no target, another measure or words, each with where it stands."""
    known = {mal.mal.nr for mal in lage.mal}
    whole = stracka(lage.giltighet)
    for item in lage.uppfoljningar:
        for index, utfall in enumerate(item.uppfoljning.utfall):
            worded = utfall.antal is None and utfall.text is not None
            if utfall.matbart_mal in known and not (worded and _har_tal(lage, utfall)):
                continue
            text = annat_utfall(utfall, item.uppfoljning, whole, has_targets=bool(lage.mal))
            route = ("uppfoljningar", item.index, "utfall", index)
            yield marked(text, odaterad=item.odaterad), route


def _har_tal(lage: Lage, utfall: Utfall) -> bool:
    """Return whether the target that an outcome in words names is one that is counted."""
    return any(item.mal.nr == utfall.matbart_mal and item.mal.mangd for item in lage.mal)


def annat_utfall(
    utfall: Utfall, uppfoljning: Uppfoljning, hela: Stracka | None, *, has_targets: bool
) -> Value:
    """Return an outcome that names no target, in words; that it is another measure where there are."""
    if utfall.antal is None:
        return utfall.text or Message("redovisat utan ord")
    days = None if uppfoljning.period is None else stracka(uppfoljning.period.giltighet)
    parts = [antal_i_ord(utfall)]
    parts += [] if utfall.enhet is None else [utfall.enhet]
    parts += [] if utfall.per is None else [Message("per {enhet}", enhet=Message(utfall.per))]
    parts += [] if days is None else [tid_i_ord((days,), hela)]
    parts += [Message("(annat mått)")] if has_targets else []
    return joined(" ", parts)


def _enligt(lage: Lage) -> Iterator[tuple[Message, Route]]:
    for item in lage.uppfoljningar:
        verdict = item.uppfoljning.bedomning
        if verdict is not None:
            said: list[Value] = [joined(" ", [Message(verdict.omdome), _av(verdict)])]
            said += [] if verdict.text is None else [verdict.text]
            text = marked(joined(": ", said), odaterad=item.odaterad)
            yield text, ("uppfoljningar", item.index, "bedomning")


def _av(bedomning: Bedomning) -> Message:
    if bedomning.av == "insamlingen":
        return EGEN_LASNING
    return Message("enligt källan ({vem})", vem=Message(bedomning.av))


def _tillstand(lage: Lage) -> Message:
    """Return how a promise stands; what is in force says so first."""
    state = _uppfoljt(lage)
    if lage.galler is Svar.NEJ:
        return state or _utan_uppfoljning(lage)
    force = Message("GÄLLER" if lage.galler is Svar.JA else "OKLART OM DET GÄLLER")
    return force if state is None else joined(" · ", [force, state])


def _utan_uppfoljning(lage: Lage) -> Message:
    avslut = lage.lofte.avslut
    if lage.forsenat:
        return Message("FÖRSENAT")
    if avslut is not None:
        when: list[Value] = [] if avslut.datum is None else [str(avslut.datum)]
        return joined(" ", [_ANNARS_ORD[avslut.hur], *when])
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
        return Message(_OMDOME_ORD[last.omdome].template, av=_av(last))
    return Message("UPPFÖLJT I ORD")


def _domar(mal: Sequence[Malutfall]) -> Message:
    """Return our verdict on a promise whose targets are all reported."""
    verdicts = {item.dom for item in mal}
    if verdicts <= {None, Dom.OKLART}:
        return Message("REDOVISAT, KAN INTE BEDÖMAS I TAL")
    if len(verdicts) > 1:
        reached = sum(item.dom is Dom.NATT for item in mal)
        return Message("NÅTT FÖR {n} AV {av} MÄTBARA MÅL", n=reached, av=len(mal))
    part = {tackt_del(item) for item in mal}
    return Message(
        _DOM_ORD[mal[0].dom or Dom.OKLART].template,
        del_=part.pop() if len(part) == 1 else Message("för olika delar av perioden"),
    )


def tackt_del(item: Malutfall) -> Message:
    """Return the part of the period that a verdict covers, and the part that is unknown."""
    rest = resten(item)
    if rest is None:
        return tackt(item)
    return Message("{tackt}, {resten} okänt", tackt=tackt(item), resten=rest)


def tackt(item: Malutfall) -> Message:
    """Return the part of the period that a verdict covers."""
    if not item.tackta:
        return Message("(okänd del av perioden)")
    if item.otackta == ():
        return Message("hela perioden")
    return dagar_i_ord(item.tackta, aret_ut=_aret_ut(item.hela))


def resten(item: Malutfall) -> Message | None:
    """Return the part of the period that a verdict leaves out; None for none, or an unknown one."""
    if not item.tackta or not item.otackta:
        return None
    return dagar_i_ord(item.otackta, aret_ut=_aret_ut(item.hela))
