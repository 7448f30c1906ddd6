from __future__ import annotations

import pytest
from support.base_tree import changed
from support.build import Overlay, findings, only_error, seen

DOKUMENT = "data/grunddokument/sidan-2015.yaml"
HOLDER = "data/polismyndigheter/aby.yaml"


def holding(idents: str) -> dict[str, str]:
    return changed(HOLDER, "fakta: [S000-01]", f"fakta: [{idents}]")


def test_a_misspelt_fact_is_one_error_with_the_fact_that_is_meant() -> None:
    found = only_error(holding("S000-10"))

    assert (found.code, found.path, found.suggestion) == ("PP606", HOLDER, "S000-01")
    assert found.hint is not None
    assert found.hint.args == {"id": "S000-01", "vad": "Åby hade en egen polismyndighet."}


def test_what_resembles_nothing_has_no_suggestion() -> None:
    [found] = findings(holding("S000-01, X-99"), "PP606")

    assert found.route == ("fakta", 1)
    assert found.suggestion is None
    assert found.hint is not None
    assert found.hint.template == "Inventeringen ligger i data/grunddokument/."


def test_a_fact_that_is_left_out_cannot_be_held() -> None:
    [found] = findings(holding("S000-01, S000-02"), "PP606")

    assert found.message.args == {"id": "S000-02", "grund": "sidmöblering"}
    assert [(there.path, there.span.line) for there in found.related] == [(DOKUMENT, 6)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a fact that there is"),
        pytest.param({**holding("X-99"), DOKUMENT: None}, id="no founding document"),
        pytest.param({**holding("X-99"), DOKUMENT: "id: ["}, id="its document cannot be read"),
        pytest.param({**holding("X-99"), DOKUMENT: "id: sidan-2015\n"}, id="it is refused"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP606") == []
