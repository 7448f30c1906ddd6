from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import BASE, tree
from support.build import Overlay

from polisplan.views.rapporthuvud import senaste_kalldatum
from polisplan.workflows.load import load_snapshot


def newest(datum: str, dag: dt.date) -> str | None:
    path = "data/kallor/kalla-ett.yaml"
    overlay: Overlay = {path: BASE[path].replace("datum: 2018-02\n", datum)}
    snapshot = load_snapshot(tree(overlay))
    found = senaste_kalldatum(snapshot, [snapshot.loften["aby-2018-1"]], dag)
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("datum", "found"),
    [
        pytest.param("datum: 2018-05-01\n", "2018-05-01", id="that day"),
        pytest.param("datum: 2018\n", "2018", id="a year that had begun"),
        pytest.param("datum: 2018-05-02\n", None, id="the day after"),
        pytest.param("datum: 2019\n", None, id="a later year"),
        pytest.param("", None, id="undated"),
    ],
)
def test_only_sources_that_were_there_count(datum: str, found: str | None) -> None:
    assert newest(datum, dt.date(2018, 5, 1)) == found
