from __future__ import annotations

import datetime as dt

from support.base_tree import tree
from support.golden import Golden
from support.reports import RICH, controlled_kedja, hostile, kedja

from polisplan.render.columns import width
from polisplan.render.trace_text import trace_summary_text, trace_text
from polisplan.workflows.trace import trace_summary


def test_the_chain_of_a_promise(golden: Golden) -> None:
    golden.check("lofte.txt", trace_text(kedja(RICH, "aby-2018-2"), everything=False))


def test_the_chain_of_a_goal(golden: Golden) -> None:
    golden.check("mal.txt", trace_text(kedja(RICH, "2015-trygghet"), everything=False))


def test_a_chain_that_is_missing_says_where_and_why(golden: Golden) -> None:
    golden.check("saknas.txt", trace_text(kedja(RICH, "aby-2017-1"), everything=False))


def test_the_summary_of_all_chains(golden: Golden) -> None:
    view = trace_summary(tree(RICH), dt.date(2019, 5, 1))

    golden.check("summa.txt", trace_summary_text(view))


def test_hostile_text_does_nothing_and_keeps_the_width() -> None:
    for columns in (50, 96):
        for view in (kedja(hostile()), controlled_kedja()):
            text = trace_text(view, everything=True, columns=columns)

            assert not set(text) & {*"\x1b\x07\u202e\r\x00"}
            assert max(width(line) for line in text.splitlines()) <= columns


def test_only_a_few_are_listed_unless_all_are_asked_for() -> None:
    text = str(RICH["data/loften/aby/aby-2018-3.yaml"])
    many = {
        f"data/loften/aby/aby-2018-{n}.yaml": text.replace("id: aby-2018-3", f"id: aby-2018-{n}")
        for n in range(10, 20)
    }
    few = trace_text(kedja(many, "mal/2015-trygghet"), everything=False)
    every = trace_text(kedja(many, "mal/2015-trygghet"), everything=True)

    assert "11 löften pekar hit" in few
    assert "… och 6 till: visa med --all" in few
    assert every.count("↓ lofte/") == 11
