"""The report of a goal for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from polisplan.render.report_json import Json, document, head
from polisplan.text.message import in_source
from polisplan.views.kedja import Lankvy, Postvy
from polisplan.views.malgrenar import Gren, Malloften, Prioritetsrad, Stallepost, Vag
from polisplan.views.malrapport import Malrapport, Ovanrad


def mal_json(view: Malrapport, version: str) -> str:
    """Return the report of a goal as JSON, with a line break at its end."""
    return document({
        **head(view.huvud, version),
        "rapport": "mal",
        "titel": str(view.huvud.titel),
        "mal": {**_post(view.mal), "rad": view.stalle.rad},
        "ordalydelse": view.ordalydelse,
        "parafras": view.parafras,
        "ovanfor": [_ovanfor(rad) for rad in view.ovanfor],
        "svar": str(view.svar),
        "siffror": {
            "loften": view.siffror.loften,
            "direkta": view.siffror.direkta,
            "belagda": view.siffror.belagda,
            "tolkade": view.siffror.tolkade,
            "initiativ": view.siffror.initiativ,
            "mal_under": view.siffror.mal,
            "prioriteringar": view.siffror.prioriteringar,
        },
        "regioner": [
            {
                "post": rad.record,
                "namn": in_source(rad.namn),
                "loften": rad.summa,
                "startar": [
                    {"ar": ar, "loften": antal}
                    for ar, antal in zip(view.ar, rad.antal, strict=True)
                ],
            }
            for rad in view.regioner
        ],
        "initiativ": [_gren(item) for item in view.initiativ],
        "mal_under": [_gren(item) for item in view.delmal],
        "prioriteringar": [_prioritering(item) for item in view.prioriteringar],
        "loften": [_lofte(item) for item in view.loften],
        "mal_utan_lofte": [_stallepost(item) for item in view.mal_utan_lofte],
        "prioriteringar_utan_lofte": {
            "av": view.prioriteringar_da,
            "poster": [_prioritering(item) for item in view.tomma_prioriteringar],
        },
        "las_sa_har": [str(item) for item in view.las_sa_har],
    })  # fmt: skip


def _post(post: Postvy) -> Json:
    return {
        "post": post.record,
        "fil": post.fil,
        "slag": in_source(post.slag),
        "rubrik": post.rubrik,
        "giltig": None if post.giltig is None else in_source(post.giltig),
    }


def _lank(lank: Lankvy) -> Json:
    return {
        "belagg": lank.belagg,
        "skal": lank.skal,
        "kalla": lank.kalla,
        "tabell": lank.tabell,
        "rader": list(lank.rader),
    }


def _stallepost(item: Stallepost) -> Json:
    return {**_post(item.post), "rad": item.stalle.rad}


def _ovanfor(rad: Ovanrad) -> Json:
    steg, where = rad.steg, rad.postens
    post = None if steg.post is None else {
        **_post(steg.post), "rad": None if where is None else where.rad,
    }  # fmt: skip
    return {
        "post": post,
        "lank": None if steg.lank is None else _lank(steg.lank),
        "rad": rad.lankens.rad,
    }


def _vag(vag: Vag) -> Json:
    return {
        "genom": vag.genom,
        "belagd": vag.belagd,
        "lank": _lank(vag.lank),
        "rad": vag.stalle.rad,
    }


def _gren(item: Gren) -> Json:
    return {
        **_post(item.post),
        "rad": item.stalle.rad,
        "vagar": [_vag(vag) for vag in item.vagar],
        "loften": item.loften,
    }


def _lofte(item: Malloften) -> Json:
    return {
        "post": item.record,
        "fil": item.stalle.fil,
        "rad": item.stalle.rad,
        "titel": item.titel,
        "plats": in_source(item.plats),
        "period": in_source(item.period),
        "startar": item.ar,
        "belagd": item.belagd,
        "vagar": [_vag(vag) for vag in item.vagar],
    }


def _prioritering(item: Prioritetsrad) -> Json:
    return {
        "post": item.record,
        "fil": item.stalle.fil,
        "rad": item.stalle.rad,
        "titel": item.titel,
        "period": in_source(item.period),
        "nr": item.nr,
        "vad": item.vad,
        "vagar": [_vag(vag) for vag in item.vagar],
        "loften": list(item.loften),
    }
