from __future__ import annotations

import json

from support.golden import Golden
from support.hostile import HOSTILE
from support.uppfoljt import alla_mal, hostile_mal

from polisplan.render.maloversikt_json import maloversikt_json


def test_all_goals_for_programs(golden: Golden) -> None:
    golden.check("maloversikt.json", maloversikt_json(alla_mal(), "9.9.9"))


def test_values_are_whole() -> None:
    document = json.loads(maloversikt_json(alla_mal(hostile_mal()), "9.9.9"))

    assert HOSTILE in {
        rad["rubrik"] for modell in document["styrmodeller"] for rad in modell["mal"]
    }
    assert document["prioriteringar_utan_lofte"][0]["prioriteringar"][0]["vad"] == HOSTILE
