from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen


def open_end(end: str, more: str = "", last: str = "helt") -> dict[str, str]:
    text = BASE[LOFTE].replace("till: 2018}\nparter", f"till: {end}}}\nparter")
    return {LOFTE: text.replace("last: helt", f"last: {last}") + more}


@pytest.mark.parametrize("end", ["tills vidare", "tills nytt undertecknas"])
def test_an_open_end_without_a_day_is_found(end: str) -> None:
    assert [f.route for f in findings(open_end(end), "PP209")] == [("period",)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="an end"),
        pytest.param(open_end("tills vidare", "granskas: 2020\n"), id="a day to look again"),
        pytest.param(open_end("tills vidare", last="delvis"), id="read in part"),
        pytest.param(
            open_end("tills vidare", "avslut: {hur: utgått, kalla: kalla-ett}\n"), id="closed"
        ),
        pytest.param(open_end("tills vidare", "ersatt_av: [aby-2019-1]\n"), id="replaced"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP209") == []
