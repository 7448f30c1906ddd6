from __future__ import annotations

from dataclasses import replace

import pytest
from support.golden import Golden
from support.hostile import CONTROLS
from support.omraden import FYRA, RAKNING, TOMT
from support.reports import hostile_tackning, tackning

from polisplan.render.columns import width
from polisplan.render.tackning_text import tackning_text


def test_the_coverage_of_the_register(golden: Golden) -> None:
    golden.check("tackning.txt", tackning_text(tackning({**FYRA, **RAKNING})))


def test_the_coverage_of_an_area(golden: Golden) -> None:
    golden.check("tackning-region.txt", tackning_text(tackning(omrade=("region", "sodra"))))


def test_the_coverage_on_a_narrow_terminal(golden: Golden) -> None:
    golden.check("tackning-smal.txt", tackning_text(tackning(), 40))


def test_the_coverage_of_an_empty_register(golden: Golden) -> None:
    golden.check("tackning-tomt.txt", tackning_text(tackning(TOMT)))


@pytest.mark.parametrize("columns", [40, 60, 79, 80, 96, 300])
def test_no_line_is_wider_than_the_terminal_or_96(columns: int) -> None:
    views = (tackning(), tackning(hostile_tackning(), omrade=("region", "mellan")))

    for view in views:
        lines = tackning_text(view, columns).splitlines()
        assert max(width(line) for line in lines) <= min(columns, 96)


def test_control_characters_are_named() -> None:
    view = tackning(FYRA, omrade=("kommun", "aby"))
    [grupp] = view.grupper
    [rad] = grupp.kommuner
    bad = replace(rad, namn=CONTROLS, loften=(replace(rad.loften[0], titel=CONTROLS),))
    text = tackning_text(replace(view, grupper=(replace(grupp, kommuner=(bad,)),)))

    assert not set(text) & {*"\x1b\x07\u202e\u202c\r\x00"}
    assert "<U+001B>" in text
