from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen

AVTAL = "data/overenskommelser/aby-2017.yaml"
POINTER = "overenskommelse: {id: aby-2017, prioritering: 1}\n"


def promise(more: str = "", last: str = "helt") -> dict[str, str]:
    text = BASE[LOFTE].replace("lagesbild: enkat-aby-2017\n", "")
    return {LOFTE: text.replace("last: helt", f"last: {last}") + more}


RESTING = {AVTAL: BASE[AVTAL] + "lagesbild: enkat-aby-2017\n"}


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param(promise(), id="nothing"),
        pytest.param(promise(POINTER), id="an agreement that rests on nothing"),
        pytest.param({**promise(), **RESTING}, id="an agreement it does not belong to"),
    ],
)
def test_it_is_found(overlay: Overlay) -> None:
    assert [(f.path, f.route) for f in findings(overlay, "PP305")] == [(LOFTE, ("id",))]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="named"),
        pytest.param({**promise(POINTER), **RESTING}, id="named by its agreement"),
        pytest.param(promise(last="delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP305") == []
