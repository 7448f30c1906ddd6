from __future__ import annotations

import pytest
from support.golden import Golden
from support.reports import PROGRAM, hostile, volontarer

from polisplan.render.columns import width
from polisplan.render.volontarer_text import volontarer_text

TABLE = "data/volontarer/2013-aby.yaml"
DESCRIPTION = "data/volontarverksamheter/volontarer-aby.yaml"


def test_the_volunteers(golden: Golden) -> None:
    golden.check("volontarer.txt", volontarer_text(volontarer()))


def test_the_volunteers_by_several_sources(golden: Golden) -> None:
    golden.check("volontarer-flera.txt", volontarer_text(volontarer(PROGRAM)))


def test_figures_that_are_not_added_up(golden: Golden) -> None:
    golden.check("volontarer-text.txt", volontarer_text(volontarer(PROGRAM, "2009-aby")))


def test_a_programme_without_a_table(golden: Golden) -> None:
    golden.check("volontarer-program.txt", volontarer_text(volontarer({TABLE: None})))


def test_a_table_without_a_programme() -> None:
    text = volontarer_text(volontarer({DESCRIPTION: None}))

    assert "Programmet\n" not in text
    assert "Registret har ingen beskrivning av programmet." in text


def test_the_table_comes_before_everything_that_explains_it() -> None:
    text = volontarer_text(volontarer(PROGRAM))

    places = [text.index(part) for part in ("Summa", "Läs så här", "Programmet\n", "Det vi inte")]
    assert places == sorted(places)


@pytest.mark.parametrize("columns", [40, 60, 79, 80, 96, 300])
def test_no_line_is_wider_than_the_terminal_or_96(columns: int) -> None:
    text = volontarer_text(volontarer(PROGRAM), columns)

    assert max(width(line) for line in text.splitlines()) <= min(columns, 96)


def test_hostile_text_is_shown_as_it_stands() -> None:
    text = volontarer_text(volontarer(hostile()))

    assert "{{ 7*7 }}" in " ".join(text.split())
    assert text.count("<script>") >= 2
