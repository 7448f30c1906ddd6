from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen

PERIOD = "- period: {fran: 2018, till: 2018}\n  publicerad: 2019-02\n"


def follow_up(head: str, utfall: str = "utfall") -> dict[str, str]:
    return {LOFTE: BASE[LOFTE].replace(PERIOD, head).replace("  utfall:", f"  {utfall}:")}


@pytest.mark.parametrize(
    ("head", "key"),
    [
        pytest.param(
            "- period: {fran: 2017, till: 2017}\n  publicerad: 2018-02\n", "period", id="before"
        ),
        pytest.param("- period: {till: 2017-12}\n", "period", id="only an end"),
        pytest.param("- publicerad: 2017-12\n", "publicerad", id="published before"),
    ],
)
def test_what_was_done_before_is_found(head: str, key: str) -> None:
    assert [f.route for f in findings(follow_up(head), "PP210")] == [("uppfoljningar", 0, key)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="the time of the promise"),
        pytest.param(follow_up("- period: {fran: 2017, till: 2018}\n"), id="a part of it"),
        pytest.param(
            follow_up("- period: {fran: 2018, till: 2017}\n"),
            id="a follow-up that ends before it starts",
        ),
        pytest.param(follow_up("- publicerad: 2018\n"), id="precision does not decide"),
        pytest.param(
            {
                LOFTE: BASE[LOFTE].replace(
                    "period: {fran: 2018, till: 2018}\nparter",
                    "period: {fran: 2030, till: 2012}\nparter",
                )
            },
            id="an impossible period",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP210") == []


def test_a_side_outcome_is_left_alone() -> None:
    text = follow_up("- publicerad: 2017-12\n", "biutfall")[LOFTE].replace("{matbart_mal: 1, ", "{")

    assert seen({LOFTE: text}, "PP210") == []
