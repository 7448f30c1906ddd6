from __future__ import annotations

import pytest
from support.golden import Golden
from support.hostile import HOSTILE
from support.uppfoljt import alla_mal, hostile_mal

from polisplan.render.columns import width
from polisplan.render.maloversikt_text import maloversikt_text


def test_all_goals(golden: Golden) -> None:
    golden.check("maloversikt.txt", maloversikt_text(alla_mal()))


@pytest.mark.parametrize("columns", [40, 60, 96, 300])
def test_no_line_is_wider_than_the_terminal_or_96(columns: int) -> None:
    for view in (alla_mal(), alla_mal(hostile_mal())):
        lines = maloversikt_text(view, columns).splitlines()
        assert max(width(line) for line in lines) <= min(columns, 96)


def test_hostile_text_is_text() -> None:
    text = " ".join(maloversikt_text(alla_mal(hostile_mal())).split())

    assert HOSTILE[:30] in text
