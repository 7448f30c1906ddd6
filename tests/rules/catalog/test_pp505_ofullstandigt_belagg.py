from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, findings, only_error, seen

MAL = "data/mal/2015-trygghet.yaml"
IDE = "data/verksamhetsideer/ide-2015.yaml"
VISION = "data/visioner/vision-2015.yaml"
INITIATIV = "data/initiativ/2017-lokalt.yaml"
AVTAL = "data/overenskommelser/aby-2017.yaml"
UNDER = "verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett"
LINK = BASE[LOFTE][BASE[LOFTE].index("- mal: 2015-trygghet") : BASE[LOFTE].index("uppfoljningar:")]


def served(link: str) -> dict[str, str]:
    return changed(LOFTE, LINK, f"- {{{link}}}\n")


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("mal: 2015-trygghet, belagg: belagd", "belagg"),
        ("mal: 2015-trygghet, belagg: belagd, skal: Ja.", "belagg"),
        ("mal: 2015-trygghet, belagg: tolkning", "belagg"),
        ("mal: 2015-trygghet, belagg: tolkning, kalla: kalla-ett", "belagg"),
        ("belagg: saknas", "belagg"),
        ("belagg: tolkning, skal: Ja.", "belagg"),
        ("belagg: saknas, skal: Nej., mal: 2015-trygghet", "mal"),
        ("mal: 2015-trygghet, initiativ: 2017-lokalt, belagg: tolkning, skal: Ja.", "initiativ"),
    ],
)
def test_incomplete_evidence_is_one_finding(link: str, key: str) -> None:
    finding = only_error(served(link))

    assert (finding.code, finding.route) == ("PP505", ("stodjer", 0, key))


@pytest.mark.parametrize(
    ("overlay", "route"),
    [
        pytest.param(
            changed(MAL, UNDER, "verksamhetside: ide-2015, belagg: belagd"),
            ("under", 0, "belagg"),
            id="goal",
        ),
        pytest.param(
            changed(MAL, UNDER, UNDER + ", vision: vision-2015"),
            ("under", 0, "vision"),
            id="two aims",
        ),
        pytest.param(
            {IDE: BASE[IDE] + "under: [{forutsattning: uppdraget, belagg: tolkning}]\n"},
            ("under", 0, "belagg"),
            id="verksamhetsidé",
        ),
        pytest.param(
            {VISION: BASE[VISION] + "under: [{belagg: saknas}]\n"},
            ("under", 0, "belagg"),
            id="vision",
        ),
        pytest.param(
            changed(INITIATIV, "belagg: belagd, kalla: kalla-ett", "belagg: belagd"),
            ("stodjer", 0, "belagg"),
            id="initiative",
        ),
        pytest.param(
            changed(AVTAL, ", skal: Trafik hör till trygghet.", ""),
            ("prioriteringar", 0, "stodjer", 0, "belagg"),
            id="agreement",
        ),
    ],
)
def test_every_sort_of_link_is_judged(overlay: Overlay, route: tuple[str | int, ...]) -> None:
    assert [f.route for f in findings(overlay, "PP505")] == [route]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="interpreted, with a reason"),
        pytest.param(served("mal: 2015-trygghet, belagg: belagd, kalla: kalla-ett"), id="sourced"),
        pytest.param(
            served("mal: 2015-trygghet, belagg: tolkning, skal: Ja., kalla: kalla-ett"),
            id="a source beside the reason",
        ),
        pytest.param(served("belagg: saknas, skal: Nej."), id="missing, with a reason"),
        pytest.param(
            served("mal: 2015-tryghet, belagg: tolkning, skal: Ja."), id="a target that is broken"
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP505") == []
