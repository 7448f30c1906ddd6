from __future__ import annotations

import json

from support.golden import Golden
from support.hostile import HOSTILE
from support.uppfoljt import HAMNEN, UPPFOLJT, hostile_uppfoljning, uppfoljning

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


def test_each_figure_has_its_line_in_the_file() -> None:
    view = uppfoljning()
    document = json.loads(uppfoljning_json(view, "9.9.9"))
    [found] = [item for item in document["loften"] if item["post"] == "lofte/aby-2018-4"]
    lines = str(UPPFOLJT[HAMNEN]).splitlines()
    [patrol] = found["delar"][0]["ataganden"]
    [target] = patrol["matbara_mal"]

    assert lines[target["rad"] - 1] == "- {nr: 1, aktivitet: 1, minst: 10, enhet: pass}"
    assert [lines[line - 1] for line in target["gjort_rader"]] == [
        "  - {matbart_mal: 1, antal: 6, enhet: pass}"
    ]
    assert [lines[line - 1] for line in found["biutfall_rader"]] == [
        "  - {antal: 7, enhet: beslag}"
    ]
    assert target["mot_malet"] == ["inte nått hela perioden", "6 mot minst 10"]


def test_the_chosen_period_and_those_there_are_for_programs() -> None:
    document = json.loads(uppfoljning_json(uppfoljning(period="2017"), "9.9.9"))

    assert document["period_vald_av_oss"] is None
    assert document["perioder_i_registret"][0] == {"period": "2018–2020", "loften": 1}
