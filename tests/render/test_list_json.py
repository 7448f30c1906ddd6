from __future__ import annotations

import json

from support.golden import Golden
from support.looking import lista
from support.omraden import FYRA

from polisplan.cli.language import load_language
from polisplan.render.list_json import list_json
from polisplan.text.language import speaking
from polisplan.views.statusurval import Statusfraga


def test_a_list_for_programs(golden: Golden) -> None:
    view = lista(FYRA, lagen=("oklart",), omrade=Statusfraga("lpo", "sodra-lpo"))

    golden.check("loften.json", list_json(view, "0"))


def test_what_programs_compare_does_not_follow_the_language() -> None:
    swedish = json.loads(list_json(lista(FYRA), "0"))
    with speaking(load_language("en")):
        english = json.loads(list_json(lista(FYRA), "0"))

    assert english["rader"] == swedish["rader"]
    assert english["slag"] == swedish["slag"] == "lofte"


def test_what_is_unknown_is_null() -> None:
    rows = {
        row["post"]: row for row in json.loads(list_json(lista(FYRA, "kommuner"), "0"))["rader"]
    }

    assert rows["kommun/dalby"]["lpo"] is None
