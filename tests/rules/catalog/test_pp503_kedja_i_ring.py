from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, findings, seen

MAL = "data/mal/2015-trygghet.yaml"
IDE = "data/verksamhetsideer/ide-2015.yaml"
VISION = "data/visioner/vision-2015.yaml"
INITIATIV = "data/initiativ/2017-lokalt.yaml"
AVTAL = "data/overenskommelser/aby-2017.yaml"
UNDER = "- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}"
TO_GOAL = "{mal: 2015-trygghet, belagg: belagd, kalla: kalla-ett}"


def goal(ident: str, *over: str) -> dict[str, str]:
    links = "\n".join(f"- {{mal: {other}, belagg: belagd, kalla: kalla-ett}}" for other in over)
    text = BASE[MAL].replace("id: 2015-trygghet", f"id: {ident}").replace(UNDER, links or UNDER)
    return {f"data/mal/{ident}.yaml": text}


def rings(overlay: Overlay) -> list[object]:
    return [f.message.args["ring"] for f in findings(overlay, "PP503")]


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        pytest.param(goal("m-a", "m-a"), ["m-a → m-a"], id="itself"),
        pytest.param(
            {**goal("m-a", "m-b"), **goal("m-b", "m-c"), **goal("m-c", "m-a")},
            ["m-a → m-b → m-c → m-a"],
            id="three goals",
        ),
        pytest.param(
            {
                **goal("m-a", "m-b"),
                **goal("m-b", "m-a"),
                **goal("m-c", "m-d"),
                **goal("m-d", "m-c"),
            },
            ["m-a → m-b → m-a", "m-c → m-d → m-c"],
            id="two rings apart",
        ),
        pytest.param(
            {**goal("m-a", "m-b", "m-c"), **goal("m-b", "m-a"), **goal("m-c", "m-a")},
            ["m-a → m-b → m-a", "m-a → m-c → m-a"],
            id="two rings that share a goal",
        ),
        pytest.param(
            {
                INITIATIV: BASE[INITIATIV].replace(
                    f"- {TO_GOAL}",
                    "- overenskommelse: {id: aby-2017, prioritering: 1}\n"
                    "  belagg: belagd\n  kalla: kalla-ett",
                ),
                AVTAL: BASE[AVTAL].replace("mal: 2015-trygghet", "initiativ: 2017-lokalt"),
            },
            ["aby-2017 → 2017-lokalt → aby-2017"],
            id="initiative and agreement",
        ),
        pytest.param(
            {
                IDE: BASE[IDE]
                + "under: [{vision: vision-2015, belagg: belagd, kalla: kalla-ett}]\n",
                VISION: BASE[VISION]
                + "under: [{verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}]\n",
            },
            ["ide-2015 → vision-2015 → ide-2015"],
            id="verksamhetsidé and vision",
        ),
        pytest.param(
            {LOFTE: BASE[LOFTE] + "ersatt_av: [aby-2018-1]\n"},
            ["aby-2018-1 → aby-2018-1"],
            id="a promise that replaced itself",
        ),
    ],
)
def test_each_ring_is_spelt_out_once(overlay: Overlay, expected: list[str]) -> None:
    assert rings(overlay) == expected


def test_a_ring_above_promises_has_no_echo() -> None:
    overlay = {**goal("2015-trygghet", "m-b"), **goal("m-b", "2015-trygghet")}

    assert [f.code for f in findings(overlay)] == ["PP503"]


def test_the_other_links_of_the_ring_are_shown() -> None:
    [finding] = findings({**goal("m-a", "m-b"), **goal("m-b", "m-a")}, "PP503")

    assert (finding.path, finding.route) == ("data/mal/m-b.yaml", ("under", 0, "mal"))
    assert [there.path for there in finding.related] == ["data/mal/m-a.yaml"]


def test_a_long_chain_is_walked_to_its_end() -> None:
    overlay = {
        path: text for n in range(1500) for path, text in goal(f"m-{n:04}", f"m-{n + 1:04}").items()
    }
    overlay |= goal("m-1500", "m-0000")

    assert len(rings(overlay)) == 1


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a chain with an end"),
        pytest.param(
            {**goal("m-a", "m-b", "m-c"), **goal("m-b", "2015-trygghet"), **goal("m-c", "m-b")},
            id="ways that meet",
        ),
        pytest.param(
            {
                AVTAL: BASE[AVTAL].replace(
                    "kallor:",
                    "- nr: 2\n  vad: skola\n  stodjer:\n"
                    "  - overenskommelse: {id: aby-2017, prioritering: 1}\n"
                    "    belagg: belagd\n    kalla: kalla-ett\nkallor:",
                )
            },
            id="one priority under another",
        ),
        pytest.param(
            {
                **goal("m-a", "m-b"),
                **changed(MAL, UNDER, "- {mal: m-a, belagg: saknas, skal: Oklart.}"),
                **goal("m-b", "2015-trygghet"),
            },
            id="a link that is said to be missing",
        ),
        pytest.param({**goal("m-a", "m-b"), **goal("m-c", "m-a")}, id="a link that is broken"),
        pytest.param(
            {
                LOFTE: BASE[LOFTE] + "ersatt_av: [aby-2018-2]\n",
                LOFTE.replace("8-1", "8-2"): BASE[LOFTE].replace("8-1", "8-2"),
            },
            id="a promise that was replaced",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP503") == []
