"""Reports for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from polisplan.render.safe import safe_json
from polisplan.text.message import in_source
from polisplan.views.avtalslage import Avtalsvy
from polisplan.views.loftesvy import Loftesvy, Malrad
from polisplan.views.rapporthuvud import Rapporthuvud, Stampel
from polisplan.views.statusgrupper import Grupp
from polisplan.views.statusrapport import Statusrapport
from polisplan.views.statussiffror import Statusposter, Statussiffror

FORMAT = 1
"""The version of the format."""

Json = Mapping[str, object]


def status_json(view: Statusrapport, version: str) -> str:
    """Return a status report as JSON, with a line break at its end; every promise is in it."""
    return document({
        **head(view.huvud, version),
        "rapport": "status",
        "titel": str(view.huvud.titel),
        "omrade": view.omrade,
        "mal": view.mal,
        "svar": str(view.svar),
        "siffror": _siffror(view.siffror),
        "poster_bakom": _poster(view.poster),
        "inte_raknade": {
            "okand_start": _records(view.utanfor.okand_start),
            "borjade_senare": _records(view.utanfor.borjade_senare),
            "kan_hora_hit": _records(view.utanfor.kan_hora_hit),
        },
        "lankar": {
            "belagd": view.lankar.belagd,
            "tolkning": view.lankar.tolkning,
            "saknas": view.lankar.saknas,
            "till_prioritering": view.lankar.till_prioritering,
            "loften_utan_lank": view.lankar.utan_lank,
        },
        "kommuner": {
            "antal": view.kommuner,
            "utan_lofte_i_registret": view.utan_lofte,
            "vilka_utan_lofte": [
                f"kommun/{ident}" for ident in view.utanfor.kommuner_utan_lofte
            ],
        },
        "omraden": [
            {
                "post": rad.record,
                "namn": in_source(rad.namn),
                "siffror": _siffror(rad.siffror),
                "poster_bakom": _poster(rad.poster),
            }
            for rad in view.rader
        ],
        "loften": [_lofte(lofte, grupp) for grupp in view.alla for lofte in grupp.loften],
        "overenskommelser": [_avtal(item) for item in view.avtal.alla],
        "okant": [str(item) for item in view.okant],
        "noter": [str(item) for item in view.noter],
    })  # fmt: skip


def head(huvud: Rapporthuvud, version: str) -> Json:
    """Return what every JSON document begins with."""
    datum = huvud.senaste_kalldatum
    return {
        "format": FORMAT,
        "tool": {"name": "polisplan", "version": version},
        "root": ".",
        "rev": huvud.rev,
        "as_of": huvud.as_of.isoformat(),
        "complete": huvud.halsa.hel,
        "errors": huvud.halsa.fel,
        "not_run": list(huvud.halsa.ej_korda),
        "senaste_kalldatum": None if datum is None else str(datum),
        "poster": huvud.poster,
        **({} if huvud.stampel is None else {"underlag": _underlag(huvud.stampel, huvud.filer)}),
    }


def _underlag(stampel: Stampel, filer: Sequence[str]) -> Json:
    return {
        "filer": stampel.filer,
        "sha256": stampel.sha256,
        "revision": None if stampel.revision is None else stampel.revision.commit,
        "ren": None if stampel.revision is None else stampel.revision.ren,
        "vilka": list(filer),
    }


def document(content: Json) -> str:
    """Return values as JSON text, exact, with a line break at its end."""
    text = json.dumps(content, ensure_ascii=False, indent=2, default=_number)
    return safe_json(text) + "\n"


def _siffror(siffror: Statussiffror) -> Json:
    return {
        "loften": siffror.loften,
        "galler": siffror.galler,
        "oklart": siffror.oklart,
        "uppfoljda": siffror.uppfoljda,
        "forsenade": siffror.forsenade,
        "siffra_saknas": siffror.siffra_saknas,
        "delvis_lasta": siffror.delvis_lasta,
        "med_matbart_mal": siffror.med_mal,
        "redovisat_i_tal": {
            "varde": siffror.redovisade,
            "kanda": siffror.mal,
            "av": siffror.mal,
        },
    }


def _poster(poster: Statusposter) -> Json:
    return {
        "loften": _records(poster.loften),
        "galler": _records(poster.galler),
        "oklart": _records(poster.oklart),
        "uppfoljda": _records(poster.uppfoljda),
        "forsenade": _records(poster.forsenade),
        "siffra_saknas": _records(poster.siffra_saknas),
        "delvis_lasta": _records(poster.delvis_lasta),
        "med_matbart_mal": _records(poster.med_mal),
        "redovisat_i_tal": _records(poster.redovisade),
    }


def _records(idents: Iterable[str]) -> list[str]:
    return [f"lofte/{ident}" for ident in idents]


def _lofte(lofte: Loftesvy, grupp: Grupp) -> Json:
    return {
        "post": lofte.record,
        "fil": lofte.fil,
        "rad": lofte.stalle.rad,
        "titel": lofte.titel,
        "plats": grupp.plats.source,
        "period": lofte.period.source,
        "slut": grupp.slut,
        "galler": lofte.galler,
        "forsenat": lofte.forsenat,
        "siffra_saknas": lofte.siffra_saknas,
        "tillstand": str(lofte.tillstand),
        "odaterat": lofte.odaterat,
        "senare_uppfoljningar": lofte.senare,
        "matbara_mal": [_mal(rad) for rad in lofte.rader if rad.nr is not None],
        "ovrigt": _texts(rad for rad in lofte.rader if rad.nr is None),
        "enligt_kallan": [str(item) for item in lofte.enligt_kallan],
    }


def _texts(rader: Iterable[Malrad]) -> list[str]:
    return [str(text) for rad in rader for text in rad.redovisat]


def _mal(rad: Malrad) -> Json:
    return {
        "nr": rad.nr,
        "lovat": "" if rad.lovat is None else str(rad.lovat),
        "redovisat": rad.ar_redovisat,
        "redovisat_i_ord": [str(text) for text in rad.redovisat],
        "dom": rad.dom,
        "summa": rad.summa,
        "takt": None if rad.takt is None else {"i_ord": rad.takt, "per": rad.per},
        "tackt": [{"fran": first, "till": last} for first, last in rad.tackt],
        "rad": None if rad.lovat_i is None else rad.lovat_i.rad,
        "redovisat_pa_rad": [[item.rad for item in places] for places in rad.redovisat_i],
    }


def _avtal(item: Avtalsvy) -> Json:
    return {
        "post": item.record,
        "fil": item.fil,
        "rad": item.stalle.rad,
        "titel": item.titel,
        "period": item.period.source,
        "galler": item.galler,
        "gar_ut_om_dagar": item.gar_ut,
    }


def _number(value: object) -> object:
    """Return an exact decimal as a number, or as text where a number would round it."""
    if isinstance(value, Decimal):
        near = float(value)
        return near if Decimal(str(near)) == value else str(value)
    raise TypeError(type(value).__name__)
