"""Plain scalars become values by YAML 1.2, or are refused; never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.kalender.datum import Datum
from polisplan.parsing.scalars import MAX_DIGITS, Odd, Plain, resolve


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("trygghet", "trygghet", id="a word"),
        pytest.param("nej", "nej", id="Swedish no stays a word"),
        pytest.param("ja", "ja", id="Swedish yes stays a word"),
        pytest.param("true", True, id="true"),
        pytest.param("FALSE", False, id="false in capitals"),
        pytest.param("tRue", "tRue", id="true in no form of YAML"),
        pytest.param("0", 0, id="zero"),
        pytest.param("-12", -12, id="below zero"),
        pytest.param("+12", 12, id="with a plus"),
        pytest.param("2018", 2018, id="a year is a number"),
        pytest.param("9" * MAX_DIGITS, int("9" * MAX_DIGITS), id="the longest number"),
        pytest.param("1.50", Decimal("1.50"), id="a decimal keeps its zeros"),
        pytest.param(".5", Decimal("0.5"), id="a decimal without its zero"),
        pytest.param("1.", Decimal(1), id="a decimal without its decimals"),
        pytest.param("1.5e3", Decimal("1.5e3"), id="an exponent"),
        pytest.param("1e-30", Decimal("1e-30"), id="the smallest exponent"),
        pytest.param("2018-05", Datum("2018-05"), id="a month"),
        pytest.param("2018-05-31", Datum("2018-05-31"), id="a day"),
        pytest.param("2018-13", "2018-13", id="no month, so a text"),
        pytest.param("2018-05-31T10:00:00", "2018-05-31T10:00:00", id="a time stamp is a text"),
        pytest.param("12:75", "12:75", id="no time in any YAML"),
        pytest.param("1.2.3", "1.2.3", id="a version"),
        pytest.param("0xZZ", "0xZZ", id="no number in any YAML"),
        pytest.param("-", "-", id="a dash"),
        pytest.param("." * 50, "." * 50, id="a long row of dots"),
        pytest.param("0700-" + "1" * 60, "0700-" + "1" * 60, id="a long code with a dash"),
    ],
)
def test_a_plain_scalar_has_one_value(text: str, expected: Plain) -> None:
    found = resolve(text)

    assert (type(expected), expected) == (type(found), found)


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_no_value(text: str) -> None:
    assert Odd.NULL is resolve(text)


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "No", "ON", "off", "y", "N", "yEs", "nO", "oFF"),
        *("012", "00", "-07", "09", "00.5", "01e3"),
        *("12:30", "1:30:45", "-12:30", "190:20:30.15", "1_2:30"),
        *("1_000", "1__", "1_0.5", ".5_0"),
        *("0x1F", "0o14", "0b11", "-0x1f"),
        *(".inf", "-.INF", ".nan", ".NaN"),
        *("1e31", "1e-31", "1e999999", "-1E999999999999999999999"),
        *("1" * 41, "-" + "1" * 200_000, "1." + "0" * 50, "0x" + "f" * 50, "1_" * 30),
    ],
)
def test_what_other_tools_read_as_something_else_is_ambiguous(text: str) -> None:
    assert Odd.AMBIGUOUS is resolve(text)


@pytest.mark.parametrize("text", ["2026-02-30", "2026-04-31", "2025-02-29", "1900-02-29"])
def test_a_day_that_does_not_exist_has_its_own_answer(text: str) -> None:
    assert Odd.NO_SUCH_DAY is resolve(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1" + "_" * 200_000 + "x", id="underscores"),
        pytest.param("1" + ":1" * 100_000 + "x", id="colons"),
        pytest.param("0" * 200_000 + "x", id="zeros"),
        pytest.param("." + "1" * 200_000 + "x", id="digits after a point"),
    ],
)
def test_a_long_text_that_begins_like_a_number_is_still_a_text(text: str) -> None:
    assert text == resolve(text)


@given(st.integers(-(10**38), 10**38))
def test_every_number_written_plainly_is_that_number(number: int) -> None:
    assert number == resolve(str(number))


@given(st.text(alphabet="0123456789+-.:_eExob~nulyfTO", max_size=60))
def test_a_text_is_read_the_same_twice_and_never_raises(text: str) -> None:
    first = resolve(text)

    assert not isinstance(first, float)
    assert first == resolve(text)
