"""Links upwards, counted by what they rest on."""

from __future__ import annotations

from support.base_tree import BASE, LOFTE
from support.build import snapshot

from polisplan.totals.lankar import Lanksumma, lanksumma


def summa(stodjer: str) -> Lanksumma:
    text = BASE[LOFTE]
    start, end = text.index("stodjer:"), text.index("uppfoljningar:")
    plan = snapshot({LOFTE: text[:start] + stodjer + text[end:]})

    return lanksumma(plan.loften.values())


def test_each_link_counts_by_its_evidence() -> None:
    links = """\
stodjer:
- {mal: 2015-trygghet, belagg: belagd, kalla: kalla-ett}
- {initiativ: 2017-lokalt, belagg: tolkning, skal: Så.}
- {belagg: saknas, skal: Inget mål.}
"""

    assert summa(links) == Lanksumma(1, 1, 1, 0, 0, {})


def test_a_sourced_link_to_an_agreement_says_nothing_of_goals() -> None:
    links = """\
stodjer:
- {overenskommelse: {id: aby-2017, prioritering: 1}, belagg: belagd, kalla: kalla-ett}
- {overenskommelse: {id: aby-2017, prioritering: 1}, belagg: tolkning, skal: Så.}
"""

    assert summa(links) == Lanksumma(0, 0, 0, 2, 0, {"belagd": 1, "tolkning": 1})


def test_a_promise_without_links_is_counted() -> None:
    assert summa("") == Lanksumma(0, 0, 0, 0, 1, {})
