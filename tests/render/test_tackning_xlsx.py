from __future__ import annotations

import io

import openpyxl
from support.hostile import HOSTILE
from support.omraden import FYRA, RAKNING, TOMT
from support.reports import hostile_tackning, tackning

from polisplan.render.tackning_xlsx import tackning_xlsx
from polisplan.views.tackningsrapport import Tackningsrapport


def rows(view: Tackningsrapport, sheet: str) -> list[tuple[object, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(tackning_xlsx(view)))
    return [tuple(row) for row in book[sheet].iter_rows(values_only=True)]


def test_every_kommun_is_a_row_whose_code_is_text() -> None:
    found = rows(tackning(), "Kommuner")[1:]

    assert [row[:2] for row in found] == [
        ("9902", "Dalby"), ("9901", "Åby"), ("9802", "Älmby"), ("9801", "Öby"),
    ]  # fmt: skip
    assert [row[5:] for row in found] == [
        ("ej i registret", 0, 0), ("har", 1, 0), ("inget känt", 0, 1), ("oklart", 1, 0),
    ]  # fmt: skip


def test_regions_have_their_counts_as_numbers() -> None:
    assert rows(tackning(), "Regioner") == [
        ("Region", "Har", "Oklart", "Inget känt", "Ej i registret"),
        ("Mellan", 1, 0, 0, 1),
        ("Södra", 0, 1, 1, 0),
    ]


def test_promises_stand_with_their_source() -> None:
    found = rows(tackning(), "Löften och källor")[1:]

    assert [(row[1], row[2], row[6], row[7]) for row in found] == [
        ("Åby", "aby-2018-1", "ja", "Löften i Åby"),
        ("Öby", "oby-odat-1", "oklart", "Löften i Åby"),
    ]
    assert found[0][-2:] == ("data/loften/aby/aby-2018-1.yaml", 1)


def test_the_first_sheet_denies_the_wrong_conclusion() -> None:
    found = {row[0]: row[1] for row in rows(tackning({**FYRA, **RAKNING}), "Om rapporten")}

    assert str(found["Följer inte"]).startswith(
        "Av detta följer INTE att 2 kommuner saknade löfte 2018."
    )
    assert found["Har"] == "1 har minst ett löfte som gällde någon del av året"
    assert found["Källa till jämförelsen"] == "Löften i Åby"


def test_an_area_or_an_empty_register_has_no_sheet_of_regions() -> None:
    for view in (tackning(omrade=("kommun", "aby")), tackning(TOMT)):
        book = openpyxl.load_workbook(io.BytesIO(tackning_xlsx(view)))
        assert book.sheetnames == ["Om rapporten", "Kommuner", "Löften och källor"]


def test_hostile_text_is_text() -> None:
    assert HOSTILE in {row[3] for row in rows(tackning(hostile_tackning()), "Löften och källor")}
