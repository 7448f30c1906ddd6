from __future__ import annotations

import datetime as dt

from support.base_tree import tree
from support.reports import RICH

from polisplan.workflows.trace import trace, trace_summary

DAY = dt.date(2019, 5, 1)


def test_a_record_is_followed_in_a_tree() -> None:
    assert trace(tree(), "aby-2018-1", DAY).nadd


def test_every_promise_ends_in_one_way() -> None:
    view = trace_summary(tree(RICH), DAY)

    assert sum(number for _, number in view.andar) == view.loften == 4
    assert dict(view.belagg) == {
        "belagd": 1,
        "tolkning": 2,
        "saknas": 1,
    }
    assert dict(view.prioriteringar) == {"belagd": 0, "tolkning": 0, "saknas": 0}
