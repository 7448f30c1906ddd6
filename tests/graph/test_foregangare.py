from __future__ import annotations

from support.base_tree import LOFTE
from support.build import snapshot

from polisplan.graph.foregangare import omgangar

PROMISE = """\
id: {id}
titel: Lugnt
omrade: {omrade}
period: {period}
parter: [polisen]
stodjer: [{{belagg: saknas, skal: Okänt.}}]
kallor: [{{kalla: kalla-ett, last: helt}}]
"""
ABY = "{kommun: aby}"


def rounds(*promises: tuple[str, str, str]) -> list[tuple[list[str], list[str]]]:
    """Return the ids of each round and of the one before, for promises of id, area and period."""
    overlay: dict[str, str | None] = {LOFTE: None}
    for ident, omrade, period in promises:
        text = PROMISE.format(id=ident, omrade=omrade, period=period)
        overlay[f"data/loften/aby/{ident}.yaml"] = text
    return [
        ([lofte.id for lofte in omgang.loften], [lofte.id for lofte in omgang.forra])
        for omgang in omgangar(snapshot(overlay))
    ]


def test_each_round_has_the_one_before_it() -> None:
    assert rounds(
        ("a", ABY, "{fran: 2016, till: 2016}"),
        ("b", ABY, "{fran: 2018, till: 2018}"),
        ("c", ABY, "{fran: 2018-01-01, till: 2018}"),
        ("d", ABY, "{fran: 2019}"),
    ) == [(["b", "c"], ["a"]), (["d"], ["b", "c"])]


def test_a_promise_that_still_holds_is_not_before() -> None:
    assert rounds(("a", ABY, "{fran: 2016, till: 2018}"), ("b", ABY, "{fran: 2018}")) == []


def test_one_of_unknown_end_may_be_before() -> None:
    assert rounds(("a", ABY, "{fran: 2016}"), ("b", ABY, "{fran: 2018}")) == [(["b"], ["a"])]


def test_another_area_and_an_unknown_start_have_no_rounds() -> None:
    assert (
        rounds(
            ("a", ABY, "{fran: 2016, till: 2016}"),
            ("b", "{kommun: aby, delomrade: Ytby}", "{fran: 2018}"),
            ("c", ABY, "{till: 2019}"),
        )
        == []
    )
