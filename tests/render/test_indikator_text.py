from __future__ import annotations

import pytest
from support.golden import Golden
from support.reports import hostile_indikator, indikator

from polisplan.render.columns import width
from polisplan.render.indikator_text import indikator_text


def test_an_indicator_for_people(golden: Golden) -> None:
    golden.check("indikator.txt", indikator_text(indikator()))


@pytest.mark.parametrize("columns", [40, 80, 96])
def test_no_line_is_longer_than_there_is_room_for(columns: int) -> None:
    for overlay in (None, hostile_indikator()):
        lines = indikator_text(indikator(overlay), columns).splitlines()

        assert max(map(width, lines)) <= columns
