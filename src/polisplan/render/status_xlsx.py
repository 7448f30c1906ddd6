"""The status report as a workbook: what it is, areas, promises, measurable targets, agreements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from polisplan.render.xlsx import Blad, Cell, workbook
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.loftesvy import Loftesvy
from polisplan.views.statusrapport import Statusrapport

_JA, _NEJ = Message("ja"), Message("nej")
_ROW = " · "


def status_xlsx(view: Statusrapport) -> bytes:
    """Return a status report as a workbook; every promise is in it."""
    sheets = (_omraden(view), _loften(view), _mal(view), _avtal(view))
    kept = [item for item in sheets if item is not None]
    return workbook(view.huvud, list(_om(view)), kept)


def _om(view: Statusrapport) -> Iterator[tuple[Value, Cell]]:
    if view.ligger is not None:
        yield Message("Område"), view.ligger
    yield Message("Svar"), view.svar
    for rad in view.fakta:
        yield rad.namn, rad.text
    for text in (*view.tillagg, *view.okant):
        yield Message("Det vi inte vet"), text
    for text in view.noter:
        yield Message("Att läsa till"), text


def _omraden(view: Statusrapport) -> Blad | None:
    if not view.rader:
        return None
    headings = (
        Message("Område"), Message("Post"), Message("Löften"), Message("Gäller"),
        Message("Oklart"), Message("Uppföljda"), Message("Försenade"), Message("Siffra saknas"),
        Message("Delvis lästa"), Message("Mätbara mål"), Message("Redovisade i tal"),
    )  # fmt: skip
    return Blad(
        Message("Områden"), headings,
        [
            (
                rad.namn, rad.record, rad.siffror.loften, rad.siffror.galler, rad.siffror.oklart,
                rad.siffror.uppfoljda, rad.siffror.forsenade, rad.siffror.siffra_saknas,
                rad.siffror.delvis_lasta, rad.siffror.mal, rad.siffror.redovisade,
            )
            for rad in view.rader
        ],
    )  # fmt: skip


def _loften(view: Statusrapport) -> Blad:
    """Return every promise, so that a filter and a sum give the counts of the areas again."""
    areas = _omraden_av(view)
    headings = (
        Message("Löfte"), *([Message("Område")] if areas else []), Message("Plats"),
        Message("Titel"), Message("Period"), Message("Slut"), Message("Gäller"),
        Message("Uppföljt"), Message("Försenat"), Message("Siffra saknas"),
        Message("Delvis läst"), Message("Mätbara mål"), Message("Redovisade i tal"),
        Message("Tillstånd"), Message("Enligt källan"), Message("Utfall utan mätbart mål"),
        Message("Fil"), Message("Rad"),
    )  # fmt: skip
    followed, partly = set(view.poster.uppfoljda), set(view.poster.delvis_lasta)
    rows: list[tuple[Cell, ...]] = []
    for grupp in view.alla:
        for lofte in grupp.loften:
            ident = lofte.record.partition("/")[2]
            targets = [rad for rad in lofte.rader if rad.nr is not None]
            rows.append((
                ident, *([joined(", ", areas[ident])] if areas else []), grupp.plats,
                lofte.titel, lofte.period, grupp.slut, Message(lofte.galler),
                _svar(ident in followed), _svar(lofte.forsenat), _svar(lofte.siffra_saknas),
                _svar(ident in partly), len(targets), sum(rad.ar_redovisat for rad in targets),
                lofte.tillstand,
                joined(_ROW, lofte.enligt_kallan) if lofte.enligt_kallan else None,
                _ovrigt(lofte), lofte.fil, lofte.stalle.rad,
            ))  # fmt: skip
    return Blad(Message("Löften"), headings, rows)


def _omraden_av(view: Statusrapport) -> Mapping[str, Sequence[Value]]:
    """Return which rows of the areas count each promise; nothing where there are no areas."""
    found: dict[str, list[Value]] = {}
    for rad in view.rader:
        for ident in rad.poster.loften:
            found.setdefault(ident, []).append(rad.namn)
    return found


def _svar(holds: bool) -> Message:  # noqa: FBT001 - what it says
    return _JA if holds else _NEJ


def _ovrigt(lofte: Loftesvy) -> Message | None:
    """Return what is reported beside the targets and the sources' verdicts."""
    texts = [
        text
        for rad in lofte.rader
        if rad.nr is None
        for text in rad.redovisat
        if text not in lofte.enligt_kallan
    ]
    return joined(_ROW, texts) if texts else None


def _mal(view: Statusrapport) -> Blad:
    headings = (
        Message("Löfte"), Message("Plats"), Message("Nr"), Message("Lovat"),
        Message("Redovisat i tal"), Message("Redovisat"), Message("Summa"),
        Message("Takt"), Message("Per"), Message("Vår härledning"), Message("Gäller tiden"),
        Message("Fil"), Message("Rad"),
    )  # fmt: skip
    return Blad(
        Message("Mätbara mål"), headings,
        [
            (
                lofte.record.partition("/")[2], grupp.plats, rad.nr, rad.lovat,
                _svar(rad.ar_redovisat),
                joined(_ROW, rad.redovisat) if rad.redovisat else None,
                rad.summa, rad.takt, None if rad.takt is None else Message(rad.per or ""),
                None if rad.dom is None else Message(rad.dom),
                joined(", ", [f"{first}–{last}" for first, last in rad.tackt])
                if rad.tackt else None,
                lofte.fil, None if rad.lovat_i is None else rad.lovat_i.rad,
            )
            for grupp in view.alla for lofte in grupp.loften
            for rad in lofte.rader if rad.nr is not None
        ],
    )  # fmt: skip


def _avtal(view: Statusrapport) -> Blad | None:
    if not view.avtal.alla:
        return None
    headings = (
        Message("Överenskommelse"), Message("Titel"), Message("Period"), Message("Gäller"),
        Message("Går ut om dagar"), Message("Fil"), Message("Rad"),
    )  # fmt: skip
    return Blad(
        Message("Överenskommelser"), headings,
        [
            (item.record.partition("/")[2], item.titel, item.period, Message(item.galler),
             item.gar_ut, item.fil, item.stalle.rad)
            for item in view.avtal.alla
        ],
    )  # fmt: skip
