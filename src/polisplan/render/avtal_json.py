"""An agreement for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from polisplan.render.report_json import Json, document, head
from polisplan.text.message import Value
from polisplan.views.avtalsdokument import Avtalsdokument
from polisplan.views.avtalsloften import Avtalslofte
from polisplan.views.avtalsunderlag import Kallrad, Lagesbildsvy, Stodrad


def avtal_json(view: Avtalsdokument, version: str) -> str:
    """Return an agreement as JSON, with a line break at its end."""
    return document({
        **head(view.huvud, version),
        "rapport": "avtal",
        "post": view.record,
        "fil": view.fil,
        "rad": view.stalle.rad,
        "form": "att underteckna" if view.att_underteckna else "sammanställning",
        "form_i_ord": str(view.form),
        "ursprung": str(view.ursprung),
        "titel": view.titel,
        "parter": list(view.parter),
        "omrade": str(view.omrade),
        "giltighet": str(view.giltighet),
        "galler": _text(view.galler),
        "diarienummer": view.diarienummer,
        "lagesbild": None if view.lagesbild is None else _bild(view.lagesbild),
        "prioriteringar": [
            {
                "nr": rad.nr,
                "vad": rad.vad,
                "loften": [item.record for item in rad.loften],
                "rad": rad.stalle.rad,
            }
            for rad in view.prioriteringar
        ],
        "utan_prioritering": [item.record for item in view.utan_prioritering],
        "loften": [_lofte(item) for item in view.loften],
        "inga_egna": _text(view.inga_egna),
        "andra_loften": [item.record for item in view.andra],
        "organisation": view.organisation,
        "uppfoljning": view.uppfoljning,
        "undertecknad": _text(view.undertecknad),
        "underskrifter": [
            {"part": item.part, "roll": _text(item.roll)} for item in view.underskrifter
        ],
        "undertecknas_av": _text(view.undertecknas_av),
        "bilagor": list(view.bilagor),
        "anmarkning": view.anmarkning,
        "okant": [str(item) for item in view.okant_delar],
        "okant_i_ord": _text(view.okant),
        "forbehall": _text(view.forbehall),
        "stod": [_stod(item) for item in view.stod],
        "kallor": [_kalla(item) for item in view.kallor],
    })  # fmt: skip


def _text(text: Value | None) -> str | None:
    return None if text is None else str(text)


def _bild(view: Lagesbildsvy) -> Json:
    return {
        "post": view.record,
        "fil": view.fil,
        "rad": view.stalle.rad,
        "titel": view.titel,
        "avser": view.tid,
        "problem": list(view.problem),
        "orsaker": list(view.orsaker),
        "underlag": [str(item) for item in view.underlag],
    }


def _lofte(view: Avtalslofte) -> Json:
    return {
        "post": view.record,
        "fil": view.fil,
        "rad": view.stalle.rad,
        "titel": view.titel,
        "period": view.period.source,
        "knuten": view.knuten,
        "prioriteringar": list(view.prioriteringar),
        "tolkning": view.tolkning,
        "oklar_tid": view.oklar_tid,
        "utkast": view.utkast,
        "parter": list(view.parter),
        "plats": view.plats,
        "fokus": list(view.fokus),
        "granskas": view.granskas,
        "kommunikation": [str(item) for item in view.kommunikation],
        "andringar": [str(item) for item in view.andringar],
        "problem": view.problem,
        "orsaker": list(view.orsaker),
        "aktiviteter": [
            {
                "nr": rad.nr,
                "vad": _text(rad.vad),
                "vem": [str(item) for item in rad.vem],
                "matbara_mal": [str(item) for item in rad.mal],
                "rad": None if rad.stalle is None else rad.stalle.rad,
                "matbara_mal_rader": [item.rad for item in rad.mal_i],
            }
            for rad in view.aktiviteter
        ],
        "villkor": list(view.villkor),
        "uppfoljning": [str(item) for item in view.uppfoljning],
    }


def _stod(view: Stodrad) -> Json:
    return {
        "fran": view.fran.source,
        "till": _text(view.till),
        "belagg": view.belagg,
        "belagg_i_ord": str(view.belagg_i_ord),
        "fil": view.stalle.fil,
        "rad": view.stalle.rad,
    }


def _kalla(view: Kallrad) -> Json:
    return {
        "post": view.record,
        "fil": view.fil,
        "rad": view.stalle.rad,
        "titel": str(view.text),
        "adress": view.adress,
        "last": view.last,
        "for": list(view.for_),
    }
