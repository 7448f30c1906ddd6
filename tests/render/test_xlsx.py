from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest
from support.hostile import CONTROLS, HOSTILE

from polisplan.render.xlsx import Blad, Cell, workbook
from polisplan.text.message import Message
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud

HUVUD = Rapporthuvud(Message("Rapporten"), dt.date(2019, 5, 1), None, None, 3, Halsa())
EN_KOLUMN = (Message("Ett"),)


def made(*rows: Sequence[Cell], headings: Sequence[Message] = EN_KOLUMN) -> bytes:
    return workbook(HUVUD, [(Message("Svar"), "inget")], [Blad(Message("Tabell"), headings, rows)])


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_the_first_sheet_says_what_it_is() -> None:
    book = opened(made(("a",)))
    rows = list(book.worksheets[0].iter_rows(values_only=True))

    assert book.sheetnames == ["Om rapporten", "Tabell"]
    assert rows == [
        ("Fråga", "Svar"),
        ("Rapport", "Rapporten"),
        ("Per den", "2019-05-01"),
        ("Senaste källdatum", "okänt"),
        ("Poster", 3),
        ("Svar", "inget"),
    ]


def test_a_report_on_data_with_errors_says_so_first() -> None:
    head = replace(HUVUD, halsa=Halsa(fel=2), rev="v1")
    rows = list(opened(workbook(head, [], [])).worksheets[0].iter_rows(values_only=True))

    assert rows[1][0] == "Varning"
    assert ("Revision", "v1") in rows


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+46", "-1", "@SUM(A1)", '=HYPERLINK("http://x.example")', "http://x.example",
        "mailto:x@example.org", "0114", "1e5", "2019-05-01", "SANT", "\t=1", HOSTILE,
    ],
)  # fmt: skip
def test_text_is_only_ever_text(text: str) -> None:
    data = made((text,))
    cell = opened(data)["Tabell"]["A2"]
    inside = zipfile.ZipFile(io.BytesIO(data))
    sheet = inside.read("xl/worksheets/sheet2.xml").decode()

    assert (cell.data_type, cell.number_format) == ("s", "@")
    assert cell.value == text.replace("\t", "<U+0009>")
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, 0), (2070, 2070), (-3, -3), (Decimal("0.78"), 0.78), (Decimal("12.50"), 12.5)],
)
def test_numbers_are_numbers(number: int | Decimal, expected: float) -> None:
    cell = opened(made((number,)))["Tabell"]["A2"]

    assert (cell.data_type, cell.value) == ("n", expected)


def test_a_number_that_would_be_rounded_is_text() -> None:
    values = (12345678901234567890, Decimal("0.12345678901234567"))
    sheet = opened(made(*((value,) for value in values)))["Tabell"]

    assert [sheet["A2"].value, sheet["A3"].value] == [
        "12345678901234567890", "0.12345678901234567",
    ]  # fmt: skip


def test_nothing_is_an_empty_cell() -> None:
    sheet = opened(made((None, "b"), headings=(Message("Ett"), Message("Två"))))["Tabell"]

    assert (sheet["A2"].value, sheet["B2"].value) == (None, "b")


def test_the_headings_stay_in_sight_and_can_be_filtered() -> None:
    sheet = opened(made(("a",), ("b",)))["Tabell"]
    empty = opened(made())["Tabell"]

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:A3")
    assert sheet["A1"].font.bold
    assert (empty.freeze_panes, empty.auto_filter.ref) == ("A2", None)


def test_a_sheet_prints_one_page_wide_with_its_headings_on_each() -> None:
    sheet = opened(made(("a",)))["Tabell"]

    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"


def test_columns_are_as_wide_as_they_need_within_bounds() -> None:
    headings = (Message("Ett"), Message("Två"), Message("Tre"))
    sheet = opened(made(("a", "b" * 30, "c" * 500), headings=headings))["Tabell"]
    widths = [round(sheet.column_dimensions[name].width) for name in "ABC"]

    assert widths[0] < widths[1] < widths[2] <= 62


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    sheet = opened(made(("kort",), ("långt " * 20,), ("x" * 40_000,)))["Tabell"]
    heights = [sheet.row_dimensions[row].height for row in (2, 3, 4)]

    assert heights == [None, 45, 405]


def test_headings_of_numbers_stand_over_them() -> None:
    headings = (Message("Ett"), Message("Två"), Message("Tre"))
    sheet = opened(made(("a", 1, 1), ("b", None, "c"), headings=headings))["Tabell"]
    sides = {place: sheet[place].alignment.horizontal for place in ("A1", "B1", "C1", "B2", "C2")}

    assert sides == {"A1": None, "B1": "right", "C1": None, "B2": "right", "C2": "left"}


def test_control_characters_are_named_and_long_text_is_cut() -> None:
    sheet = opened(made((CONTROLS,), ("x" * 40_000,)))["Tabell"]

    assert "<U+001B>" in str(sheet["A2"].value)
    assert len(str(sheet["A3"].value)) == 32_767
    assert str(sheet["A3"].value).endswith("…")


def test_a_sheet_has_a_name_that_excel_takes() -> None:
    name = Message("Löften: [alla] / och\\eller? " + "x" * 40)
    [_, sheet] = opened(workbook(HUVUD, [], [Blad(name, EN_KOLUMN, [])])).sheetnames

    assert len(sheet) == 31
    assert not set(sheet) & set("[]:*?/\\")


def test_the_date_in_it_is_the_day_asked_about() -> None:
    data = made(("a",))
    core = zipfile.ZipFile(io.BytesIO(data)).read("docProps/core.xml").decode()

    assert core.count("2019-05-01T00:00:00Z") == 2
    assert {item.date_time[:3] for item in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {
        (1980, 1, 1)
    }
