from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet
from polisplan.totals.tackning import Stracka, stracka
from polisplan.views.phrases import (
    dag_i_ord,
    dagar_i_ord,
    datum_i_ord,
    kvot,
    lista,
    nagra,
    plural,
    tal,
)

HARD = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (999, "999"),
        (2070, f"2{HARD}070"),
        (1234567, f"1{HARD}234{HARD}567"),
        (-1500, f"\N{MINUS SIGN}1{HARD}500"),
        (Decimal("0.78"), "0,78"),
        (Decimal("1234.50"), f"1{HARD}234,50"),
        (Decimal("1E+3"), f"1{HARD}000"),
    ],
)
def test_numbers_have_groups_and_a_decimal_comma(value: int | Decimal, expected: str) -> None:
    assert tal(value) == expected


@given(st.integers(-(10**15), 10**15))
def test_no_digit_is_lost(value: int) -> None:
    assert int(tal(value).replace(HARD, "").replace("\N{MINUS SIGN}", "-")) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(Fraction(301, 245), "1,23", id="rounded down"),
        pytest.param(Fraction(71, 92), "0,77", id="not 0,78"),
        pytest.param(Fraction(1, 200), "0,01", id="a half goes up"),
        pytest.param(Fraction(4), "4", id="whole"),
        pytest.param(Fraction(5, 2), "2,50", id="two decimals"),
    ],
)
def test_quotients_are_rounded_last(value: Fraction, expected: str) -> None:
    assert kvot(value) == expected


def test_a_day_is_said_in_words() -> None:
    assert str(dag_i_ord(dt.date(2019, 5, 1))) == "1 maj 2019"


def test_a_date_is_said_as_precisely_as_it_is_known() -> None:
    words = [str(datum_i_ord(Datum(text))) for text in ("2018", "2016-10", "2019-05-01")]

    assert words == ["2018", "oktober 2016", "1 maj 2019"]


def test_lists_are_read_aloud() -> None:
    lists = [str(lista(["a", "b", "c"][:n])) for n in range(4)]

    assert lists == ["", "a", "a och b", "a, b och c"]
    assert str(nagra(["a", "b", "c"], 2)) == "a, b och 1 till"


def test_one_and_several() -> None:
    assert str(plural(1, "{n} löfte", "{n} löften")) == "1 löfte"
    assert str(plural(2000, "{n} löfte", "{n} löften")) == f"2{HARD}000 löften"


@pytest.mark.parametrize(
    ("fran", "till", "expected"),
    [
        pytest.param("2018-05", "2018-12", "maj–dec", id="months"),
        pytest.param("2018-05", "2018-05", "maj", id="one month"),
        pytest.param("2018", "2018", "2018", id="a year"),
        pytest.param("2018", "2019", "2018–2019", id="years"),
        pytest.param("2018-11", "2019-02", "nov 2018–feb 2019", id="over new year"),
        pytest.param("2018-05-03", "2018-05-03", "2018-05-03", id="a day"),
        pytest.param("2018-05-03", "2018-06-01", "2018-05-03–2018-06-01", id="days"),
    ],
)
def test_stretches_of_days_are_short_words(fran: str, till: str, expected: str) -> None:
    found = stracka(Giltighet(Datum(fran), Datum(till)))

    assert found is not None
    assert str(dagar_i_ord([found], aret_ut=False)) == expected


def test_the_year_is_said_where_the_reader_cannot_know_it() -> None:
    may = Stracka(dt.date(2018, 5, 1), dt.date(2018, 8, 31))
    one = Stracka(dt.date(2018, 5, 1), dt.date(2018, 5, 31))

    assert str(dagar_i_ord([may, one], aret_ut=True)) == "maj–aug 2018, maj 2018"
