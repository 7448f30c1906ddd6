from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen

PROLONGED = "forlangningar: [{fran_slut: 2018, till_slut: 2019, kalla: kalla-ett}]\n"
CLOSED = "avslut: {hur: förlängt, kalla: kalla-ett}\n"


def promise(more: str, last: str = "helt") -> dict[str, str]:
    return {LOFTE: BASE[LOFTE].replace("last: helt", f"last: {last}") + more}


@pytest.mark.parametrize(
    ("more", "route"),
    [
        pytest.param(PROLONGED, ("forlangningar", 0, "till_slut"), id="nobody decided"),
        pytest.param(CLOSED, ("avslut", "hur"), id="no new end"),
    ],
)
def test_a_prolongation_without_decision_is_found(more: str, route: tuple[str | int, ...]) -> None:
    assert [f.route for f in findings(promise(more), "PP211")] == [route]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="not prolonged"),
        pytest.param(promise(PROLONGED.replace("kalla:", "beslut: rådet, kalla:")), id="decided"),
        pytest.param(promise(PROLONGED, "delvis"), id="read in part"),
        pytest.param(promise(CLOSED.replace("förlängt", "utgått")), id="closed otherwise"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP211") == []
