from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import Overlay, findings, seen

DOKUMENT = "data/grunddokument/sidan-2015.yaml"
ANOTHER = "data/grunddokument/sidan-2016.yaml"
FIRST = "- {id: S000-01, vad: Åby hade en egen polismyndighet.}\n"
COPY = BASE[DOKUMENT].replace("id: sidan-2015", "id: sidan-2016")


def test_the_later_one_is_told_of_and_the_first_is_shown() -> None:
    [found] = findings(changed(DOKUMENT, FIRST, FIRST + FIRST), "PP607")

    assert (found.path, found.route) == (DOKUMENT, ("inventering", 1, "id"))
    assert [(there.path, there.span.line) for there in found.related] == [(DOKUMENT, 5)]


def test_it_is_found_between_documents() -> None:
    assert [item[:3] for item in seen({ANOTHER: COPY}, "PP607")] == [
        ("PP607", ANOTHER, 5), ("PP607", ANOTHER, 6),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="one of each"),
        pytest.param({ANOTHER: COPY.replace("S000", "S001").replace("S001-01, vad", "S001-03, "
                      "utelamnad: {grund: brus, skal: x}, vad")}, id="numbers of another document"),
        pytest.param({DOKUMENT: None}, id="no founding document"),
    ],
)  # fmt: skip
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP607") == []
