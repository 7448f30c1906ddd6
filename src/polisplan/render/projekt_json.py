"""The report of a project for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from collections.abc import Iterable

from polisplan.render.report_json import Json, document, head
from polisplan.text.message import in_source
from polisplan.views.projektdelar import Fasrad, Gruppvy, Kravgrupp
from polisplan.views.projektrapport import Handelserad, Projektrapport


def projekt_json(view: Projektrapport, version: str) -> str:
    """Return the report of a project as JSON, with a line break at its end."""
    return document({
        **head(view.huvud, version),
        "rapport": "projekt",
        "titel": str(view.huvud.titel),
        "post": view.record,
        "fil": view.stalle.fil,
        "rad": view.stalle.rad,
        "svar": str(view.svar),
        "fakta": [{"namn": str(rad.namn), "text": str(rad.text)} for rad in view.fakta],
        "bakgrund": list(view.bakgrund),
        "tidigare_beslut": [_handelse(item) for item in view.tidigare],
        "begrepp": [
            {
                "namn": item.namn,
                "betyder": list(item.betyder),
                "andra_lydelser": [{"text": text, "kalla": titel} for text, titel in item.andra],
            }
            for item in view.begrepp
        ],
        "syften": list(view.syften),
        "projektmal": [
            {
                "vad": item.vad,
                "antal": None if item.antal is None else in_source(item.antal),
                "indikator": item.indikator,
                "kalla": item.kalla,
                "rad": item.stalle.rad,
            }
            for item in view.mal
        ],
        "uppgifter": [{"nr": nr, "vad": vad} for nr, vad in view.uppgifter],
        "forutsattningar": list(view.forutsattningar),
        "faser": [_fas(fas) for fas in view.faser],
        "regioner": [
            {
                "post": rad.record,
                "namn": rad.namn,
                "omraden": [in_source(p) for p in rad.omraden],
                "rad": rad.stalle.rad,
            }
            for rad in view.regioner
        ],
        "medverkande": [{"part": part, "uppgift": text} for part, text in view.medverkande],
        "agarbyte": None if view.agarbyte is None else str(view.agarbyte),
        "grupper": [_grupp(item) for item in view.grupper],
        "utgangspunkter": _krav(view.utgangspunkter),
        "krav": _krav(view.krav),
        "rapportering": [str(item.text) for item in view.rapportering],
        "handlingar": [
            {
                "namn": str(item.namn),
                "innehall": list(item.innehall),
                "kalla": item.kalla,
                "anmarkning": item.anmarkning,
                "rad": item.stalle.rad,
            }
            for item in view.handlingar
        ],
        "utfall": [_handelse(item) for item in view.utfall],
        "okant": [str(item) for item in view.okant],
        "anmarkning": view.anmarkning,
    })  # fmt: skip


def _fas(fas: Fasrad) -> Json:
    band = fas.band
    return {
        "nr": fas.nr,
        "nar": in_source(fas.nar),
        "innehall": list(fas.innehall),
        "tidslinje": None
        if band is None
        else {"forsta_manad": band.forsta, "sista_manad": band.sista, "av_manader": band.av},
        "overlappar": list(fas.overlappar),
        "lage": in_source(fas.lage),
        "rapport": None if fas.rapport is None else in_source(fas.rapport),
        "rad": fas.stalle.rad,
    }


def _grupp(item: Gruppvy) -> Json:
    return {
        "namn": item.namn,
        "per": item.per,
        "uppgifter": list(item.uppgifter),
        "ordforande": None if item.ordforande is None else in_source(item.ordforande),
        "ledamoter": [str(member) for member in item.ledamoter],
        "anmarkning": item.anmarkning,
    }


def _krav(groups: Iterable[Kravgrupp]) -> list[Json]:
    return [{"styrka": item.styrka, "krav": [str(text) for text in item.krav]} for item in groups]


def _handelse(item: Handelserad) -> Json:
    return {
        "datum": None if item.datum is None else in_source(item.datum),
        "vad": item.vad,
        "antal": None if item.antal is None else in_source(item.antal),
        "kalla": item.kalla,
        "titel": item.titel,
        "rad": item.stalle.rad,
    }
