from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import findings, seen

TABELL = "data/volontarer/2013-aby.yaml"
ROW = "{omrade: Ytby, start: ska starta}"


def row(text: str) -> dict[str, str]:
    return changed(TABELL, ROW, f"{{omrade: Ytby, {text}}}")


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("start: ska starta, uppdrag: 3", "uppdrag"),
        ("start: ska starta, uppdrag: 3, utbildade: 1", "utbildade"),
        ("start: ska starta, uppdrag: 0", "uppdrag"),
        ("start: ska starta, prognos: [utbildade], utbildade: 1, uppdrag: 2", "uppdrag"),
    ],
)
def test_a_row_is_told_of_at_its_first_figure(text: str, column: str) -> None:
    assert [f.route for f in findings(row(text), "PP402")] == [("rader", 2, column)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("start: ska starta", id="blank"),
        pytest.param("start: 2014, uppdrag: 3", id="started"),
        pytest.param("uppdrag: 3", id="start unknown"),
        pytest.param("start: ska starta, prognos: [utbildade], utbildade: 20", id="a forecast"),
    ],
)
def test_it_leaves_alone(text: str) -> None:
    assert seen(row(text), "PP402") == []


def test_the_base_tree_has_such_a_row() -> None:
    assert ROW in BASE[TABELL]
