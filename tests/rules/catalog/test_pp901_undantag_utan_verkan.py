from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen

ROW = "- {{kod: {}, skal: Utrett., till: {}}}\n"


def promise(*codes: str, open_end: bool = True, till: str = "2030") -> dict[str, str]:
    text = BASE[LOFTE]
    if open_end:
        text = text.replace("{fran: 2018, till: 2018}\nparter", "{fran: 2018}\nparter")
    return {LOFTE: text + "undantag:\n" + "".join(ROW.format(code, till) for code in codes)}


def test_an_exception_that_hides_nothing_is_found() -> None:
    found = findings(promise("PP203", open_end=False))

    assert [(f.code, f.route) for f in found] == [("PP901", ("undantag", 0, "kod"))]


def test_the_second_of_two_alike_hides_nothing_more() -> None:
    [finding] = findings(promise("PP203", "PP203"))

    assert (finding.code, finding.route) == ("PP901", ("undantag", 1, "kod"))
    assert [there.span.line for there in finding.related] == [30]


def test_one_hides_and_another_does_not() -> None:
    assert [f.route for f in findings(promise("PP203", "PP201"))] == [("undantag", 1, "kod")]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param(promise("PP203"), id="it hides something"),
        pytest.param(promise("PP203", till="2019"), id="past its last day"),
        pytest.param(promise("PP999"), id="a code that does not exist"),
        pytest.param(promise("PP103"), id="a code that cannot be excepted"),
        pytest.param(promise("PP901"), id="its own code"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP901") == []
