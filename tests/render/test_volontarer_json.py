from __future__ import annotations

import json

from support.golden import Golden
from support.hostile import HOSTILE
from support.reports import PROGRAM, hostile, volontarer

from polisplan.render.volontarer_json import volontarer_json


def test_the_volunteers_for_programs(golden: Golden) -> None:
    golden.check("volontarer.json", volontarer_json(volontarer(), "9.9.9"))


def test_what_sources_say_keeps_its_number_its_source_and_its_place() -> None:
    document = json.loads(volontarer_json(volontarer(PROGRAM), "9.9.9"))
    rules = {(rule["vad"], rule["kalla"]): rule for item in document["program"]
             for rule in item["regler"]}  # fmt: skip
    rule = rules["Grundutbildning.", "kalla/kalla-utan-datum"]

    assert (rule["antal"], rule["enhet"], rule["tid"]) == (20, "timmar", None)
    assert rule["andra_kallor_sager"] == ["en annan källa säger ca 14 timmar"]
    assert (rule["fil"], rule["rad"]) == ("data/volontarverksamheter/andra-regler.yaml", 4)


def test_a_programme_without_a_table_has_no_rows() -> None:
    view = volontarer({"data/volontarer/2013-aby.yaml": None})
    document = json.loads(volontarer_json(view, "9.9.9"))

    assert (document["post"], document["fil"], document["rader"]) == (None, None, [])
    assert [item["post"] for item in document["program"]] == ["volontarverksamhet/volontarer-aby"]


def test_hostile_text_is_whole() -> None:
    [program] = json.loads(volontarer_json(volontarer(hostile()), "9.9.9"))["program"]

    assert (program["titel"], program["regler"][0]["vad"]) == (HOSTILE, HOSTILE)
