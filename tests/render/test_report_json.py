from __future__ import annotations

import datetime as dt
import json

import pytest
from support.base_tree import BASE, LOFTE
from support.golden import Golden
from support.hostile import CONTROLS, HOSTILE
from support.omraden import FYRA
from support.reports import RICH, controlled_status, hostile, status

from polisplan.render.report_json import status_json
from polisplan.views.statusurval import Statusfraga


def test_the_status_for_programs(golden: Golden) -> None:
    golden.check("status.json", status_json(status(RICH), "9.9.9"))


def test_every_promise_is_there_also_where_the_text_has_a_table() -> None:
    document = json.loads(status_json(status(RICH, Statusfraga()), "9.9.9"))

    assert len(document["loften"]) == document["siffror"]["loften"] == 4
    assert all(item["post"] and item["fil"] for item in document["loften"])


@pytest.mark.parametrize("fraga", [Statusfraga(), Statusfraga("lpo", "norra-aby")])
def test_every_count_can_be_followed_to_its_promises(fraga: Statusfraga) -> None:
    document = json.loads(status_json(status({**RICH, **FYRA}, fraga), "9.9.9"))
    there = {item["post"]: item for item in document["loften"]}

    for part in (document, *document["omraden"]):
        behind, counts = part["poster_bakom"], part["siffror"]
        targets = counts.pop("redovisat_i_tal")
        reported = [mal for ident in behind["loften"] for mal in there[ident]["matbara_mal"]]

        assert {name: len(behind[name]) for name in counts} == counts
        assert {ident for idents in behind.values() for ident in idents} <= there.keys()
        assert len(reported) == targets["av"]
        assert sum(mal["redovisat"] for mal in reported) == targets["varde"]


def test_what_is_not_counted_is_named_too() -> None:
    document = json.loads(status_json(status({**RICH, **FYRA}, Statusfraga()), "9.9.9"))
    later = json.loads(status_json(status(RICH, day=dt.date(2017, 5, 1)), "9.9.9"))
    unknown = {LOFTE: BASE[LOFTE].replace("{fran: 2018, till: 2018}\nparter", "{}\nparter")}

    assert document["kommuner"]["vilka_utan_lofte"] == ["kommun/dalby"]
    assert later["inte_raknade"]["borjade_senare"] == [
        "lofte/aby-2018-1",
        "lofte/aby-2018-2",
        "lofte/aby-2018-3",
    ]
    assert json.loads(status_json(status(unknown), "9.9.9"))["inte_raknade"]["okand_start"] == [
        "lofte/aby-2018-1"
    ]


def test_every_promise_target_and_figure_has_its_line() -> None:
    loften = json.loads(status_json(status(RICH), "9.9.9"))["loften"]
    [rate] = [item for item in loften if item["post"] == "lofte/aby-2018-2"]

    assert (rate["fil"], rate["rad"]) == ("data/loften/aby/aby-2018-2.yaml", 1)
    assert [mal["rad"] for mal in rate["matbara_mal"]] == [7]
    assert rate["matbara_mal"][0]["redovisat_pa_rad"] == [[15], [16], [21], [22]]


def test_values_are_whole_and_control_characters_escaped() -> None:
    assert json.loads(status_json(status(hostile()), "9.9.9"))["loften"][0]["titel"] == HOSTILE

    text = status_json(controlled_status(), "9.9.9")

    assert not set(text) & {*"\x1b\x07\u202e\u202c\r\x00"}
    assert json.loads(text)["loften"][0]["titel"] == CONTROLS
