"""Every fact is in a record, left out with a reason, or missed."""

from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import Overlay, snapshot

from polisplan.graph.fakta import Faktalage, faktalage

DOKUMENT = "data/grunddokument/sidan-2015.yaml"
HOLDER = "data/polismyndigheter/aby.yaml"
FIRST = "- {id: S000-01, vad: Åby hade en egen polismyndighet.}\n"


def lage(overlay: Overlay | None = None) -> Faktalage:
    return faktalage(snapshot(overlay))


def holding(*idents: str) -> dict[str, str]:
    """Return an overlay: the record that holds a fact holds these."""
    return changed(HOLDER, "fakta: [S000-01]", f"fakta: [{', '.join(idents)}]")


def facts(*idents: str) -> dict[str, str]:
    """Return an overlay: the document has these facts besides its own."""
    return changed(DOKUMENT, FIRST, FIRST + "".join(f"- {{id: {i}, vad: x}}\n" for i in idents))


def missed(found: Faktalage) -> list[str]:
    return [item.faktum.id for item in found.utan_post]


def test_each_fact_leads_to_the_records_that_hold_it() -> None:
    found = lage()

    assert {ident: [post.ref for post in poster] for ident, poster in found.poster.items()} == {
        "S000-01": ["polismyndighet/aby"]
    }
    assert list(found.fakta) == ["S000-01", "S000-02"]
    assert missed(found) == []


def test_several_records_may_hold_a_fact_and_one_record_several() -> None:
    lan = changed("data/lan/abylan.yaml", "kallor:", "fakta: [S000-01]\nkallor:")
    found = lage({**facts("S000-03"), **lan, **holding("S000-03", "S000-01")})

    assert [post.ref for post in found.poster["S000-01"]] == ["lan/abylan", "polismyndighet/aby"]
    assert [(item.post.id, item.nummer, item.id) for item in found.angivna] == [
        ("abylan", 0, "S000-01"), ("aby", 0, "S000-03"), ("aby", 1, "S000-01"),
    ]  # fmt: skip


def test_what_no_record_holds_is_missed_unless_it_is_left_out() -> None:
    assert missed(lage(facts("S000-03", "S000-04"))) == ["S000-03", "S000-04"]


def test_of_two_facts_with_one_id_the_first_counts() -> None:
    found = lage(facts("S000-01"))

    assert [item.nummer for item in found.inventerade] == [0, 1, 2]
    assert found.fakta["S000-01"].nummer == 0


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("S000-10", "S000-01", id="a fact that is held where none is missed"),
        pytest.param("X-99", None, id="nothing is near"),
    ],
)
def test_an_unknown_id_means_the_nearest_fact(written: str, meant: str | None) -> None:
    assert lage(holding("S000-01", written)).trolig(written) == meant


def test_an_unknown_id_rather_means_a_fact_that_is_missed() -> None:
    found = lage({**facts("S000-13"), **holding("S000-01", "S000-31")})

    assert found.trolig("S000-31") == "S000-13"


def test_a_tree_without_founding_documents_has_no_facts() -> None:
    found = lage({DOKUMENT: None, HOLDER: BASE[HOLDER].replace("fakta: [S000-01]\n", "")})

    assert (found.inventerade, found.angivna) == ((), ())
