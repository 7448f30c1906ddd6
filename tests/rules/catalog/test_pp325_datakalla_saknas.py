from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen

TARGETS = BASE[LOFTE][BASE[LOFTE].index("matbara_mal:") : BASE[LOFTE].index("stodjer:")]


def targets(rows: str, last: str = "helt") -> dict[str, str]:
    text = BASE[LOFTE].replace(TARGETS, f"matbara_mal: [{rows}]\n")
    return {LOFTE: text.replace("last: helt", f"last: {last}")}


def test_the_first_counted_target_without_a_source_of_data_is_found() -> None:
    rows = (
        "{nr: 1, minst: 2, enhet: pass, datakalla: journal}, {nr: 2, minst: 2, enhet: möten}, "
        "{nr: 3, minst: 2, enhet: besök}"
    )

    assert [f.route for f in findings(targets(rows), "PP325")] == [("matbara_mal", 1)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a source of data"),
        pytest.param(targets("{nr: 1, typ: leverans, vad: ett råd}"), id="a delivery"),
        pytest.param(targets("{nr: 1, typ: tillstand, vad: lugnt}"), id="a state"),
        pytest.param(targets("{nr: 1, minst: 2, enhet: pass}", "delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP325") == []
