"""The coverage report as a workbook: what it is, regions, kommuner, promises with their sources."""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.render.xlsx import Blad, Cell, workbook
from polisplan.text.message import Message, Value
from polisplan.views.tackningsrapport import Tackningsrapport

_BETWEEN = " · "


def tackning_xlsx(view: Tackningsrapport) -> bytes:
    """Return a coverage report as a workbook; every kommun is in it."""
    regions = [_regioner(view)] if view.regioner else []
    return workbook(view.huvud, list(_om(view)), [*regions, _kommuner(view), _loften(view)])


def _om(view: Tackningsrapport) -> Iterator[tuple[Value, Cell]]:
    yield Message("Period"), view.tid_i_ord
    for rad in view.svar:
        yield rad.namn.capitalize(), Message("{n} {text}", n=rad.antal, text=rad.text)
    if view.foljer_inte is not None:
        yield Message("Följer inte"), view.foljer_inte
    if view.jamforelse is not None:
        yield Message("Jämförelse"), view.jamforelse.text
        if view.jamforelse.kalla is not None:
            yield Message("Källa till jämförelsen"), view.jamforelse.kalla.titel
    for text in view.las_sa_har:
        yield Message("Läs så här"), text


def _regioner(view: Tackningsrapport) -> Blad:
    return Blad(
        Message("Regioner"),
        (Message("Region"), *(rad.namn.capitalize() for rad in view.svar)),
        [
            (rad.namn, rad.siffror.har, rad.siffror.oklart, rad.siffror.inget_kant,
             rad.siffror.ej_i_registret)
            for rad in view.regioner
        ],
    )  # fmt: skip


def _kommuner(view: Tackningsrapport) -> Blad:
    headings = (
        Message("Kommunkod"), Message("Kommun"), Message("Län"), Message("Polisregion"),
        Message("Lokalpolisområde"), Message("Svar för {tid}", tid=view.tid_i_ord),
        Message("Löften som gällde eller kan ha gällt"), Message("Andra löften i registret"),
    )  # fmt: skip
    return Blad(
        Message("Kommuner"), headings,
        [
            (rad.kommunkod, rad.namn, rad.lan, rad.region, _BETWEEN.join(rad.lpo), rad.svar_i_ord,
             len(rad.loften), rad.andra)
            for rad in view.kommuner
        ],
    )  # fmt: skip


def _loften(view: Tackningsrapport) -> Blad:
    headings = (
        Message("Kommunkod"), Message("Kommun"), Message("Löfte"), Message("Titel"),
        Message("Delområde"), Message("Period"), Message("Gällde"), Message("Källa"),
        Message("Adress"), Message("Läst"), Message("Fil"), Message("Rad"),
    )  # fmt: skip
    return Blad(
        Message("Löften och källor"), headings,
        [
            (
                rad.kommunkod, rad.namn, item.record.partition("/")[2], item.titel,
                item.delomrade, item.period, Message(item.gallde.value),
                citat.titel, citat.adress, None if citat.last is None else Message(citat.last),
                item.stalle.fil, item.stalle.rad,
            )
            for rad in view.kommuner for item in rad.loften for citat in item.kallor
        ],
    )  # fmt: skip
