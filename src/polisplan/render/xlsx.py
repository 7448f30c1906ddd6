"""Workbooks for Excel. The only module that knows xlsxwriter.

Text is only ever text: it is written as such and the cells say so, so that it becomes neither a
formula nor a link nor a number, also when a person edits it. No clock is asked.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from math import ceil
from typing import NamedTuple

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from polisplan.render.wording import plain, say
from polisplan.text.message import Message, Value
from polisplan.views.rapporthuvud import Rapporthuvud

Cell = Value | Decimal | None
"""Words, a number, or nothing."""

_LARGEST_TEXT = 32_767
_LARGEST_NUMBER = 10**15
"""Excel keeps fifteen digits; longer numbers are written as text."""

_WIDEST, _NARROWEST = 60, 8
"""Widths of columns, in characters."""

_SHEET = 220
"""The width of a sheet, in characters: on paper its text is still six points high."""

_LINE, _HIGHEST = 15, 405
"""Heights of rows, in points: of one line of text, and the most that Excel takes."""

_A4 = 9
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


class _Formats(NamedTuple):
    """How cells look."""

    text: Format
    tal: Format
    tal_bland_ord: Format
    rubrik: Format
    rubrik_tal: Format


class Blad(NamedTuple):
    """A sheet: its name, the headings of its columns, and its rows."""

    namn: Message
    rubriker: Sequence[Message]
    rader: Iterable[Sequence[Cell]]


def workbook(huvud: Rapporthuvud, om: Sequence[tuple[Value, Cell]], blad: Sequence[Blad]) -> bytes:
    """Return a workbook: a first sheet that says what it is, then the tables.

    Args:
        huvud: The head of the report.
        om: What the first sheet says besides, as pairs of a name and a text.
        blad: The tables, in order.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    })  # fmt: skip
    day = huvud.as_of
    book.set_properties({
        "title": plain(huvud.titel),
        "author": "polisplan",
        "comments": plain(huvud.underlag),
        "created": dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC),
    })  # fmt: skip
    heading = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
    formats = _Formats(
        text=book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"}),
        tal=book.add_format({"valign": "top", "align": "right", "indent": 1}),
        tal_bland_ord=book.add_format({"valign": "top", "align": "left"}),
        rubrik=book.add_format(heading),
        rubrik_tal=book.add_format({**heading, "align": "right", "indent": 1}),
    )
    about = Blad(Message("Om rapporten"), (Message("Fråga"), Message("Svar")),
                 [*_head(huvud), *om])  # fmt: skip
    for item in (about, *blad):
        sheet = book.add_worksheet(_NOT_IN_NAMES.sub(" ", plain(item.namn))[:31])
        _fill(sheet, item, formats)
    book.close()
    return out.getvalue()


def _head(huvud: Rapporthuvud) -> Iterator[tuple[Value, Cell]]:
    """Yield what every report says first."""
    if huvud.varning is not None:
        yield Message("Varning"), huvud.varning
    yield Message("Rapport"), huvud.titel
    yield Message("Per den"), huvud.as_of.isoformat()
    datum = huvud.senaste_kalldatum
    yield Message("Senaste källdatum"), Message("okänt") if datum is None else str(datum)
    yield Message("Poster"), huvud.poster
    if huvud.rev is not None:
        yield Message("Revision"), huvud.rev
    if huvud.stampel is not None:
        yield Message("Vilar på"), huvud.stampel.i_ord
        yield Message("sha256"), huvud.stampel.sha256


def _fill(sheet: Worksheet, item: Blad, formats: _Formats) -> None:
    rows = [[_shown(cell) for cell in row] for row in item.rader]
    headings = [plain(rubrik) for rubrik in item.rubriker]
    widths = _widths(
        [
            max((_length(row[index]) for row in rows), default=0) + 2
            for index in range(len(headings))
        ],
        [max(map(len, heading.split())) + 2 for heading in headings],
    )
    numeric = [all(isinstance(row[column], float) or not row[column] for row in rows) and bool(rows)
               for column in range(len(headings))]  # fmt: skip
    for column, (heading, wide) in enumerate(zip(headings, widths, strict=True)):
        over = formats.rubrik_tal if numeric[column] else formats.rubrik
        sheet.write_string(0, column, heading, over)
        sheet.set_column(column, column, wide)
    shown_rows: list[Sequence[str | float]] = [headings, *rows]
    for number, row in enumerate(shown_rows):
        lines = max(
            ceil(_length(shown) / (wide - 1)) for shown, wide in zip(row, widths, strict=True)
        )
        if lines > 1:
            sheet.set_row(number, min(lines * _LINE, _HIGHEST))
    for number, row in enumerate(rows, start=1):
        for column, shown in enumerate(row):
            if isinstance(shown, float):
                look = formats.tal if numeric[column] else formats.tal_bland_ord
                sheet.write_number(number, column, shown, look)
            elif shown:
                sheet.write_string(number, column, shown, formats.text)
    sheet.freeze_panes(1, 0)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L&A&R&P/&N")
    if rows:
        sheet.autofilter(0, 0, len(rows), len(headings) - 1)


def _widths(wanted: Sequence[int], least: Sequence[int]) -> list[int]:
    """Return the widths of columns: what they want, the widest less where a sheet has no room.

    Args:
        wanted: What they want.
        least: What the longest word of each heading needs.
    """
    widest = _WIDEST
    while True:
        widths = [
            max(_NARROWEST, need, min(want, widest))
            for want, need in zip(wanted, least, strict=True)
        ]
        if sum(widths) <= _SHEET or widest == _NARROWEST:
            return widths
        widest -= 1


def _length(shown: str | float) -> int:
    """Return about how many characters wide a value is."""
    return len(shown) if isinstance(shown, str) else len(f"{shown:.15g}")


def _shown(cell: Cell) -> str | float:
    """Return a number where Excel keeps it exactly, else text of a length that it takes."""
    if cell is None:
        return ""
    if isinstance(cell, int | Decimal):
        value = Decimal(cell)
        exact = abs(value) < _LARGEST_NUMBER and Decimal(repr(float(value))) == value
        return float(value) if exact else format(value, "f")
    shown = say(cell)
    return shown if len(shown) <= _LARGEST_TEXT else f"{shown[: _LARGEST_TEXT - 1]}…"
