"""What is suggested is what the field takes; the law is in tests/laws/test_suggestions.py."""

from __future__ import annotations

import pytest

from polisplan.findings.finding import Problem
from polisplan.loading.forslag import fitted, taken
from polisplan.models.kalla import Kalla
from polisplan.models.lofte import Lofte
from polisplan.models.slag import BY_NAMN
from polisplan.parsing.yaml_reader import read
from polisplan.text.route import Route


@pytest.mark.parametrize(
    ("route", "suggestion", "written"),
    [
        pytest.param(("titel",), "'true'", "'true'", id="text in quotes"),
        pytest.param(("titel",), "Lugnt", "Lugnt", id="a word"),
        pytest.param(("titel",), "2018", "'2018'", id="digits that are to be text"),
        pytest.param(("titel",), "no", "'no'", id="a doubtful word that is to be text"),
        pytest.param(("matbara_mal", 0, "minst"), "12", "12", id="a number"),
        pytest.param(("matbara_mal", 0, "nr"), "1000", None, id="a number beyond the limit"),
        pytest.param(("matbara_mal", 0, "minst"), "'12'", None, id="text for a number"),
        pytest.param(("parter",), "[polisen]", "[polisen]", id="a list is left as it is"),
        pytest.param(("qqq",), "true", "true", id="an unknown key"),
    ],
)
def test_a_suggestion_is_written_as_the_field_takes_it(
    route: Route, suggestion: str, written: str | None
) -> None:
    assert taken(Lofte, route, suggestion) == written


def told(text: str) -> Problem:
    [problem] = read("f", text.encode()).problems
    return fitted(problem, BY_NAMN[Kalla.slag])


@pytest.mark.parametrize(
    ("text", "suggestion", "hint"),
    [
        pytest.param("titel: yes\n", "'yes'", "Skriv det inom citattecken: 'yes'.", id="text"),
        pytest.param("datum: 2018-02-30\n", "2018-02-28", "Den månaden har 28 dagar.", id="day"),
        pytest.param("titel: 2018-02-30\n", "'2018-02-30'",
                     "Skriv det inom citattecken: '2018-02-30'.", id="a day in a text"),
        pytest.param("datum: 0000\n", None, "Ett årtal ligger mellan 1800 och 2199.", id="no year"),
        pytest.param("tillit: no\n", None, "Tillåtna värden: A, A*, B, C, X", id="few words"),
        pytest.param("qqq: yes\n", "true",
                     "Menar du ett sanningsvärde: true. Menar du ordet: 'yes'.", id="unknown key"),
    ],
)  # fmt: skip
def test_a_doubtful_word_is_answered_by_what_the_field_is(
    text: str, suggestion: str | None, hint: str
) -> None:
    problem = told(text)

    assert (problem.suggestion, str(problem.hint)) == (suggestion, hint)


def test_other_problems_are_left_alone() -> None:
    problem = read("f", b"a: 1\na: 2\n").problems[0]

    assert fitted(problem, BY_NAMN[Kalla.slag]) is problem
