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


def test_a_priority_that_no_promise_points_at_is_found() -> None:
    [finding] = findings(priorities("trafik", "bedrägerier") | pointing(1), "PP508")

    assert (finding.path, finding.route) == (AVTAL, ("prioriteringar", 1))
    assert str(finding.message) == "Inget löfte pekar på prioriteringen «bedrägerier»."


def test_several_are_told_of_together() -> None:
    overlay = priorities("bedrägerier", "trafik", "integration") | pointing(2)
    [finding] = findings(overlay, "PP508")

    assert finding.route == ("prioriteringar", 0)
    assert str(finding.message) == (
        "Inget löfte pekar på 2 av prioriteringarna: bedrägerier, integration."
    )


def test_a_text_about_the_same_is_no_pointer() -> None:
    assert len(findings(priorities("trafik", "Lugnare trafik") | pointing(1), "PP508")) == 1


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="no promise points into it"),
        pytest.param(
            priorities("trafik", "våld"), id="no promise points into it, whatever it says"
        ),
        pytest.param(priorities("trafik") | pointing(1), id="pointed at"),
        pytest.param(priorities("trafik", "våld") | {LOFTE: None}, id="no promise in the area"),
        pytest.param(
            priorities("trafik", "våld")
            | pointing(1)
            | {LOFTE.replace("8-1", "8-2"): "id: aby-2018-2\n"},
            id="a file with a fault",
        ),
        pytest.param(
            priorities("trafik", "våld") | pointing(1, "delvis"), id="the promise was read in part"
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP508") == []
