from __future__ import annotations

import json

from support.golden import Golden
from support.hostile import HOSTILE
from support.uppfoljt import hostile_mal, mal

from polisplan.render.mal_json import mal_json


def test_a_goal_for_programs(golden: Golden) -> None:
    golden.check("mal.json", mal_json(mal(), "9.9.9"))


def test_every_promise_and_priority_is_there() -> None:
    document = json.loads(mal_json(mal(), "9.9.9"))

    assert len(document["loften"]) == document["siffror"]["loften"] == 3
    assert document["prioriteringar_utan_lofte"]["av"] == 2


def test_values_are_whole() -> None:
    document = json.loads(mal_json(mal(overlay=hostile_mal()), "9.9.9"))

    assert document["ordalydelse"] == HOSTILE
    assert document["mal_under"][0]["vagar"][0]["lank"]["skal"] == HOSTILE
    assert document["prioriteringar_utan_lofte"]["poster"][0]["vad"] == HOSTILE
