"""A volunteer table for a spreadsheet: one row for each printed row, and no sums among them.

Whoever has the table open adds its columns up; a row that must not be added says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from polisplan.render.report_csv import Cell, table_csv
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.volontarrader import Volontarrad
from polisplan.views.volontarrapport import Volontarrapport

_BETWEEN = " · "


def volontarer_csv(view: Volontarrapport) -> str:
    """Return the table as rows; a blank figure is unknown, and its row says so in words."""
    headings = [
        Message("Område"),
        Message("Del av"),
        Message("Avser"),
        Message("Startår"),
        *(_heading(*column) for column in zip(view.kolumnnamn, view.enheter, strict=True)),
        Message("Tomma rutor"),
        Message("Ungefärliga tal"),
        Message("Prognos"),
        Message("Får räknas samman"),
        Message("Anmärkning"),
        Message("Tabell"),
        Message("Källor"),
        Message("Fil"),
        Message("Rad"),
    ]
    return table_csv(headings, (_row(rad, view) for rad in view.rader))


def _heading(kolumn: str, enhet: str | None) -> Message:
    """Return a column by its name in the data, with its unit."""
    if enhet is None:
        return Message("{kolumn}", kolumn=kolumn)
    return Message("{kolumn} ({enhet})", kolumn=kolumn, enhet=enhet)


def _row(rad: Volontarrad, view: Volontarrapport) -> Sequence[Cell]:
    words: list[Value] = [
        Message("{kolumn}: {ord}", kolumn=namn, ord=Message(word))
        for namn, word in rad.precision.items()
    ]
    added = view.summeras and rad.del_av is None
    return (
        rad.omrade,
        rad.del_av,
        rad.avser or view.avser,
        rad.startar,
        *rad.varden,
        _blanks(rad, view),
        joined(_BETWEEN, words) if words else None,
        _BETWEEN.join(rad.prognos) or None,
        Message("ja") if added else Message("nej"),
        rad.anmarkning,
        view.record,
        _BETWEEN.join(item.titel for item in view.kallor),
        None if rad.stalle is None else rad.stalle.fil,
        None if rad.stalle is None else rad.stalle.rad,
    )


def _blanks(rad: Volontarrad, view: Volontarrapport) -> Value | None:
    """Return why cells are blank: nothing has started, or what is not known."""
    if rad.ska_starta:
        return rad.start
    blank: list[Value] = [] if rad.startar is not None or rad.del_av else [Message("startår")]
    blank += [
        namn for namn, value in zip(view.kolumnnamn, rad.varden, strict=True) if value is None
    ]
    return Message("okänt: {vad}", vad=joined(_BETWEEN, blank)) if blank else None
