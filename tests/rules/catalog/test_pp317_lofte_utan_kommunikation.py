from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen

KALLA = "data/kallor/kalla-ett.yaml"


def told(row: str | None, kalla: str = BASE[KALLA], last: str = "helt") -> dict[str, str]:
    text = BASE[LOFTE].replace("- {kanal: webbplats, datum: 2018-02}\n", row or "")
    text = text if row else text.replace("kommunikation:\n", "")
    return {LOFTE: text.replace("last: helt", f"last: {last}"), KALLA: kalla}


UNDATED = BASE[KALLA].replace("datum: 2018-02\n", "")


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param(told(None, UNDATED), id="a page without a date"),
        pytest.param(told("- {kanal: webbplats}\n", UNDATED), id="a channel without a date"),
        pytest.param(
            told(None, BASE[KALLA].replace("typ: webbsida", "typ: beslut")), id="a decision"
        ),
    ],
)
def test_a_promise_that_nobody_was_told_of_is_found(overlay: Overlay) -> None:
    assert [f.route for f in findings(overlay, "PP317")] == [("id",)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param(told("- {kanal: möte, datum: 2018-02}\n", UNDATED), id="channel and date"),
        pytest.param(told(None), id="a page with a date"),
        pytest.param(told(None, UNDATED, "delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP317") == []
