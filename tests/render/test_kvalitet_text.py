from __future__ import annotations

from dataclasses import replace

import pytest
from support.base_tree import LOFTE
from support.golden import Golden
from support.omraden import FYRA
from support.reports import RICH, kvalitet

from polisplan.render.columns import width
from polisplan.render.kvalitet_text import kvalitet_text

WHOLE = {**RICH, **FYRA}


def test_the_quality_of_the_promises(golden: Golden) -> None:
    golden.check("kvalitet.txt", kvalitet_text(kvalitet(WHOLE)))


def test_the_quality_on_a_narrow_terminal(golden: Golden) -> None:
    golden.check("kvalitet-smal.txt", kvalitet_text(kvalitet(WHOLE), 60))


def test_the_quality_of_an_empty_register(golden: Golden) -> None:
    golden.check("kvalitet-tomt.txt", kvalitet_text(kvalitet({LOFTE: None})))


@pytest.mark.parametrize("columns", [40, 60, 79, 80, 96, 300])
def test_no_line_is_wider_than_the_terminal_or_96(columns: int) -> None:
    lines = kvalitet_text(kvalitet(WHOLE), columns).splitlines()

    assert max(width(line) for line in lines) <= min(columns, 96)


def test_the_rules_that_do_not_fit_are_counted() -> None:
    view = kvalitet(WHOLE)
    text = kvalitet_text(replace(view, regler=view.regler[:1] * 11))

    assert text.count(view.regler[0].rad.code) == 8
    assert "och 3 regler till" in text


def test_a_rule_without_a_denominator_is_only_counted() -> None:
    view = kvalitet(WHOLE)
    rad = replace(view.regler[0].rad, antal=7, av=None, vad=None)
    text = kvalitet_text(replace(view, regler=(replace(view.regler[0], rad=rad),)))

    assert f"  {rad.code}  7  " in text
