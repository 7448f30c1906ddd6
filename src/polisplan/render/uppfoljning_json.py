"""The follow-up report for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from collections.abc import Iterable

from polisplan.render.report_json import Json, document, head
from polisplan.text.message import Message, in_source
from polisplan.views.uppfoljningsdelar import Atagande, Delvy, Malsvar
from polisplan.views.uppfoljningsloften import Redovisning, Uppfoljningsvy
from polisplan.views.uppfoljningsrapport import Uppfoljningsrapport, Uppfoljningssiffror
from polisplan.views.uppfoljningstal import Uppgift


def uppfoljning_json(view: Uppfoljningsrapport, version: str) -> str:
    """Return a follow-up report as JSON, with a line break at its end."""
    return document({
        **head(view.huvud, version),
        "rapport": "uppfoljning",
        "titel": str(view.huvud.titel),
        "omrade": view.omrade,
        "period": {"fran": str(view.tid.fran), "till": str(view.tid.till)},
        "period_vald_av_oss": None if view.vald is None else str(view.vald),
        "perioder_i_registret": [
            {"period": in_source(rad.period), "loften": rad.loften} for rad in view.perioder
        ],
        "svar": str(view.svar),
        "siffror": _siffror(view.siffror),
        "lankar": {
            "belagd": view.lankar.belagd,
            "tolkning": view.lankar.tolkning,
            "saknas": view.lankar.saknas,
            "till_prioritering": view.lankar.till_prioritering,
            "loften_utan_lank": view.lankar.utan_lank,
        },
        "loften": [
            _lofte(item, grupp.plats) for grupp in view.grupper for item in grupp.loften
        ],
        "okant": _texts(view.okant),
        "las_sa_har": _texts(view.las_sa_har),
    })  # fmt: skip


def _siffror(siffror: Uppfoljningssiffror) -> Json:
    return {
        "gallde": siffror.gallde,
        "oklart": siffror.oklart,
        "uppfoljda": siffror.uppfoljda,
        "matbara_mal": siffror.mal,
        "redovisade": siffror.redovisade,
        "domar": {dom.value: antal for dom, antal in siffror.domar},
        "delar": [
            {"del": item.del_.value, "matbara_mal": item.mal, "redovisade": item.redovisade}
            for item in siffror.delar
        ],
        "avvikelser": siffror.avvikelser,
        "biutfall": siffror.biutfall,
        "nasta_steg": {steg.value: antal for steg, antal in siffror.steg},
    }


def _lofte(item: Uppfoljningsvy, plats: Message) -> Json:
    lofte = item.lofte
    return {
        "post": lofte.record,
        "fil": lofte.fil,
        "rad": lofte.stalle.rad,
        "titel": lofte.titel,
        "plats": in_source(plats),
        "period": in_source(lofte.period),
        "gallde_i_perioden": "oklart" if item.period_oklar else "ja",
        "tillstand": str(lofte.tillstand),
        "redovisat_i_ord": str(item.redovisat),
        "avgransning": item.plats,
        "forbehall": list(item.forbehall),
        "problem": item.varfor,
        "lagesbild": item.lagesbild,
        "delar": [_del(part) for part in item.delar],
        "biutfall": _told(item.biutfall),
        "biutfall_rader": _lines(item.biutfall),
        "avvikelser": _texts(item.avvikelser),
        "enligt_kallan": _texts(lofte.enligt_kallan),
        "nasta_steg": [{"steg": step.steg.value, "text": str(step.text)} for step in item.nasta],
        "uppfoljningsplan": _texts(item.plan),
        "uppfoljningar": [_redovisning(known) for known in item.redovisningar],
        "senare_uppfoljningar": lofte.senare,
        "kontaktfunktion": None if item.kontakt is None else str(item.kontakt),
        "okant": None if item.okant is None else str(item.okant),
    }


def _del(part: Delvy) -> Json:
    return {"del": part.del_.value, "ataganden": [_atagande(item) for item in part.ataganden]}


def _atagande(item: Atagande) -> Json:
    return {
        "aktivitet": item.nr,
        "vad": item.vad,
        "vem": list(item.vem),
        "roll": item.roll,
        "villkor": item.villkor,
        "rad": None if item.stalle is None else item.stalle.rad,
        "matbara_mal": [_malsvar(target) for target in item.mal],
        "gjort": _told(item.gjort),
        "gjort_rader": _lines(item.gjort),
    }


def _malsvar(target: Malsvar) -> Json:
    rad = target.rad
    return {
        "nr": rad.nr,
        "lovat": None if rad.lovat is None else str(rad.lovat),
        "redovisat": rad.ar_redovisat,
        "redovisat_i_ord": _texts(rad.redovisat),
        "dom": rad.dom,
        "dom_i_ord": None if target.dom is None else str(target.dom),
        "summa": rad.summa,
        "tackt": [{"fran": first, "till": last} for first, last in rad.tackt],
        "rad": target.stalle.rad,
        "villkor": target.villkor,
        "startvarden": _texts(target.startvarden),
        "gjort": _told(target.gjort),
        "gjort_rader": _lines(target.gjort),
        "mot_malet": _told(target.mot_malet),
    }


def _redovisning(known: Redovisning) -> Json:
    return {
        "period": None if known.period is None else in_source(known.period),
        "publicerad": None if known.publicerad is None else in_source(known.publicerad),
        "kalla": known.kalla,
        "titel": known.titel,
        "rad": known.stalle.rad,
    }


def _told(items: Iterable[Uppgift]) -> list[str]:
    return [str(item.text) for item in items]


def _lines(items: Iterable[Uppgift]) -> list[int | None]:
    """Return the line of each in the promise's file."""
    return [item.stallen[0].rad if item.stallen else None for item in items]


def _texts(items: Iterable[Message]) -> list[str]:
    return [str(item) for item in items]
