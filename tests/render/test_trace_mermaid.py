from __future__ import annotations

import re

import pytest
from support.golden import Golden
from support.reports import RICH, controlled_kedja, hostile, kedja

from polisplan.render.trace_mermaid import trace_mermaid
from polisplan.views.kedja import Kedjevy


def test_the_chain_of_a_promise(golden: Golden) -> None:
    golden.check("lofte.mmd", trace_mermaid(kedja(RICH, "aby-2018-2"), everything=False))


def test_the_chain_of_a_goal(golden: Golden) -> None:
    golden.check("mal.mmd", trace_mermaid(kedja(RICH, "2015-trygghet"), everything=False))


@pytest.mark.parametrize("view", [kedja(hostile()), controlled_kedja()], ids=["signs", "controls"])
def test_every_line_is_a_node_or_an_arrow_whatever_the_data_says(view: Kedjevy) -> None:
    lines = trace_mermaid(view, everything=True).splitlines()
    start = lines.index("flowchart BT")

    node = r'  n\d+\["[^"<>\[\]{}|`]*(<br>[^"<>\[\]{}|`]*)?"\]'
    arrow = r'  n\d+ (-->|-\.->|--x|---)(\|"\w+"\|)? n\d+'
    assert [line for line in lines[start + 1 :] if not re.fullmatch(f"{node}|{arrow}", line)] == []
    assert all(line.startswith("%% ") and not set("{}") & set(line) for line in lines[:start])
