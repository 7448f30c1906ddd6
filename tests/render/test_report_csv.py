from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from support.golden import Golden
from support.reports import hostile_tackning, tackning

from polisplan.render.report_csv import Cell, table_csv, tackning_csv
from polisplan.text.message import Message


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def cell(value: Cell) -> str:
    return read(table_csv([Message("Rubrik")], [[value]]))[1][0]


def test_the_coverage_as_a_table(golden: Golden) -> None:
    golden.check("tackning.csv", tackning_csv(tackning()))


def test_it_opens_rightly_in_swedish_excel() -> None:
    data = tackning_csv(tackning()).encode()

    assert data.startswith(b"\xef\xbb\xbfKod och namn;")
    assert data.count(b"\r\n") == data.count(b"\n") == 5
    assert "9801 Öby".encode() in data


def test_each_kommun_is_one_row() -> None:
    headings, *rows = read(tackning_csv(tackning(hostile_tackning())))

    assert [row[1] for row in rows] == ["Dalby", "Åby", "Älmby", "Öby"]
    assert {len(row) for row in (headings, *rows)} == {12}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+46", "'+46", id="plus"),
        pytest.param("-2", "'-2", id="words that look like a number"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("  =1+1", "'  =1+1", id="after spaces"),
        pytest.param("＝1+1", "'＝1+1", id="wide sign"),
        pytest.param("\t=1+1", "<U+0009>=1+1", id="tab"),
        pytest.param("\r\n=1", "<U+000D><U+000A>=1", id="line break"),
        pytest.param('a;b"c', 'a;b"c', id="separator and quote"),
        pytest.param("1=1", "1=1", id="no formula"),
        pytest.param("–", "–", id="dash"),
        pytest.param(Message("-{n}", n=1), "'-1", id="our own words too"),
        pytest.param(-2, "-2", id="a number"),
        pytest.param(2070, "2070", id="no groups"),
        pytest.param(Decimal("0.50"), "0,50", id="decimal comma, all digits"),
        pytest.param(Decimal("1E+3"), "1000", id="no exponent"),
        pytest.param(None, "", id="nothing"),
    ],
)  # fmt: skip
def test_a_cell_is_shown_and_does_nothing(value: Cell, expected: str) -> None:
    assert cell(value) == expected


def test_hostile_text_stays_in_its_cell() -> None:
    rows = read(tackning_csv(tackning(hostile_tackning())))
    [row] = [row for row in rows if row[1] == "Åby"]

    assert "<script>" in row[8]
    assert row[9] == "lofte/aby-2018-1"
    assert not [value for row in rows for value in row if value.startswith(("=", "+", "-", "@"))]
