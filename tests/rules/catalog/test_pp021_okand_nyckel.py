from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "place", "suggestion"),
    [
        pytest.param(KALLA, "utgivare:", "utgivre:", (3, 1, 3, 8), "utgivare", id="a letter lost"),
        pytest.param(KALLA, "utgivare:", "Utgivare:", (3, 1, 3, 9), "utgivare", id="a capital"),
        pytest.param(KALLA, "utgivare:", "utgivrae:", (3, 1, 3, 9), "utgivare", id="two swapped"),
        pytest.param(KALLA, "utgivare:", "hejsan:", (3, 1, 3, 7), None, id="like no other"),
        pytest.param(LOFTE, "matbara_mal:", "mätbara_mål:", (9, 1, 9, 12), "matbara_mal",
                     id="with Swedish marks"),
        pytest.param(LOFTE, "matbara_mal:", "matbara-mal:", (9, 1, 9, 12), "matbara_mal",
                     id="with a hyphen"),
        pytest.param(LOFTE, "minst: 10", "mins: 10", (10, 25, 10, 29), "minst", id="inside braces"),
    ],
)  # fmt: skip
def test_the_nearest_key_is_suggested(
    path: str, old: str, new: str, place: tuple[int, int, int, int], suggestion: str | None
) -> None:
    found = only_error(changed(path, old, new))

    assert (found.code, found.span, found.suggestion) == ("PP021", place, suggestion)
    assert str(found.hint).startswith("Nycklar som finns: ")


def test_a_key_that_is_there_already_is_not_suggested() -> None:
    found = only_error(changed(KALLA, "utgivare: Polisen", "utgivare: Polisen\nutgivar: X"))

    assert found.suggestion is None


def test_the_keys_of_that_place_are_listed() -> None:
    found = only_error(changed(LOFTE, "{kommun: aby}", "{komun: aby}"))

    assert str(found.message) == "Nyckeln komun finns inte i omrade."
    assert str(found.hint) == "Nycklar som finns: kommun, kommuner, lpo, delomrade, plats"


def test_keys_of_the_model_are_left_alone() -> None:
    assert seen(changed(KALLA, "tillit: A", "tillit: A\nhandling: Dnr 1\nanmarkning: x")) == []
