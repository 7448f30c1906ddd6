"""The right near-match, the same every time."""

from __future__ import annotations

import pytest

from polisplan.text.nearest import fold, nearest, nearest_key

GOALS = ["2015-forhindra-brott", "2015-tillgangliga", "2018-lokal-narvaro"]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        pytest.param("2015-forhindra-brot", "2015-forhindra-brott", id="a dropped letter"),
        pytest.param("2015-forhidnra-brott", "2015-forhindra-brott", id="swapped neighbours"),
        pytest.param("2015-förhindra-brott", "2015-forhindra-brott", id="with Swedish marks"),
        pytest.param("2018-LOKAL-NARVARO", "2018-lokal-narvaro", id="in capitals"),
        pytest.param("kalla", None, id="nothing near"),
        pytest.param("", None, id="nothing at all"),
    ],
)
def test_nearest(word: str, found: str | None) -> None:
    assert nearest(word, GOALS) == found


def test_equally_near_choices_are_settled_by_order_of_letters() -> None:
    assert nearest("ab", ["ac", "aa"]) == nearest("ab", ["aa", "ac"])


@pytest.mark.parametrize(
    ("word", "choices", "found"),
    [
        pytest.param("S030-12", ["S000-12", "S003-12", "S010-12"], "S003-12", id="swapped"),
        pytest.param("S0011-26", ["S000-26", "S001-26", "S010-26"], "S001-26", id="doubled"),
        pytest.param("abby-1", ["abba-1", "abbe-1", "aby-1"], "aby-1", id="doubled letters"),
    ],
)
def test_of_equally_near_choices_a_common_slip_wins(
    word: str, choices: list[str], found: str
) -> None:
    assert nearest(word, choices) == found


def test_a_title_can_lead_to_an_id() -> None:
    titles = {"2015-a": "Vi förhindrar brott från att begås", "2015-b": "Vi finns tillgängliga"}

    assert nearest_key("vi-forhindrar-brott-fran-att-begas", titles) == "2015-a"


def test_fold_takes_away_case_marks_and_punctuation() -> None:
    assert fold("Östra-Göinge!") == "ostra goinge"
