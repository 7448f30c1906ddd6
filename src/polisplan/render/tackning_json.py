"""The coverage report for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from polisplan.render.report_json import Json, document, head
from polisplan.text.message import in_source
from polisplan.views.tackningsjamforelse import Jamforelse
from polisplan.views.tackningsrader import Kommunlofte, Kommunrad, Tackningssiffror
from polisplan.views.tackningsrapport import Tackningsrapport


def tackning_json(view: Tackningsrapport, version: str) -> str:
    """Return a coverage report as JSON, with a line break at its end; every kommun is in it."""
    return document({
        **head(view.huvud, version),
        "rapport": "tackning",
        "titel": str(view.huvud.titel),
        "period": {"fran": str(view.tid.fran), "till": str(view.tid.till)},
        "omrade": view.omrade,
        "siffror": _siffror(view.siffror),
        "foljer_inte": None if view.foljer_inte is None else str(view.foljer_inte),
        "jamforelse": None if view.jamforelse is None else _jamforelse(view.jamforelse),
        "regioner": [
            {"post": rad.record, "namn": in_source(rad.namn), "siffror": _siffror(rad.siffror)}
            for rad in view.regioner
        ],
        "kommuner": [_kommun(rad) for rad in view.kommuner],
        "las_sa_har": [str(item) for item in view.las_sa_har],
    })  # fmt: skip


def _siffror(siffror: Tackningssiffror) -> Json:
    return {
        "kommuner": siffror.kommuner,
        "har": siffror.har,
        "oklart": siffror.oklart,
        "inget_kant": siffror.inget_kant,
        "ej_i_registret": siffror.ej_i_registret,
    }


def _jamforelse(item: Jamforelse) -> Json:
    return {
        "text": str(item.text),
        "post": item.record,
        "kalla": None if item.kalla is None else item.kalla.record,
        "avser": str(item.avser),
        "varde": item.varde,
        "siffror": _siffror(item.siffror),
    }


def _kommun(rad: Kommunrad) -> Json:
    return {
        "post": rad.record,
        "namn": rad.namn,
        "kommunkod": rad.kommunkod,
        "lan": rad.lan,
        "region": rad.region,
        "lpo": list(rad.lpo),
        "svar": rad.svar.value,
        "loften": [_lofte(item) for item in rad.loften],
        "andra_loften_i_registret": rad.andra,
    }


def _lofte(item: Kommunlofte) -> Json:
    return {
        "post": item.record,
        "fil": item.stalle.fil,
        "rad": item.stalle.rad,
        "titel": item.titel,
        "delomrade": item.delomrade,
        "period": in_source(item.period),
        "gallde": item.gallde.value,
        "kallor": [
            {"post": citat.record, "titel": citat.titel, "adress": citat.adress, "last": citat.last}
            for citat in item.kallor
        ],
    }
