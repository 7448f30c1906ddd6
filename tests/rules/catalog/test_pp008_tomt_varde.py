from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"
UNKNOWN = "Är svaret okänt? Ta bort nyckeln: utelämnat betyder okänt."


@pytest.mark.parametrize(
    ("path", "old", "new", "place", "said", "hint"),
    [
        pytest.param(KALLA, "datum: 2018-02", "datum:", (5, 7), "Nyckeln datum har inget värde.",
                     UNKNOWN, id="nothing"),
        pytest.param(KALLA, "datum: 2018-02", "datum: ~", (5, 8), "Nyckeln datum har inget värde.",
                     UNKNOWN, id="tilde"),
        pytest.param(KALLA, "datum: 2018-02", "datum: Null", (5, 8),
                     "Nyckeln datum har inget värde.", UNKNOWN, id="null in capitals"),
        pytest.param(LOFTE, "vem: [polisen]", "vem: ", (8, 39), "Nyckeln vem har inget värde.",
                     UNKNOWN, id="inside braces"),
        pytest.param(LOFTE, "fokus: [trafik]\na", "fokus:\n- trafik\n-\na", (8, 2),
                     "Raden i listan är tom.", "Fyll i raden eller ta bort den.", id="in a list"),
    ],
)  # fmt: skip
def test_what_is_empty_is_named(
    path: str, old: str, new: str, place: tuple[int, int], said: str, hint: str
) -> None:
    found = only_error(changed(path, old, new))

    assert (found.code, found.span.line, found.span.column) == ("PP008", *place)
    assert (str(found.message), str(found.hint)) == (said, hint)


def test_a_required_key_without_a_value_is_one_fault() -> None:
    found = only_error(changed(KALLA, "titel: Löften i Åby", "titel:"))

    assert (found.code, found.route, found.record) == ("PP008", ("titel",), "kalla/kalla-ett")


@pytest.mark.parametrize("value", ["'null'", "'~'", "Null-tolerans", "nulla", "~ 200 personer"])
def test_words_that_are_not_null_are_left_alone(value: str) -> None:
    assert seen(changed(KALLA, "utgivare: Polisen", f"utgivare: {value}")) == []


def test_an_empty_list_and_zero_are_values() -> None:
    assert seen(changed(KALLA, "tillit: A", "tillit: A\naven_adress: []")) == []
    assert seen(changed("data/volontarer/2013-aby.yaml", "utbildade: 4}", "utbildade: 4, timmar: 0}"),
                "PP008") == []  # fmt: skip
