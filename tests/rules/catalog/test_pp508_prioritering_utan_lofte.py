from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen

AVTAL = "data/overenskommelser/aby-2017.yaml"
STOD = "stodjer: [{mal: 2015-trygghet, belagg: tolkning, skal: Nära.}]"


def priorities(*vad: str, period: str = "{fran: 2017, till: 2019}") -> dict[str, str]:
    text = BASE[AVTAL]
    start, end = text.index("- nr: 1"), text.index("kallor:")
    rows = "".join(f"- {{nr: {nr}, vad: '{v}', {STOD}}}\n" for nr, v in enumerate(vad, 1))
    text = text[:start] + rows + text[end:]
    return {AVTAL: text.replace("period: {fran: 2017, till: 2019}", f"period: {period}")}


def pointing(nr: int, last: str = "helt") -> dict[str, str]:
    more = f"overenskommelse: {{id: aby-2017, prioritering: {nr}}}\n"
    return {LOFTE: BASE[LOFTE].replace("last: helt", f"last: {last}") + more}


def test_a_priority_that_no_promise_takes_up_is_found() -> None:
    [finding] = findings(priorities("trafik", "bedrägerier"), "PP508")

    assert (finding.path, finding.route) == (AVTAL, ("prioriteringar", 1))
    assert str(finding.message) == "Prioriteringen «bedrägerier» har inget löfte i registret."


def test_several_are_told_of_together() -> None:
    [finding] = findings(priorities("bedrägerier", "trafik", "integration"), "PP508")

    assert finding.route == ("prioriteringar", 0)
    assert str(finding.message) == (
        "2 prioriteringar har inget löfte i registret: bedrägerier, integration."
    )


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="the focus of the promise"),
        pytest.param(priorities("trafikmiljön"), id="the beginning of a word"),
        pytest.param(priorities("minskad brottslighet"), id="says nothing to look for"),
        pytest.param(priorities("trafik", "våld") | pointing(2), id="pointed at"),
        pytest.param(priorities("våld", period="{fran: 2020, till: 2021}"), id="another time"),
        pytest.param(priorities("våld", period="{}"), id="the time is unknown"),
        pytest.param(priorities("våld") | {LOFTE: None}, id="no promise in the area"),
        pytest.param(
            priorities("våld", period="{fran: 2020, till: 2021}")
            | {
                LOFTE: BASE[LOFTE].replace(
                    "period: {fran: 2018, till: 2018}", "period: {fran: 2018}", 1
                )
            },
            id="no promise that is certainly of its time",
        ),
        pytest.param(
            priorities("våld") | {LOFTE.replace("8-1", "8-2"): "id: aby-2018-2\n"},
            id="a file with a fault",
        ),
        pytest.param(
            priorities("våld") | {LOFTE: BASE[LOFTE].replace("last: helt", "last: delvis")},
            id="the promise was read in part",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP508") == []


def test_a_promise_that_begins_with_the_agreement_is_of_its_time() -> None:
    overlay = priorities("trafik", "våld", period="{fran: 2018}")
    assert len(findings(overlay, "PP508")) == 1

    overlay[LOFTE] = BASE[LOFTE].replace(
        "period: {fran: 2018, till: 2018}\nparter", "period: {fran: 2018}\nparter"
    )
    assert len(findings(overlay, "PP508")) == 1
