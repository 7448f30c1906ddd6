from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import only_error, seen

REGION = "data/regioner/mellan.yaml"


@pytest.mark.parametrize(
    ("tail", "line"),
    [
        pytest.param("---\nid: norra\n", 6, id="three dashes"),
        pytest.param("---\n", 6, id="three dashes and nothing"),
        pytest.param("...\nid: norra\n", 7, id="three dots"),
    ],
)
def test_the_beginning_of_the_second_is_marked(tail: str, line: int) -> None:
    found = only_error({REGION: BASE[REGION] + tail})

    assert (found.code, found.span.line, found.span.column) == ("PP007", line, 1)
    assert str(found.message) == "Här börjar ett andra dokument. En fil är en post."
    assert str(found.hint).startswith("Ta bort raden")


def test_marks_around_the_only_document_are_left_alone() -> None:
    assert seen({REGION: f"---\n{BASE[REGION]}...\n"}) == []
