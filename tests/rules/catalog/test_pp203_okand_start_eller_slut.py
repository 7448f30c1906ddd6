from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen


def promise(text: str, more: str = "") -> dict[str, str]:
    lofte = BASE[LOFTE].replace(
        "period: {fran: 2018, till: 2018}\nparter", f"period: {text}\nparter"
    )
    return {LOFTE: lofte + more}


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("{fran: 2018}", "slutet är okänt"),
        ("{till: 2018}", "starten är okänd"),
        ("{till: tills vidare}", "starten är okänd"),
        ("{kallans_ord: tre år}", "start och slut är okända"),
    ],
)
def test_each_promise_is_told_of_once(text: str, note: str) -> None:
    found = findings(promise(text), "PP203")

    assert [(f.route, str(f.note)) for f in found] == [(("period",), note)]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        pytest.param("{fran: 2018, till: 2018}", "", id="both known"),
        pytest.param("{fran: 2018, till: tills vidare}", "", id="a decided open end is known"),
        pytest.param("{fran: 2018, till: tills nytt undertecknas}", "", id="a conditional end too"),
        pytest.param(
            "{fran: 2018}",
            "forlangningar: [{fran_slut: 2018, till_slut: 2019, kalla: kalla-ett}]\n",
            id="the new end of a prolongation",
        ),
    ],
)
def test_it_leaves_alone(text: str, more: str) -> None:
    assert seen(promise(text, more), "PP203") == []
