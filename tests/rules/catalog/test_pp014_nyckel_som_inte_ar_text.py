from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("2018", "Nyckeln «2018» läses inte som text."),
        ("2018-05-01", "Nyckeln «2018-05-01» läses inte som text."),
        ("no", "Nyckeln «no» läses inte som text."),
        ("true", "Nyckeln «true» läses inte som text."),
        ("012", "Nyckeln «012» läses inte som text."),
        ("? [a]\n", "En nyckel ska vara ett ord, inte en lista eller fler nycklar."),
    ],
)
def test_a_key_that_is_no_word(key: str, said: str) -> None:
    found = only_error(changed(KALLA, "utgivare: Polisen", f"{key}: Polisen"))

    assert (found.code, str(found.message), found.span.line) == ("PP014", said, 3)


@pytest.mark.parametrize(
    ("number", "suggestion"), [("3,5", "3.5"), ("-0,25", "-0.25"), ("1000,0", "1000.0")]
)
def test_a_decimal_comma_inside_braces_is_known_for_what_it_is(
    number: str, suggestion: str
) -> None:
    found = only_error(changed(LOFTE, "minst: 10,", f"minst: {number},"))

    assert (found.code, found.value, found.suggestion) == ("PP014", number, suggestion)
    assert str(found.message) == f"Kommat i «{number}» skiljer två nycklar åt."
    assert str(found.hint) == "Skriv decimalpunkt, inte decimalkomma."
    assert (found.span.line, found.span.column, found.span.end_column) == (10, 32, 32 + len(number))


def test_the_value_of_a_wrong_key_is_no_second_fault() -> None:
    assert [code for code, *_ in seen(changed(KALLA, "utgivare: Polisen", "2018: no"))] == ["PP014"]


def test_commas_in_lists_and_texts_are_left_alone() -> None:
    assert seen(changed(LOFTE, "vad: Trafikkontroller", "vad: 'Kontroller, 3,5 om dagen'")) == []
    assert seen(changed(LOFTE, "fokus: [trafik]\na", "fokus: [trafik,'5']\na"), "PP014") == []
