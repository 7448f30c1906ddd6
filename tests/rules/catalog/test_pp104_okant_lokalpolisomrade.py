from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import Overlay, findings, seen, snapshot

from polisplan.config.installningar import Installningar
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import RuleInput

LPO = "data/lpo/norra-aby.yaml"
KOMMUN = "data/kommuner/aby.yaml"
OBY = {"data/kommuner/oby.yaml": BASE[KOMMUN].replace("id: aby", "id: oby").replace("9901", "9902")}


def test_a_kommun_that_no_area_lists_is_told_of_in_its_own_file() -> None:
    assert seen(OBY, "PP104") == [("PP104", "data/kommuner/oby.yaml", 1, 5)]


def test_a_known_polisomrade_is_not_enough() -> None:
    overlay = {**changed(KOMMUN, "kallor:", "polisomraden: [aby]\nkallor:"), LPO: None}

    assert [finding.path for finding in findings(overlay, "PP104")] == [KOMMUN]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="listed"),
        pytest.param(changed(LPO, "kommun: aby,", "kommun: aby, delar: [norr],"), id="in part"),
        pytest.param(
            changed(LPO, "belagg: källa}", "belagg: källa, giltig: {till: 2016}}"), id="once"
        ),
        pytest.param(changed(LPO, "namn: Norra Åby", "namm: Norra Åby"), id="area refused"),
        pytest.param({LPO: "kommuner: ["}, id="area cannot be read"),
        pytest.param({KOMMUN: "id: aby\n"}, id="kommun refused"),
        pytest.param(changed(LPO, "kommun: aby,", "kommn: aby,"), id="key misspelt"),
        pytest.param(changed(LPO, "kommun: aby,", "kommun: abby,"), id="id misspelt"),
        pytest.param(changed(KOMMUN, "id: aby", "id: abyy"), id="its own id misspelt"),
        pytest.param(
            {LPO: None, "data/lop/norra-aby.yaml": BASE[LPO]}, id="area in a folder misspelt"
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP104") == []


def test_it_counts_the_kommuner() -> None:
    rule = load_rules()["PP104"]
    assert rule.population is not None
    counted = rule.population(RuleInput(snapshot(OBY), Installningar()))

    assert (counted.antal, str(counted.av)) == (2, "kommuner")
