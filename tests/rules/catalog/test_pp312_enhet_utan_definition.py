from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import findings, seen

ROW = "{nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, raknas: en timme, datakalla: journal}"


def target(row: str, last: str = "helt") -> dict[str, str]:
    [text] = changed(LOFTE, ROW, f"{{nr: 1, aktivitet: 1, minst: 10{row}}}").values()
    return {LOFTE: text.replace("last: helt", f"last: {last}")}


@pytest.mark.parametrize(
    "enhet", ["kontroller", "trafikinsatser", "tillfällen med fotpatrull", "EPA- och mopedinsatser"]
)
def test_a_unit_that_can_be_counted_in_many_ways_is_found(enhet: str) -> None:
    found = findings(target(f", enhet: {enhet}"), "PP312")

    assert [(f.route, f.value) for f in found] == [(("matbara_mal", 0, "enhet"), enhet)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="settled"),
        pytest.param(target(", enhet: trygghetsvandringar"), id="counted in one way"),
        pytest.param(target(", enhet: timmar"), id="time"),
        pytest.param(target(", enhet: 20-minuterskontroller"), id="time within the unit"),
        pytest.param(target(", enhet: kontrollerade bilar"), id="part of another word"),
        pytest.param(target(""), id="no unit"),
        pytest.param(target(", enhet: insatser", "delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP312") == []
