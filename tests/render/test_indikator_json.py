from __future__ import annotations

import json

from support.golden import Golden
from support.hostile import HOSTILE
from support.reports import hostile_indikator, indikator

from polisplan.render.indikator_json import indikator_json


def test_an_indicator_for_programs(golden: Golden) -> None:
    golden.check("indikator.json", indikator_json(indikator(), "9.9.9"))


def test_values_are_whole() -> None:
    document = json.loads(indikator_json(indikator(hostile_indikator()), "9.9.9"))

    assert document["namn"] == document["enhet"] == HOSTILE
    assert document["maltal"][1]["baslinjer"][0]["lydelse"] == HOSTILE
