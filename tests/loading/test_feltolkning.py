"""What a person most likely meant by an odd date or number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from polisplan.loading.feltolkning import datum_slip, tal_slip


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("2018–05–01", "2018-05-01", id="en dash"),
        pytest.param("2018-31-12", "2018-12-31", id="day and month swapped"),
        pytest.param("1/5 2018", "2018-05-01", id="day first, as Swedes write it"),
        pytest.param("1/5/2018", "2018-05-01", id="day first"),
        pytest.param("01.05.2018", "2018-05-01", id="day first with points"),
        pytest.param("20180501", "2018-05-01", id="closed up"),
        pytest.param(20180501, "2018-05-01", id="closed up, a number to YAML"),
        pytest.param("2018-5-1", "2018-05-01", id="without leading zeros"),
        pytest.param("2018/05", "2018-05", id="with slashes"),
        pytest.param("1 maj 2018", "2018-05-01", id="in words"),
        pytest.param("oktober 2016", "2016-10", id="a month in words"),
        pytest.param("31 februari 2018", None, id="in words, but no such day"),
        pytest.param("'2018-05-01'", None, id="quotes within"),
        pytest.param("2018-05-01", "2018-05-01", id="right but quoted"),
        pytest.param("2018-05-01 12:00", "2018-05-01", id="with the time of day"),
        pytest.param("2018-02-30T12:00", None, id="with the time of a day that is none"),
        pytest.param("1650", None, id="a year before there were any police"),
        pytest.param("våren 2018", None, id="no date at all"),
    ],
)
def test_dates(written: object, meant: str | None) -> None:
    assert datum_slip(written).suggestion == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("3,5", "3.5", id="decimal comma"),
        pytest.param("1 030", "1030", id="spaced thousands"),
        pytest.param("12", "12", id="quoted"),
        pytest.param("007", "7", id="quoted, with zeros first"),
        pytest.param("-07.50", "-7.50", id="below zero, with a zero first"),
        pytest.param("000", "0", id="zeros and nothing else"),
        pytest.param("003,5", "3.5", id="zeros and a decimal comma"),
        pytest.param("1_000", "1000", id="underscored thousands"),
        pytest.param("1_0", None, id="an underscore anywhere"),
        pytest.param("ca 200", None, id="words"),
        pytest.param(Decimal("3.5"), None, id="a decimal where a whole number is wanted"),
    ],
)
def test_numbers(written: object, meant: str | None) -> None:
    assert tal_slip(written).suggestion == meant
