from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import LOFTE, changed
from support.build import Overlay, snapshot

from polisplan.config.installningar import Installningar
from polisplan.views.paminnelser import paminnelser

AVTAL = "data/overenskommelser/aby-2017.yaml"
SOURCE = "- {kalla: kalla-ett, last: helt}\n"


def seen(overlay: Overlay, day: str) -> list[tuple[str, int, int]]:
    given = paminnelser(snapshot(overlay), Installningar(), dt.date.fromisoformat(day))
    return [(item.namn, item.antal, item.av) for item in given]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2018-12-31", [], id="not ended"),
        pytest.param("2019-01-31", [], id="its follow-up is not published, but is not late"),
        pytest.param("2020-01-01", [], id="followed up"),
    ],
)
def test_a_followed_up_promise_is_never_overdue(
    day: str, expected: list[tuple[str, int, int]]
) -> None:
    assert seen({}, day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2019-03-31", [], id="90 days after the end"),
        pytest.param("2019-04-01", [("forsenat", 1, 1)], id="91 days after the end"),
    ],
)
def test_a_follow_up_published_later_is_not_known(
    day: str, expected: list[tuple[str, int, int]]
) -> None:
    later = changed(LOFTE, "publicerad: 2019-02", "publicerad: 2021-02")

    assert seen(later, day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2019-07-03", [], id="181 days left"),
        pytest.param("2019-07-04", [("snart_slut", 1, 1)], id="180 days left"),
        pytest.param("2019-12-31", [("snart_slut", 1, 1)], id="the last day"),
        pytest.param("2020-01-01", [], id="ended"),
    ],
)
def test_an_agreement_that_ends_soon(day: str, expected: list[tuple[str, int, int]]) -> None:
    assert seen({}, day) == expected


def test_an_exception_past_its_last_day() -> None:
    text = changed(AVTAL, SOURCE, f"{SOURCE}undantag:\n- {{kod: PP203, skal: Så, till: 2030}}\n")

    assert seen(text, "2030-12-31") == []
    assert seen(text, "2031-01-01") == [("undantag_passerat", 1, 1)]
