from __future__ import annotations

import json

from support.golden import Golden
from support.omraden import FYRA
from support.reports import RICH, kvalitet

from polisplan.render.kvalitet_json import kvalitet_json


def test_the_quality_for_programs(golden: Golden) -> None:
    golden.check("kvalitet.json", kvalitet_json(kvalitet(), "9.9.9"))


def test_regions_and_years_count_what_the_whole_counts() -> None:
    document = json.loads(kvalitet_json(kvalitet({**RICH, **FYRA}), "9.9.9"))

    for rows in (document["regioner"], document["startar"]):
        for name, total in document["egenskaper"].items():
            parts = [row["egenskaper"][name] for row in rows]
            assert sum(part["varde"] for part in parts) == total["varde"]
            assert sum(part["av"] for part in parts) == total["av"]
