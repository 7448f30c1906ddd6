from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import LOFTE
from support.omraden import FYRA
from support.reports import RICH, status

from polisplan.views.statusurval import Statusfraga


def test_a_large_area_has_a_bar_for_each_part_and_a_map() -> None:
    bilder = status({**RICH, **FYRA}, Statusfraga()).bilder

    assert bilder.tillstand is not None
    assert [str(rad.namn) for rad in bilder.tillstand.rader] == ["Mellan", "Södra"]
    assert bilder.karta is not None
    assert len(bilder.karta.kommuner) == 4


def test_a_small_area_has_one_bar_and_no_map() -> None:
    bilder = status(RICH).bilder

    assert bilder.tillstand is not None
    assert [str(rad.namn) for rad in bilder.tillstand.rader] == ["Alla löften"]
    assert bilder.karta is None


def test_a_map_by_goal_would_call_a_kommun_empty_that_is_not() -> None:
    assert status(RICH, Statusfraga(mal="2015-trygghet")).bilder.karta is None


@pytest.mark.parametrize("area", [("lpo", "norra-aby"), (None, None)])
def test_the_bars_count_what_the_report_counts(area: tuple[str | None, str | None]) -> None:
    view = status({**RICH, **FYRA}, Statusfraga(*area))

    assert view.bilder.tillstand is not None
    counted = [int(str(rad.antal)) for rad in view.bilder.tillstand.forklaring]
    assert sum(counted) == view.siffror.loften


def test_an_area_without_anything_has_no_picture() -> None:
    overlay = {LOFTE: None, "data/overenskommelser/aby-2017.yaml": None}

    assert not status(overlay, day=dt.date(2010, 1, 1)).bilder
