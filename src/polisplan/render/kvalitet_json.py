"""The quality report for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from collections.abc import Mapping

from polisplan.render.report_json import Json, document, head
from polisplan.text.message import in_source
from polisplan.views.kvalitetsrader import Kvalitetsgrupp, Kvalitetslofte
from polisplan.views.kvalitetsrapport import Kvalitetsrapport, Regelrad


def kvalitet_json(view: Kvalitetsrapport, version: str) -> str:
    """Return a quality report as JSON, with a line break at its end."""
    links = view.tolkningar.lankar
    return document({
        **head(view.huvud, version),
        "rapport": "kvalitet",
        "titel": str(view.huvud.titel),
        "loften": view.loften,
        "helt_lasta": view.helt_lasta,
        "helt_lasta_avslutade": view.avslutade,
        "egenskaper": _egenskaper(view),
        "regioner": [{"post": item.record, **_grupp(item)} for item in view.regioner],
        "startar": [{"ar": item.ar, **_grupp(item)} for item in view.startar],
        "regler": [_regel(item) for item in view.regler],
        "tolkning": {
            "lankar": {
                "belagd": links.belagd,
                "tolkning": links.tolkning,
                "saknas": links.saknas,
                "till_prioritering": links.till_prioritering,
                "loften_utan_lank": links.utan_lank,
            },
            "harledda_perioder": view.tolkningar.harledda_perioder,
            "omdomen": view.tolkningar.omdomen,
            "insamlingens_omdomen": view.tolkningar.egna_omdomen,
        },
        "gar_inte_att_bedoma": [str(item) for item in view.okant],
        "las_sa_har": [str(item) for item in view.las_sa_har],
        "loften_bakom": [*map(_lofte, view.poster)],
    })  # fmt: skip


def _grupp(item: Kvalitetsgrupp) -> Json:
    return {
        "namn": in_source(item.namn),
        "loften": item.loften,
        "helt_lasta": item.helt_lasta,
        "helt_lasta_avslutade": item.avslutade,
        "egenskaper": _andelar(item),
        "vilka": list(item.vilka),
    }


def _egenskaper(view: Kvalitetsrapport) -> Json:
    """Return the counts for all, with the ids of the judged: those that have it and the others."""
    counts = _andelar(view)
    return {
        egenskap.value: {
            **counts[egenskap.value], "har": list(item.har), "saknar": list(item.saknar),
        }
        for egenskap, item in view.andelar.items()
    }  # fmt: skip


def _andelar(view: Kvalitetsrapport | Kvalitetsgrupp) -> Mapping[str, Json]:
    """Return counts: `varde` of the `kanda` that can be judged, of all; `minst` seen in all."""
    return {
        egenskap.value: {
            "varde": item.antal, "kanda": item.av, "av": item.alla, "minst": item.sedda,
        }
        for egenskap, item in view.andelar.items()
    }  # fmt: skip


def _regel(item: Regelrad) -> Json:
    rad = item.rad
    return {
        "kod": rad.code,
        "text": str(rad.text),
        "antal": rad.antal,
        "av": rad.av,
        "vad": None if rad.vad is None else str(rad.vad),
        "obedomda": item.obedomda,
        "vilka": list(item.vilka),
        "kommando": item.kommando,
    }


def _lofte(item: Kvalitetslofte) -> Json:
    return {
        "id": item.id,
        "titel": item.titel,
        "helt_last": item.helt_last,
        "avslutat": item.avslutat,
        "raknas": item.raknas,
        "fil": item.stalle.fil,
        "rad": item.stalle.rad,
    }
