from __future__ import annotations

import pytest
from support.base_tree import changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"


@pytest.mark.parametrize(
    ("written", "suggestion", "days"),
    [
        ("2018-02-29", "2018-02-28", 28),
        ("2020-02-30", "2020-02-29", 29),
        ("1900-02-29", "1900-02-28", 28),
        ("2018-04-31", "2018-04-30", 30),
        ("2018-06-31", "2018-06-30", 30),
    ],
)
def test_a_day_that_is_not_in_the_calendar(written: str, suggestion: str, days: int) -> None:
    found = only_error(changed(KALLA, "datum: 2018-02", f"datum: {written}"))

    assert (found.code, found.value, found.suggestion) == ("PP015", written, suggestion)
    assert str(found.message) == f"Dagen {written} finns inte."
    assert str(found.hint) == f"Den månaden har {days} dagar."
    assert (found.span, found.route) == ((5, 8, 5, 18), ("datum",))


@pytest.mark.parametrize("written", ["2020-02-29", "2000-02-29", "2018-12-31", "2018-02", "2018"])
def test_real_days_are_left_alone(written: str) -> None:
    assert seen(changed(KALLA, "datum: 2018-02", f"datum: {written}")) == []


def test_in_quotes_it_is_text() -> None:
    assert seen(changed(KALLA, "utgivare: Polisen", "utgivare: '2018-02-30'")) == []
