from __future__ import annotations

from dataclasses import replace

import pytest
from support.golden import Golden
from support.hostile import CONTROLS, HOSTILE
from support.omraden import FYRA, TOMT
from support.uppfoljt import hostile_uppfoljning, uppfoljning

from polisplan.render.columns import width
from polisplan.render.uppfoljning_text import uppfoljning_text
from polisplan.text.message import Message


def test_a_follow_up(golden: Golden) -> None:
    golden.check("uppfoljning.txt", uppfoljning_text(uppfoljning()))


def test_a_follow_up_on_a_narrow_terminal(golden: Golden) -> None:
    golden.check("uppfoljning-smal.txt", uppfoljning_text(uppfoljning(), 40))


def test_a_follow_up_of_which_nothing_is_known(golden: Golden) -> None:
    golden.check(
        "uppfoljning-tomt.txt",
        uppfoljning_text(uppfoljning({**FYRA, **TOMT}, omrade=("region", "mellan"))),
    )


@pytest.mark.parametrize("columns", [40, 60, 96, 300])
def test_no_line_is_wider_than_the_terminal_or_96(columns: int) -> None:
    for view in (uppfoljning(), uppfoljning(hostile_uppfoljning())):
        # A line that a build log would run is made longer, so that it does not.
        lines = uppfoljning_text(view, columns).replace("<U+003A>", ":").splitlines()
        assert max(width(line) for line in lines) <= min(columns, 96)


def test_hostile_text_is_text() -> None:
    text = " ".join(uppfoljning_text(uppfoljning(hostile_uppfoljning())).split())

    assert HOSTILE[:40] in text


def test_control_characters_are_named() -> None:
    view = uppfoljning()
    grupper = tuple(replace(grupp, plats=Message(CONTROLS)) for grupp in view.grupper)
    text = uppfoljning_text(replace(view, grupper=grupper))

    assert not set(text) & {*"\x1b\x07\u202e\u202c\r\x00"}
    assert "<U+001B>" in text
