"""All goals for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from polisplan.render.report_json import Json, document, head
from polisplan.text.message import in_source
from polisplan.views.maloversikt import Avtalsrad, Maloversikt, Malrad, Modellgrupp


def maloversikt_json(view: Maloversikt, version: str) -> str:
    """Return all goals as JSON, with a line break at its end."""
    siffror = view.siffror
    return document({
        **head(view.huvud, version),
        "rapport": "maloversikt",
        "titel": str(view.huvud.titel),
        "svar": str(view.svar),
        "siffror": {
            "mal": siffror.mal,
            "stodda": siffror.stodda,
            "belagda_mal": siffror.belagda_mal,
            "loften": siffror.loften,
            "med_mal": siffror.med_mal,
            "belagda": siffror.belagda,
            "prioriteringar": siffror.prioriteringar,
            "namngivna_prioriteringar": siffror.namngivna,
        },
        "styrmodeller": [_modell(grupp) for grupp in view.modeller],
        "mal_utan_lofte": [rad.post.record for rad in view.mal_utan_lofte],
        "prioriteringar_utan_lofte": [_avtal(rad) for rad in view.avtal],
        "las_sa_har": [str(item) for item in view.las_sa_har],
    })  # fmt: skip


def _modell(grupp: Modellgrupp) -> Json:
    return {
        "post": grupp.record,
        "namn": grupp.namn,
        "giltig": None if grupp.giltig is None else in_source(grupp.giltig),
        "mal": [_mal(rad) for rad in grupp.mal],
    }


def _mal(rad: Malrad) -> Json:
    return {
        "post": rad.post.record,
        "fil": rad.stalle.fil,
        "rad": rad.stalle.rad,
        "slag": in_source(rad.post.slag),
        "rubrik": rad.post.rubrik,
        "giltig": None if rad.post.giltig is None else in_source(rad.post.giltig),
        "loften": rad.loften,
        "belagda": rad.belagda,
        "tolkade": rad.tolkade,
        "initiativ": rad.initiativ,
        "prioriteringar": rad.prioriteringar,
    }


def _avtal(rad: Avtalsrad) -> Json:
    return {
        "post": rad.record,
        "titel": rad.titel,
        "period": in_source(rad.period),
        "av": rad.av,
        "prioriteringar": [
            {"nr": nr, "vad": vad, "fil": where.fil, "rad": where.rad}
            for nr, vad, where in rad.prioriteringar
        ],
    }
