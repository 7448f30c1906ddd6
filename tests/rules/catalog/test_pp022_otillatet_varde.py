from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "suggestion"),
    [
        pytest.param(KALLA, "typ: webbsida", "typ: Webbsida", "webbsida", id="a capital"),
        pytest.param(KALLA, "typ: webbsida", "typ: websida", "webbsida", id="a letter lost"),
        pytest.param(KALLA, "tillit: A", "tillit: a", "A", id="a small letter"),
        pytest.param(KALLA, "tillit: A", "tillit: D", None, id="like no other"),
        pytest.param(LOFTE, "belagg: tolkning", "belagg: tolking", "tolkning", id="in a row"),
    ],
)
def test_the_nearest_value_is_suggested(
    path: str, old: str, new: str, suggestion: str | None
) -> None:
    found = only_error(changed(path, old, new))

    assert (found.code, found.suggestion) == ("PP022", suggestion)
    assert str(found.hint).startswith("Tillåtna värden: ")


def test_a_role_takes_no_name() -> None:
    overlay = changed(LOFTE, "roll: områdespolis}", "roll: Förnamn Efternamn}")
    found = only_error(overlay)

    assert (found.code, found.span.line) == ("PP022", 8)
    assert "kommunpolis" in str(found.hint)


@pytest.mark.parametrize("value", ["A", "'A*'", "B", "C", "X"])
def test_each_value_of_the_list_is_left_alone(value: str) -> None:
    assert seen(changed(KALLA, "tillit: A", f"tillit: {value}")) == []
