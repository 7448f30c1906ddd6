"""Unknown is not open, and what precision cannot decide is unclear."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.kalender.datum import datum
from polisplan.kalender.giltighet import OKAND, Giltighet, Slut
from polisplan.kalender.svar import Svar
from polisplan.models.period import Period


def span(start: str | None, end: str | Slut | None) -> Giltighet:
    """Return the span of two texts."""
    till = end if end is None or isinstance(end, Slut) else datum(end)
    return Giltighet(None if start is None else datum(start), till)


YEARS = st.integers(2000, 2030).map(str)
ENDS = st.one_of(st.none(), st.sampled_from(list(Slut)), YEARS)
SPANS = st.builds(span, st.one_of(st.none(), YEARS), ENDS)


@pytest.mark.parametrize(
    ("start", "end", "day", "answer"),
    [
        pytest.param("2018", "2018", "2018-12-31", Svar.JA, id="the last day of the year"),
        pytest.param("2018", "2018", "2019-01-01", Svar.NEJ, id="the day after"),
        pytest.param("2018-05", "2018-07", "2018-05-01", Svar.JA, id="the first day of the month"),
        pytest.param("2018-05", "2018-07", "2018-04-30", Svar.NEJ, id="the day before"),
        pytest.param("2020", Slut.TILLS_VIDARE, "2031-01-01", Svar.JA, id="until further notice"),
        pytest.param("2019", Slut.TILLS_NYTT, "2024-01-01", Svar.JA, id="until a new one"),
        pytest.param("2016-10", None, "2017-01-01", Svar.OKLART, id="unknown end is not open"),
        pytest.param("2016-10", None, "2016-09-30", Svar.NEJ, id="before a known start"),
        pytest.param(None, "2021-12", "2020-01-01", Svar.OKLART, id="unknown start"),
        pytest.param(None, "2021-12", "2022-01-01", Svar.NEJ, id="after a known end"),
        pytest.param(None, None, "2020-01-01", Svar.OKLART, id="nothing known"),
    ],
)
def test_galler(start: str | None, end: str | Slut | None, day: str, answer: Svar) -> None:
    assert span(start, end).galler(dt.date.fromisoformat(day)) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param(("2015", "2018-09"), ("2018", "2018"), Svar.JA, id="in part"),
        pytest.param(("2015", "2018-09"), ("2018-10", "2019"), Svar.NEJ, id="never"),
        pytest.param(("2015", "2018-09"), ("2018-09-30", "2019"), Svar.JA, id="by one day"),
        pytest.param(("2015", None), ("2030", "2031"), Svar.OKLART, id="unknown end"),
        pytest.param((None, None), ("2030", "2031"), Svar.OKLART, id="nothing known"),
        pytest.param(("2020", Slut.TILLS_VIDARE), ("2030", "2031"), Svar.JA, id="open"),
    ],
)
def test_overlappar(
    one: tuple[str | None, str | Slut | None], other: tuple[str | None, str | None], answer: Svar
) -> None:
    assert span(*one).overlappar(span(*other)) is answer


@given(SPANS, SPANS)
def test_overlap_does_not_depend_on_order(one: Giltighet, other: Giltighet) -> None:
    assert one.overlappar(other) is other.overlappar(one)


@given(SPANS)
def test_unknown_validity_never_rules_anything_out(one: Giltighet) -> None:
    assert one.overlappar(OKAND) is Svar.OKLART


@given(SPANS, st.dates(dt.date(1999, 1, 1), dt.date(2032, 1, 1)))
def test_what_has_ended_does_not_hold(one: Giltighet, day: dt.date) -> None:
    if one.avslutad(day) is Svar.JA:
        assert one.galler(day) is Svar.NEJ


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param("2018", "2017", True, id="an earlier year"),
        pytest.param("2018-05-02", "2018-05-01", True, id="the day before"),
        pytest.param("2018-12", "2018", False, id="the year that it starts in"),
        pytest.param("2018", "2018-01-01", False, id="the first day it can start"),
        pytest.param(None, "1800", False, id="start unknown"),
        pytest.param("2199", None, False, id="end unknown"),
        pytest.param("2199", Slut.TILLS_VIDARE, False, id="a decided open end"),
    ],
)
def test_a_span_is_impossible_when_its_last_day_comes_before_its_first(
    start: str | None, end: str | Slut | None, *, expected: bool
) -> None:
    asked = span(start, end)

    assert asked.omojlig is expected
    assert Period(fran=asked.fran, till=asked.till).omojlig is expected
