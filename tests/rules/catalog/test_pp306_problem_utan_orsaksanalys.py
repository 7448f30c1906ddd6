from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen

PROBLEM = "problem: Buskörning\n"
ORSAKER = "orsaker: [{nr: 1, vad: En rak väg}]\n"


def promise(more: str, *, aimed: bool = False, last: str = "helt") -> dict[str, str]:
    text = BASE[LOFTE].replace("last: helt", f"last: {last}")
    if aimed:
        text = text.replace("roll: områdespolis}", "roll: områdespolis, orsak: 1}")
    return {LOFTE: text + more}


@pytest.mark.parametrize(("more", "key"), [(PROBLEM, "problem"), (PROBLEM + ORSAKER, "orsaker")])
def test_causes_are_asked_for_and_that_something_is_aimed_at_one(more: str, key: str) -> None:
    assert [f.route for f in findings(promise(more), "PP306")] == [(key,)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="no problem stated"),
        pytest.param(promise(PROBLEM + ORSAKER, aimed=True), id="aimed at"),
        pytest.param(promise(ORSAKER), id="causes without problem"),
        pytest.param(promise(PROBLEM, last="delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP306") == []
