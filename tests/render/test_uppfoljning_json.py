from __future__ import annotations

import json

from support.golden import Golden
from support.hostile import HOSTILE
from support.uppfoljt import hostile_uppfoljning, uppfoljning

from polisplan.render.uppfoljning_json import uppfoljning_json


def test_a_follow_up_for_programs(golden: Golden) -> None:
    golden.check("uppfoljning.json", uppfoljning_json(uppfoljning(), "9.9.9"))


def test_values_are_whole() -> None:
    document = json.loads(uppfoljning_json(uppfoljning(hostile_uppfoljning()), "9.9.9"))
    [found] = [item for item in document["loften"] if item["post"] == "lofte/aby-2018-4"]

    assert HOSTILE in found["titel"]
    assert found["problem"] == HOSTILE
    assert found["avvikelser"] == [HOSTILE]
    assert found["delar"][0]["ataganden"][0]["vad"] == HOSTILE
