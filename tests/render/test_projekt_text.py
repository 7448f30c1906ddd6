from __future__ import annotations

from dataclasses import replace

import pytest
from support.golden import Golden
from support.hostile import CONTROLS, HOSTILE
from support.uppfoljt import TOMT_PROJEKT, hostile_projekt, projekt

from polisplan.render.columns import width
from polisplan.render.projekt_text import projekt_text


def test_a_project(golden: Golden) -> None:
    golden.check("projekt.txt", projekt_text(projekt()))


def test_a_project_on_a_narrow_terminal(golden: Golden) -> None:
    golden.check("projekt-smal.txt", projekt_text(projekt(), 40))


def test_a_project_of_which_nothing_is_known(golden: Golden) -> None:
    golden.check("projekt-tomt.txt", projekt_text(projekt(TOMT_PROJEKT)))


@pytest.mark.parametrize("columns", [40, 60, 96, 300])
def test_no_line_is_wider_than_the_terminal_or_96(columns: int) -> None:
    for view in (projekt(), projekt(hostile_projekt())):
        # A line that a build log would obey is made harmless after it was broken.
        lines = projekt_text(view, columns).replace("<U+003A>", ":").splitlines()
        assert max(width(line) for line in lines) <= min(columns, 96)


def test_hostile_text_is_text() -> None:
    text = " ".join(projekt_text(projekt(hostile_projekt())).split())

    assert HOSTILE[:40] in text


def test_control_characters_are_named() -> None:
    view = projekt()
    text = projekt_text(replace(view, uppgifter=((1, CONTROLS),)))

    assert not set(text) & {*"\x1b\x07\u202e\u202c\r\x00"}
    assert "<U+001B>" in text
