from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet, Slut
from polisplan.totals.tackning import Stracka, gaps, merged, stracka, widest_disjoint

_FIRST = dt.date(2018, 1, 1)


def days(first: int, last: int) -> Stracka:
    """Return a stretch from one day of 2018 to another, counted from 0."""
    return Stracka(_FIRST + dt.timedelta(days=first), _FIRST + dt.timedelta(days=last))


strackor = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda p: days(p[0], p[0] + p[1])),
    max_size=7,
)


def each_day(items: list[Stracka] | tuple[Stracka, ...]) -> list[dt.date]:
    return [s.forsta + dt.timedelta(days=n) for s in items for n in range(s.dagar)]


@given(strackor)
def test_merging_keeps_every_day_once(items: list[Stracka]) -> None:
    joined = each_day(merged(items))

    assert joined == sorted(set(each_day(items)))


@given(strackor)
def test_what_is_covered_and_the_gaps_make_the_whole(items: list[Stracka]) -> None:
    whole = days(5, 30)
    left = each_day(gaps(whole, items))

    assert left == [day for day in each_day([whole]) if day not in set(each_day(items))]


@given(strackor)
def test_the_chosen_stretches_share_no_day_and_no_choice_covers_more(items: list[Stracka]) -> None:
    chosen = [items[index] for index in widest_disjoint(items)]
    covered = each_day(chosen)

    assert len(covered) == len(set(covered))
    assert len(covered) >= max((item.dagar for item in items), default=0)


def test_parts_are_added_and_what_overlaps_is_not() -> None:
    assert widest_disjoint([days(0, 9), days(10, 19), days(5, 14)]) == (0, 1)
    assert widest_disjoint([days(0, 9), days(0, 19)]) == (1,)
    assert widest_disjoint([days(0, 9), days(10, 19), days(0, 19)]) == (2,)


@pytest.mark.parametrize(
    ("fran", "till", "per", "expected"),
    [
        pytest.param("2018-05", "2018-12", "dygn", Fraction(245), id="days of May to December"),
        pytest.param("2018-05", "2018-07", "dygn", Fraction(92), id="days of May to July"),
        pytest.param("2018-05", "2018-12", "månad", Fraction(8), id="months"),
        pytest.param("2018", "2019", "kvartal", Fraction(8), id="quarters"),
        pytest.param("2018-01", "2018-04", "tertial", Fraction(1), id="a third of a year"),
        pytest.param("2018-01-01", "2018-01-14", "vecka", Fraction(2), id="weeks"),
        pytest.param("2018-01-01", "2018-01-14", "månad", None, id="no whole month"),
    ],
)
def test_units_of_time_are_counted_exactly(
    fran: str, till: str, per: str, expected: Fraction | None
) -> None:
    found = stracka(Giltighet(Datum(fran), Datum(till)))

    assert found is not None
    assert found.antal(per) == expected


@pytest.mark.parametrize(
    "giltighet",
    [
        pytest.param(Giltighet(None, Datum("2018")), id="unknown start"),
        pytest.param(Giltighet(Datum("2018"), None), id="unknown end"),
        pytest.param(Giltighet(Datum("2018"), Slut.TILLS_VIDARE), id="open end"),
        pytest.param(Giltighet(Datum("2019"), Datum("2018")), id="end before start"),
    ],
)
def test_days_are_not_invented(giltighet: Giltighet) -> None:
    assert stracka(giltighet) is None
