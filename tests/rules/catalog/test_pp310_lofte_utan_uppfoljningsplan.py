from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen

PLAN = BASE[LOFTE][BASE[LOFTE].index("uppfoljningsplan:") : BASE[LOFTE].index("kommunikation:")]


def promise(plan: str, last: str = "helt") -> dict[str, str]:
    return {LOFTE: BASE[LOFTE].replace(PLAN, plan).replace("last: helt", f"last: {last}")}


def test_a_promise_without_a_plan_is_found() -> None:
    assert [f.route for f in findings(promise(""), "PP310")] == [("id",)]


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        ("vad: a", "när, av vem eller för vem"),
        ("vad: a, nar: våren, for_vem: rådet", "av vem"),
        ("vad: a, vem: polisen, for_vem: rådet", "när"),
    ],
)
def test_what_the_plan_leaves_out_is_said(row: str, missing: str) -> None:
    found = findings(promise(f"uppfoljningsplan: [{{{row}}}]\n"), "PP310")

    assert [(f.route, str(f.message)) for f in found] == [
        (("uppfoljningsplan",), f"Planen för uppföljning säger inte {missing}.")
    ]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="all four"),
        pytest.param(
            promise("uppfoljningsplan: [{vad: a, nar: b, vem: c}, {vad: d, for_vem: e}]\n"),
            id="two rows together",
        ),
        pytest.param(promise("", "delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP310") == []
