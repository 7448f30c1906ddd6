"""A date keeps the precision of its source and never guesses."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.kalender.datum import Datum, datum, looks_like_datum
from polisplan.kalender.svar import Svar

DAYS = st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31))
TEXTS = DAYS.flatmap(lambda day: st.sampled_from([f"{day:%Y}".zfill(4), f"{day:%Y-%m}", str(day)]))


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        pytest.param("2018", "2018-01-01", "2018-12-31", "år", id="a year"),
        pytest.param("2018-02", "2018-02-01", "2018-02-28", "månad", id="a month"),
        pytest.param("2020-02", "2020-02-01", "2020-02-29", "månad", id="a leap month"),
        pytest.param("2018-05-31", "2018-05-31", "2018-05-31", "dag", id="a day"),
    ],
)
def test_a_date_means_its_earliest_to_its_latest_day(
    text: str, first: str, last: str, precision: str
) -> None:
    found = Datum(text)

    assert (str(found.forsta), str(found.sista), found.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "text",
    ["2018-02-30", "2018-13", "2018-00", "18", "1799", "2200", "2018-5", "2018-05-01 ", "٢٠١٨", ""],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Datum(text)


def test_a_day_that_does_not_exist_still_looks_like_a_date() -> None:
    assert looks_like_datum("2026-02-30")
    assert not looks_like_datum("2026-13-01")


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2018", "2019", Svar.JA),
        ("2019", "2018", Svar.NEJ),
        ("2018", "2018-06", Svar.OKLART),
        ("2018-06", "2018", Svar.OKLART),
        ("2018-06-01", "2018-06-01", Svar.NEJ),
        ("2018", "2018", Svar.OKLART),
    ],
)
def test_before_answers_only_what_the_precision_decides(one: str, other: str, answer: Svar) -> None:
    assert datum(one).before(datum(other)) is answer


def test_equal_means_the_same_with_the_same_precision() -> None:
    assert datum("2018") != datum("2018-01-01")
    assert len({datum("2018"), Datum("2018"), datum("2018-01")}) == 2


def test_dates_sort_by_first_day_the_coarser_first() -> None:
    assert sorted(map(datum, ["2018-01-02", "2018-01", "2017-12-31", "2018"])) == [
        datum("2017-12-31"), datum("2018"), datum("2018-01"), datum("2018-01-02"),
    ]  # fmt: skip


def test_a_date_shows_how_to_build_it() -> None:
    assert repr(datum("2018-05")) == "Datum('2018-05')"


def test_a_date_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        datum("2018").forsta = dt.date(2019, 1, 1)


@given(TEXTS)
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(datum(text)) == text


@given(TEXTS, TEXTS)
def test_two_dates_are_never_both_before_each_other(one: str, other: str) -> None:
    assert (datum(one).before(datum(other)), datum(other).before(datum(one))) != (Svar.JA, Svar.JA)
