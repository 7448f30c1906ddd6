"""The volunteer report for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from polisplan.render.report_json import Json, document, head
from polisplan.text.message import in_source
from polisplan.views.volontarandra import Annantabell
from polisplan.views.volontarprogram import Kallpunkt, Program, Programregel
from polisplan.views.volontarrader import Volontarrad
from polisplan.views.volontarrapport import Volontarrapport


class _Stalle(Protocol):
    """Where something stands."""

    fil: str

    @property
    def rad(self) -> int | None:
        """The line."""


def volontarer_json(view: Volontarrapport, version: str) -> str:
    """Return a volunteer report as JSON, with a line break at its end."""
    read = [*view.las_sa_har, *([] if view.andra_i_ord is None else [view.andra_i_ord])]
    return document({
        **head(view.huvud, version),
        "rapport": "volontarer",
        "titel": in_source(view.titel),
        "post": view.record,
        "fil": view.fil,
        "avser": view.avser,
        "summeras": view.summeras,
        "summor": {
            item.kolumn: {
                "varde": item.summa.kant_varde,
                "kanda": item.summa.kanda,
                "av": item.summa.av,
                "precision": item.precision,
                "tryckt": item.tryckt,
                "lika_med_tryckt": item.lika_med_tryckt,
            }
            for item in view.kolumner
        },
        "startade": view.startade,
        "ska_starta": list(view.ska_starta),
        "rader": [_rad(rad, view.kolumnnamn) for rad in view.rader],
        "las_sa_har": [str(item) for item in read],
        "andra_tabeller": [f"volontarstatistik/{item.id}" for item in view.andra],
        "rad": None if view.stalle is None else view.stalle.rad,
        "enheter": dict(zip(view.kolumnnamn, view.enheter, strict=True)),
        "kallor": [*map(_kalla, view.kallor)],
        "program": [*map(_program, view.program)],
        "kallorna_sager_olika": [
            {"text": str(item.text), "stallen": [_place(place) for place in item.stallen]}
            for item in view.motsagelser
        ],
        "okant": [str(item) for item in view.okant],
        "andra_tabeller_i_korthet": [*map(_annan, view.andra)],
    })  # fmt: skip


def _rad(rad: Volontarrad, names: Iterable[str]) -> Json:
    return {
        "omrade": rad.omrade,
        "avser": rad.avser,
        "del_av": rad.del_av,
        "start": in_source(rad.start) or None,
        **dict(zip(names, rad.varden, strict=True)),
        "precision": dict(rad.precision),
        "prognos": list(rad.prognos),
        **({} if rad.stalle is None else _place(rad.stalle)),
    }


def _kalla(item: Kallpunkt) -> Json:
    return {
        "post": item.kalla.record,
        "titel": item.titel,
        "adress": item.kalla.adress,
        "last": item.kalla.last,
        "om": item.om,
        **_place(item.stalle),
    }


def _program(item: Program) -> Json:
    return {
        "post": item.record,
        **_place(item.stalle),
        "titel": item.titel,
        "avser": item.tid,
        "vem": item.vem,
        "om_tabellen": item.om_tabellen,
        "tabeller": [f"volontarstatistik/{ident}" for ident in item.tabeller],
        "syften": [{"vad": punkt.vad, **_place(punkt.stalle)} for punkt in item.syften],
        "verksamhetsmal": [
            {"nr": punkt.nr, "vad": punkt.vad, **_place(punkt.stalle)} for punkt in item.mal
        ],
        "mojliga_uppdrag": [
            {"vad": punkt.vad, "villkor": punkt.villkor, **_place(punkt.stalle)}
            for punkt in item.uppdrag
        ],
        "regler": [_regel(regel) for regel in item.regler],
        "anmarkning": item.anmarkning,
        "kallor": [*map(_kalla, item.kallor)],
    }


def _regel(item: Programregel) -> Json:
    return {
        "vad": item.vad,
        "antal": item.antal,
        "enhet": item.enhet,
        "precision": item.precision,
        "avser": item.avser,
        "tid": item.tid,
        "kalla": item.kallpost,
        "titel": item.kalla,
        "andra_kallor_sager": [str(text) for text in item.annat],
        **_place(item.stalle),
    }


def _annan(item: Annantabell) -> Json:
    return {
        "post": f"volontarstatistik/{item.id}",
        **_place(item.stalle),
        "titel": item.titel,
        "avser": item.avser,
        "rader": item.antal,
        "summeras": item.summeras,
    }


def _place(stalle: _Stalle) -> Json:
    return {"fil": stalle.fil, "rad": stalle.rad}
