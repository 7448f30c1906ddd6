from __future__ import annotations

from dataclasses import replace

import pytest
from support.golden import Golden
from support.hostile import CONTROLS, HOSTILE
from support.uppfoljt import hostile_mal, mal

from polisplan.render.columns import width
from polisplan.render.mal_text import mal_text


def test_a_goal(golden: Golden) -> None:
    golden.check("mal.txt", mal_text(mal()))


def test_a_goal_on_a_narrow_terminal(golden: Golden) -> None:
    golden.check("mal-smal.txt", mal_text(mal(), 40))


def test_a_goal_of_which_nothing_is_known(golden: Golden) -> None:
    golden.check("mal-tomt.txt", mal_text(mal("2015-ensamt")))


@pytest.mark.parametrize("columns", [40, 60, 96, 300])
def test_no_line_is_wider_than_the_terminal_or_96(columns: int) -> None:
    for view in (mal(), mal(overlay=hostile_mal())):
        lines = mal_text(view, columns).splitlines()
        assert max(width(line) for line in lines) <= min(columns, 96)


def test_hostile_text_is_text() -> None:
    text = " ".join(mal_text(mal(overlay=hostile_mal())).split())

    assert HOSTILE[:40] in text


def test_control_characters_are_named() -> None:
    view = mal()
    empty = tuple(replace(rad, vad=CONTROLS) for rad in view.tomma_prioriteringar)
    text = mal_text(replace(view, tomma_prioriteringar=empty))

    assert not set(text) & {*"\x1b\x07\u202e\u202c\r\x00"}
    assert "<U+001B>" in text
