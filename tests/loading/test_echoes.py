"""What reading, schema and linking would each tell of one slip is told once."""

from __future__ import annotations

import pytest

from polisplan.loading.load import load_entry
from polisplan.text.source_tree import Entry

OMRADE = "data/polisomraden/aby.yaml"
HEAD = "id: aby\nnamn: Åby\nregion: mellan\n"
TAIL = "kallor: [{kalla: kalla-ett, last: helt}]\n"


def told(lines: str) -> list[tuple[str, tuple[str | int, ...], str | None]]:
    problems = load_entry(Entry(OMRADE, f"{HEAD}{lines}{TAIL}".encode())).problems
    return [(problem.code, problem.route, problem.suggestion) for problem in problems]


@pytest.mark.parametrize(
    ("lines", "suggestion"),
    [
        pytest.param("lan: {abylan}\n", "[abylan]", id="one row"),
        pytest.param("lan: {abylan, obylan}\n", "[abylan, obylan]", id="two rows"),
        pytest.param("anmarkning: {Åby}\n", None, id="where text should be"),
    ],
)
def test_words_in_braces_are_one_problem(lines: str, suggestion: str | None) -> None:
    key = lines.partition(":")[0]

    assert told(lines) == [("PP023", (key,), suggestion)]


def test_a_key_without_a_value_where_keys_belong_is_told_of() -> None:
    assert told("giltig: {fran, till: 2019}\n") == [("PP008", ("giltig", "fran"), None)]


def test_a_value_of_doubt_inside_something_of_the_wrong_sort_is_a_fault_of_its_own() -> None:
    assert [code for code, *_ in told("lan: {abylan: no}\n")] == ["PP009", "PP023"]


def test_a_reference_that_is_no_id_is_left_to_linking() -> None:
    assert told("lan: [Åby län]\n") == []


def test_an_own_id_that_is_none_is_told_of() -> None:
    problems = load_entry(
        Entry(OMRADE, f"{HEAD}{TAIL}".replace("id: aby", "id: Åby").encode())
    ).problems

    assert [(problem.code, problem.suggestion) for problem in problems] == [("PP024", "aby")]
