from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import Overlay, findings, seen

AVTAL = "data/overenskommelser/aby-2017.yaml"
ACTIVITY = "- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}\n"


def activities(*numbers: int) -> dict[str, str]:
    rows = "".join(f"- {{nr: {number}, vad: Kontroller}}\n" for number in numbers)
    return changed(LOFTE, ACTIVITY, rows)


def test_the_first_place_is_shown_for_each_later_one() -> None:
    found = findings(activities(1, 2, 1, 1), "PP107")

    assert [f.route for f in found] == [("aktiviteter", 2, "nr"), ("aktiviteter", 3, "nr")]
    assert [[there.span.line for there in f.related] for f in found] == [[8], [8]]
    assert [f.hint.args for f in found if f.hint] == [{"nr": 3}, {"nr": 3}]


@pytest.mark.parametrize(
    ("overlay", "lista"),
    [
        pytest.param(
            changed(LOFTE, "stodjer:", "orsaker: [{nr: 1, vad: a}, {nr: 1, vad: b}]\nstodjer:"),
            "orsaker",
            id="causes",
        ),
        pytest.param(
            changed(LOFTE, "stodjer:", "- {nr: 1, typ: leverans, vad: plan}\nstodjer:"),
            "matbara_mal",
            id="measurable targets",
        ),
        pytest.param(
            changed(AVTAL, "prioriteringar:\n", "prioriteringar:\n- {nr: 1, vad: skola}\n"),
            "prioriteringar",
            id="priorities",
        ),
    ],
)
def test_it_is_found_in_every_numbered_list(overlay: Overlay, lista: str) -> None:
    assert [f.route for f in findings(overlay, "PP107")] == [(lista, 1, "nr")]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="one of each"),
        pytest.param(activities(2, 1), id="another order"),
        pytest.param(activities(1, 5), id="gaps"),
        pytest.param(
            changed(LOFTE, "stodjer:", "orsaker: [{nr: 1, vad: a}]\nstodjer:"),
            id="the same number in two lists",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP107") == []
