from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen

AVTAL = "data/overenskommelser/aby-2017.yaml"
POINTER = "overenskommelse: {id: aby-2017, prioritering: 1}\n"


def promise(
    period: str, avtal: str = "{fran: 2017, till: 2019}", more: str = POINTER
) -> dict[str, str]:
    text = BASE[LOFTE].replace(
        "period: {fran: 2018, till: 2018}\nparter", f"period: {period}\nparter"
    )
    agreement = BASE[AVTAL].replace("period: {fran: 2017, till: 2019}", f"period: {avtal}")
    return {LOFTE: text + more, AVTAL: agreement}


@pytest.mark.parametrize(
    "period",
    ["{fran: 2018, till: 2020}", "{fran: 2016, till: 2018}", "{fran: 2019-12, till: 2020-01}"],
)
def test_what_surely_lies_outside_is_found(period: str) -> None:
    [found] = findings(promise(period), "PP205")

    assert (found.path, found.route, found.value) == (LOFTE, ("overenskommelse", "id"), "aby-2017")
    assert [there.path for there in found.related] == [AVTAL]


def test_a_priority_that_it_serves_counts_too() -> None:
    stod = "- {overenskommelse: {id: aby-2017, prioritering: 1}, belagg: tolkning, skal: S.}\n"
    overlay = promise("{fran: 2018, till: 2020}", more="")
    overlay[LOFTE] = overlay[LOFTE].replace("uppfoljningar:", f"{stod}uppfoljningar:")

    assert [f.route for f in findings(overlay, "PP205")] == [
        ("stodjer", 1, "overenskommelse", "id")
    ]


def test_a_prolonged_promise_lies_where_it_was_prolonged_to() -> None:
    longer = "forlangningar: [{fran_slut: 2018, till_slut: 2021, kalla: kalla-ett}]\n"

    assert len(findings(promise("{fran: 2018, till: 2018}", more=POINTER + longer), "PP205")) == 1


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param(promise("{fran: 2018, till: 2020}", more=""), id="no agreement named"),
        pytest.param(promise("{fran: 2017, till: 2019}"), id="the same time"),
        pytest.param(promise("{fran: 2018}"), id="unknown end"),
        pytest.param(promise("{fran: 2018, till: tills vidare}"), id="open end"),
        pytest.param(
            promise("{fran: 2018, till: 2022}", "{fran: 2017, till: tills vidare}"), id="open"
        ),
        pytest.param(
            promise("{fran: 2018, till: 2019}", "{fran: 2018-05, till: 2019-05}"), id="too coarse"
        ),
        pytest.param(promise("{fran: 2021, till: 2022}"), id="no day in common is another rule's"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP205") == []
