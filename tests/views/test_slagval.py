from __future__ import annotations

import pytest

from polisplan.errors import UsageError
from polisplan.models.slag import SLAG
from polisplan.views.slagval import find_slag


@pytest.mark.parametrize("slag", SLAG, ids=[slag.namn for slag in SLAG])
def test_every_kind_is_found_by_each_of_its_words(slag: object) -> None:
    found = next(item for item in SLAG if item is slag)
    words = [found.namn, found.mapp, found.ord(), found.flera, found.bestamt]

    assert {find_slag(str(word).upper()).namn for word in words} == {found.namn}


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("löften", "lofte"),
        ("loften", "lofte"),
        ("medborgarlöften", "lofte"),
        ("avtal", "overenskommelse"),
        ("lokalpolisområden", "lpo"),
        ("Mål", "mal"),
    ],
)
def test_a_kind_is_found_with_and_without_marks(word: str, kind: str) -> None:
    assert find_slag(word).namn == kind


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        pytest.param("löffen", "Menade du lofte?", id="slip"),
        pytest.param("..", "som heter «..». De som finns: lofte, ", id="no word at all"),
        pytest.param("xyzzy", "De som finns: lofte, overenskommelse, mal", id="nothing near"),
    ],
)
def test_an_unknown_word_is_answered_with_the_nearest_or_all(word: str, answer: str) -> None:
    with pytest.raises(UsageError) as raised:
        find_slag(word)

    assert answer in str(raised.value)
