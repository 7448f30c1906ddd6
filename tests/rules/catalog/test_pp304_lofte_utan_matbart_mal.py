from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen, snapshot

from polisplan.config.installningar import Installningar
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import Population, RuleInput
from polisplan.text.message import Message

START = BASE[LOFTE].index("matbara_mal:")
STODJER = BASE[LOFTE].index("stodjer:")


def targets(text: str, last: str = "helt") -> dict[str, str]:
    lofte = BASE[LOFTE][:START] + text + BASE[LOFTE][STODJER:]
    lofte = lofte.replace("{matbart_mal: 1, antal: 12, enhet: trafikkontroller}", "{text: Många}")
    return {LOFTE: lofte.replace("last: helt", f"last: {last}")}


def test_a_promise_without_target_is_found() -> None:
    assert [f.route for f in findings(targets(""), "PP304")] == [("id",)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a number"),
        pytest.param(
            targets("matbara_mal: [{nr: 1, typ: leverans, vad: ett råd}]\n"), id="a delivery"
        ),
        pytest.param(targets("", "delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP304") == []


def test_what_was_read_in_part_is_counted_as_not_judged() -> None:
    overlay = {LOFTE.replace("8-1", "8-2"): targets("", "delvis")[LOFTE].replace("8-1", "8-2")}
    rule = load_rules()["PP304"]
    assert rule.population is not None
    counted = rule.population(RuleInput(snapshot(overlay), Installningar()))

    assert counted == Population(1, Message("helt lästa löften"), 1)
