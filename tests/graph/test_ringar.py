from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from support.base_tree import BASE, LOFTE
from support.build import snapshot

from polisplan.graph.kedja import Kedjor
from polisplan.graph.ringar import ringar

MAL = "data/mal/2015-trygghet.yaml"
UNDER = "- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}"
GOALS = [f"m-{letter}" for letter in "abcde"]
LINKS = st.sets(st.tuples(st.sampled_from(GOALS), st.sampled_from(GOALS)), max_size=12)

Links = set[tuple[str, str]]


def goals(links: Links) -> dict[str, str]:
    """Return goals that stand under one another; one without a link stands under the idea."""
    overlay = {}
    for ident in GOALS:
        over = sorted(above for below, above in links if below == ident)
        rows = [f"- {{mal: {above}, belagg: belagd, kalla: kalla-ett}}" for above in over]
        text = BASE[MAL].replace("id: 2015-trygghet", f"id: {ident}")
        overlay[f"data/mal/{ident}.yaml"] = text.replace(UNDER, "\n".join(rows) or UNDER)
    return overlay


def rings(links: Links) -> list[list[tuple[str, str]]]:
    """Return the rings that are found, each as its links in order."""
    found = ringar(Kedjor(snapshot(goals(links))))
    return [[(led.fran.id, led.till.id) for led in ring] for ring in found]


@settings(max_examples=30, deadline=None)
@given(LINKS)
def test_a_ring_is_made_of_links_that_are_there_and_leads_back(links: Links) -> None:
    for ring in rings(links):
        assert set(ring) <= links
        assert [above for _, above in ring] == [*(below for below, _ in ring[1:]), ring[0][0]]


@settings(max_examples=30, deadline=None)
@given(LINKS)
def test_no_ring_is_left_without_the_links_that_close_them(links: Links) -> None:
    closing = [ring[-1] for ring in rings(links)]

    assert len(set(closing)) == len(closing)
    assert rings(links - set(closing)) == []


@settings(max_examples=30, deadline=None)
@given(LINKS)
def test_links_that_only_lead_up_make_no_ring(links: Links) -> None:
    assert rings({(below, above) for below, above in links if below < above}) == []


def test_promises_that_replace_each_other_are_a_ring() -> None:
    overlay = {
        f"data/loften/aby/{ident}.yaml": BASE[LOFTE].replace("id: aby-2018-1", f"id: {ident}")
        + f"ersatt_av: [{later}, finns-inte]\n"
        for ident, later in (("aby-2018-1", "aby-2018-2"), ("aby-2018-2", "aby-2018-1"))
    }
    [ring] = ringar(Kedjor(snapshot(overlay)))

    assert [(led.fran.id, led.route, led.till.id) for led in ring] == [
        ("aby-2018-1", ("ersatt_av", 0), "aby-2018-2"),
        ("aby-2018-2", ("ersatt_av", 0), "aby-2018-1"),
    ]
