"""The report of an indicator for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from polisplan.render.report_json import Json, document, head
from polisplan.views.indikatorrapport import Indikatorrapport, Maltalsrad, Observationsrad


def indikator_json(view: Indikatorrapport, version: str) -> str:
    """Return the report of an indicator as JSON, with a line break at its end."""
    return document({
        **head(view.huvud, version),
        "rapport": "indikator",
        "post": view.record,
        "fil": view.stalle.fil,
        "rad": view.stalle.rad,
        "namn": view.namn,
        "enhet": view.enhet,
        "raknas": view.raknas,
        "observationer": [_observation(rad) for rad in view.observationer],
        "maltal": [_maltal(rad) for rad in view.maltal],
        "anmarkning": view.anmarkning,
        "las_sa_har": [str(item) for item in view.las_sa_har],
    })  # fmt: skip


def _observation(rad: Observationsrad) -> Json:
    item = rad.observation
    return {
        "region": item.region,
        "avser": None if item.avser is None else str(item.avser),
        "avser_till": None if item.avser_till is None else str(item.avser_till),
        "publicerad": None if item.publicerad is None else str(item.publicerad),
        "varde": item.varde,
        "precision": item.precision,
        "art": item.art,
        "kalla": f"kalla/{item.kalla}",
        "rad": rad.stalle.rad,
    }


def _maltal(rad: Maltalsrad) -> Json:
    item = rad.maltal
    return {
        "nr": item.nr,
        "vad": item.vad,
        "riktning": item.riktning,
        "varde": item.varde,
        "enhet": item.enhet,
        "fran": None if item.fran is None else str(item.fran),
        "senast": None if item.senast is None else str(item.senast),
        "baslinjer": [
            {"lydelse": bas.lydelse, "varde": bas.varde, "kalla": f"kalla/{bas.kalla}"}
            for bas in item.baslinjer
        ],
        "kalla": f"kalla/{item.kalla}",
        "rad": rad.stalle.rad,
    }
