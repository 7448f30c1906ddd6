from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import Overlay, seen

DOKUMENT = "data/grunddokument/sidan-2015.yaml"
HOLDER = "data/polismyndigheter/aby.yaml"
FIRST = "- {id: S000-01, vad: Åby hade en egen polismyndighet.}\n"
ANOTHER = changed(DOKUMENT, FIRST, f"{FIRST}- {{id: S000-03, vad: Två hus.}}\n")
NOT_HELD = changed(HOLDER, "fakta: [S000-01]\n", "")


def test_a_fact_that_no_record_holds_is_told_of() -> None:
    assert seen(ANOTHER, "PP605") == [("PP605", DOKUMENT, 6, 8)]
    assert seen(NOT_HELD, "PP605") == [("PP605", DOKUMENT, 5, 8)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="held or left out"),
        pytest.param({**NOT_HELD, DOKUMENT: None}, id="no founding document"),
        pytest.param({**NOT_HELD, LOFTE: "kallor: ["}, id="a file that cannot be read"),
        pytest.param({**NOT_HELD, LOFTE: "id: aby-2018-1\n"}, id="a file that the schema refuses"),
        pytest.param(
            changed(HOLDER, "fakta: [S000-01]", "fakta: [S000-10]"), id="an id that is misspelt"
        ),
        pytest.param(changed(HOLDER, "fakta: [S000-01]", "fakta:"), id="an empty list of facts"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP605") == []
