from __future__ import annotations

import json

from support.golden import Golden
from support.hostile import HOSTILE
from support.omraden import FYRA, RAKNING
from support.reports import hostile_tackning, tackning

from polisplan.render.tackning_json import tackning_json


def test_the_coverage_for_programs(golden: Golden) -> None:
    golden.check("tackning.json", tackning_json(tackning({**FYRA, **RAKNING}), "9.9.9"))


def test_every_kommun_is_there_also_in_an_area() -> None:
    whole = json.loads(tackning_json(tackning(), "9.9.9"))
    part = json.loads(tackning_json(tackning(omrade=("region", "sodra")), "9.9.9"))

    assert len(whole["kommuner"]) == whole["siffror"]["kommuner"] == 4
    assert [item["post"] for item in part["kommuner"]] == ["kommun/almby", "kommun/oby"]
    assert part["omrade"] == "region/sodra"


def test_values_are_whole() -> None:
    document = json.loads(tackning_json(tackning(hostile_tackning()), "9.9.9"))
    [found] = [item for item in document["kommuner"] if item["post"] == "kommun/aby"]

    assert found["loften"][0]["titel"] == HOSTILE
