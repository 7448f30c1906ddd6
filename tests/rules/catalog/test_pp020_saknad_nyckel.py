from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "place", "said", "hint"),
    [
        pytest.param(KALLA, "id: kalla-ett\n", "", (1, 1), "Nyckeln id saknas i källan.",
                     "Lägg till id: Postens id, samma som filens namn utan .yaml.", id="id"),
        pytest.param(KALLA, "typ: webbsida\n", "", (1, 1), "Nyckeln typ saknas i källan.",
                     "Lägg till typ: Vad för slags källa det är.", id="at the top"),
        pytest.param(LOFTE, "{nr: 1, vad: Trafikkontroller, ", "{nr: 1, ", (8, 3),
                     "Nyckeln vad saknas i aktiviteter.",
                     "Lägg till vad: Vad som ska göras, med våra ord.", id="in a row of a list"),
    ],
)  # fmt: skip
def test_what_is_missing_is_named_where_it_belongs(
    path: str, old: str, new: str, place: tuple[int, int], said: str, hint: str
) -> None:
    found = only_error(changed(path, old, new))

    assert (found.code, found.span.line, found.span.column) == ("PP020", *place)
    assert (str(found.message), str(found.hint)) == (said, hint)


def test_a_misspelt_key_is_not_missing_too() -> None:
    assert [code for code, *_ in seen(changed(KALLA, "typ:", "typp:"))] == ["PP021"]


def test_a_refused_value_is_not_missing_too() -> None:
    assert [code for code, *_ in seen(changed(KALLA, "typ: webbsida", "typ: no"))] == ["PP009"]


@pytest.mark.parametrize("line", ["utgivare: Polisen\n", "datum: 2018-02\n"])
def test_what_may_be_unknown_may_be_left_out(line: str) -> None:
    assert seen(changed(KALLA, line, "")) == []
