from __future__ import annotations

import json

from support.base_tree import tree
from support.golden import Golden
from support.looking import DAY
from support.reports import RICH

from polisplan.render.show_json import show_json
from polisplan.workflows.show import show_record


def test_a_record_for_programs(golden: Golden) -> None:
    shown = show_record(tree(RICH), "aby-2018-3", DAY)

    golden.check("lofte.json", show_json(shown.view, shown.lines, "0"))


def test_its_own_keys_stand_in_the_order_of_the_file_with_their_lines() -> None:
    shown = show_record(tree(RICH), "aby-2018-2", DAY)
    document = json.loads(show_json(shown.view, shown.lines, "0"))

    assert list(document["innehall"])[:4] == ["id", "titel", "omrade", "period"]
    assert list(document["rader"].values())[:4] == [1, 2, 3, 4]
    assert document["innehall"]["uppfoljningar"][1]["utfall"][1]["antal"] == 0.78
