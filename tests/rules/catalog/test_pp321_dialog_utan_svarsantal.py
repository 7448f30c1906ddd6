from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import Overlay, findings, seen

BILD = "data/lagesbilder/enkat-aby-2017.yaml"
ROW = "antal: 250, enhet: svarande, precision: ca, "


def asked(row: str, last: str = "helt") -> dict[str, str]:
    return {BILD: BASE[BILD].replace(ROW, row).replace("last: helt", f"last: {last}")}


def test_a_dialogue_of_unknown_size_is_found() -> None:
    assert [f.route for f in findings(asked(""), "PP321")] == [("dialoger", 0)]


def test_the_first_of_several_is_named() -> None:
    text = asked(ROW)[BILD].replace(
        "problem:", "- {form: möte, kalla: kalla-ett}\n" * 2 + "problem:"
    )

    assert [f.route for f in findings({BILD: text}, "PP321")] == [("dialoger", 1)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a number"),
        pytest.param(asked("antal: 0, enhet: svarande, "), id="nobody answered"),
        pytest.param(asked("", "delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP321") == []
