from __future__ import annotations

import json

from support.golden import Golden
from support.hostile import CONTROLS, HOSTILE
from support.reports import RICH, controlled_status, hostile, status, volontarer

from polisplan.render.report_json import status_json, volontarer_json
from polisplan.views.statusurval import Statusfraga


def test_the_status_for_programs(golden: Golden) -> None:
    golden.check("status.json", status_json(status(RICH), "9.9.9"))


def test_the_volunteers_for_programs(golden: Golden) -> None:
    golden.check("volontarer.json", volontarer_json(volontarer(), "9.9.9"))


def test_every_promise_is_there_also_where_the_text_has_a_table() -> None:
    document = json.loads(status_json(status(RICH, Statusfraga()), "9.9.9"))

    assert len(document["loften"]) == document["siffror"]["loften"] == 4
    assert all(item["post"] and item["fil"] for item in document["loften"])


def test_values_are_whole_and_control_characters_escaped() -> None:
    assert json.loads(status_json(status(hostile()), "9.9.9"))["loften"][0]["titel"] == HOSTILE

    text = status_json(controlled_status(), "9.9.9")

    assert not set(text) & {*"\x1b\x07\u202e\u202c\r\x00"}
    assert json.loads(text)["loften"][0]["titel"] == CONTROLS
