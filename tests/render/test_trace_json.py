from __future__ import annotations

import datetime as dt
import json

from support.base_tree import tree
from support.golden import Golden
from support.reports import RICH, kedja

from polisplan.render.trace_json import trace_json, trace_summary_json
from polisplan.workflows.trace import trace_summary


def test_the_chain_of_a_promise(golden: Golden) -> None:
    golden.check("lofte.json", trace_json(kedja(RICH, "aby-2018-2"), "9.9.9"))


def test_the_summary_counts_promises_and_links() -> None:
    view = trace_summary(tree(RICH), dt.date(2019, 5, 1))
    document = json.loads(trace_summary_json(view, "9.9.9"))

    assert document["loften"] == sum(document["andar"].values()) == 4
    assert document["andar"]["verksamhetsidé"] == 3
    assert document["lankar"] == {
        "belagd": 1,
        "tolkning": 2,
        "saknas": 1,
        "till en prioritering": 0,
    }
