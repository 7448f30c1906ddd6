from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import Overlay, findings, seen

VERDICT = "  bedomning: {av: polisen, omdome: delvis}\n"
START = "  kalla: kalla-ett\n  utfall:\n"


def followed_up(more: str = "", antal: int = 12, last: str = "helt") -> dict[str, str]:
    text = changed(LOFTE, START, f"  kalla: kalla-ett\n{more}  utfall:\n")[LOFTE]
    return {
        LOFTE: text.replace("antal: 12", f"antal: {antal}").replace("last: helt", f"last: {last}")
    }


def test_a_verdict_without_a_reason_is_found() -> None:
    assert [f.route for f in findings(followed_up(VERDICT), "PP314")] == [
        ("uppfoljningar", 0, "bedomning")
    ]


def test_a_figure_that_falls_short_is_found() -> None:
    assert [f.route for f in findings(followed_up(antal=4), "PP314")] == [
        ("uppfoljningar", 0, "utfall", 0)
    ]


def test_both_are_told_of_once() -> None:
    assert len(findings(followed_up(VERDICT, antal=4), "PP314")) == 1


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="reached"),
        pytest.param(followed_up(VERDICT + "  avvikelse: Bränder.\n"), id="a reason"),
        pytest.param(followed_up("  avvikelse: Bränder.\n", antal=4), id="a reason for a figure"),
        pytest.param(followed_up(VERDICT.replace("delvis", "uppfyllt")), id="kept"),
        pytest.param(followed_up(VERDICT.replace("delvis", "pågår")), id="not yet"),
        pytest.param(followed_up(VERDICT, last="delvis"), id="read in part"),
        pytest.param(
            {
                LOFTE: followed_up(antal=4)[LOFTE].replace(
                    "- period: {fran: 2018, till: 2018}", "- period: {fran: 2018, till: 2018-06}"
                )
            },
            id="half of the time is reported",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP314") == []
