from __future__ import annotations

import datetime as dt
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.views.bilder.skala import Tidsaxel, arsteg, manadssteg, procent, punkter, skalsteg


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (Fraction(0), "0"),
        (Fraction(1), "100"),
        (Fraction(1, 3), "33.3"),
        (Fraction(2, 3), "66.7"),
        (Fraction(1, 2000), "0.1"),
        (Fraction(425, 1000), "42.5"),
    ],
)
def test_a_share_is_per_cent_with_one_decimal(share: Fraction, expected: str) -> None:
    assert expected == procent(share)


def test_a_half_point_is_rounded_up() -> None:
    assert [punkter(Fraction(n, 4)) for n in (1, 2, 6, 7)] == [0, 1, 2, 2]


@pytest.mark.parametrize(
    ("least", "greatest", "expected"),
    [
        pytest.param(0, 10, [0, 2, 4, 6, 8, 10], id="even"),
        pytest.param(19741, 26200, [18000, 20000, 22000, 24000, 26000, 28000], id="from above 0"),
        pytest.param(0, 1, [0, Fraction(1, 5), Fraction(2, 5), Fraction(3, 5), Fraction(4, 5), 1],
                     id="below one"),
        pytest.param(7, 7, [7, Fraction(7000001, 1000000)], id="no span"),
        pytest.param(-3, 3, [-4, -2, 0, 2, 4], id="below nought"),
    ],
)  # fmt: skip
def test_the_steps_of_a_scale_are_round(
    least: int, greatest: int, expected: list[Fraction]
) -> None:
    found = skalsteg(Fraction(least), Fraction(greatest), 5)

    assert len(found) <= 6
    if least != greatest:
        assert expected == list(found)
    assert found[0] <= least <= greatest <= found[-1]


@given(
    st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000),
    st.fractions(min_value=0, max_value=10**9, max_denominator=1000),
)
def test_a_scale_holds_its_values_in_few_equal_steps(least: Fraction, span: Fraction) -> None:
    found = skalsteg(least, least + span, 5)
    steps = {after - before for before, after in pairwise(found)}

    assert 2 <= len(found) <= 6
    assert len(steps) == 1
    assert found[0] <= least
    assert least + span <= found[-1]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2018, 2018, (2018,)),
        (2015, 2019, (2015, 2016, 2017, 2018, 2019)),
        (2015, 2021, (2016, 2018, 2020)),
        (2010, 2025, (2010, 2015, 2020, 2025)),
        (1965, 2026, (1970, 1980, 1990, 2000, 2010, 2020)),
        (1900, 2026, (1900, 1950, 2000)),
    ],
)
def test_at_most_six_years_are_written(first: int, last: int, expected: tuple[int, ...]) -> None:
    assert expected == arsteg(first, last)


def test_days_stand_along_the_axis_and_never_outside_it() -> None:
    axis = Tidsaxel(2017, 2018, Fraction(1, 10), Fraction(9, 10))

    assert axis.plats(dt.date(2017, 1, 1)) == Fraction(1, 10)
    assert axis.plats(dt.date(2018, 1, 1)) == Fraction(1, 2)
    assert axis.plats(dt.date(2019, 1, 1)) == Fraction(9, 10)
    assert axis.plats(dt.date(1900, 1, 1)) == Fraction(1, 10)
    assert axis.plats(dt.date(2100, 1, 1)) == Fraction(9, 10)
    assert axis.ar() == (("2017", "10"), ("2018", "50"))


@pytest.mark.parametrize(
    ("first", "after", "months", "expected"),
    [
        ("2014-09-01", "2014-12-01", 9, ["2014-09-01", "2014-10-01", "2014-11-01"]),
        ("2014-09-02", "2014-12-02", 9, ["2014-10-01", "2014-11-01", "2014-12-01"]),
        ("2014-11-01", "2015-12-01", 4, ["2015-01-01", "2015-04-01", "2015-07-01", "2015-10-01"]),
        ("2014-11-01", "2019-01-01", 4, ["2015-01-01", "2016-01-01", "2017-01-01", "2018-01-01"]),
        ("2014-11-01", "2024-01-01", 4, ["2016-01-01", "2018-01-01", "2020-01-01", "2022-01-01"]),
    ],
)
def test_so_many_months_are_written_as_there_is_room_for(
    first: str, after: str, months: int, expected: list[str]
) -> None:
    found = manadssteg(dt.date.fromisoformat(first), dt.date.fromisoformat(after), months)

    assert [day.isoformat() for day in found] == expected
