from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, findings, seen

MAL = "data/mal/2015-trygghet.yaml"
AVTAL = "data/overenskommelser/aby-2017.yaml"
UNDER = "- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}"
NOTHING = "- {belagg: saknas, skal: Okänt.}"
LINK = BASE[LOFTE][BASE[LOFTE].index("- mal: 2015-trygghet") : BASE[LOFTE].index("uppfoljningar:")]
ENDS = changed(MAL, UNDER, NOTHING)


def served(*links: str) -> dict[str, str]:
    return changed(LOFTE, LINK, "".join(f"- {{{link}, skal: Så.}}\n" for link in links))


def goal(ident: str, under: str) -> dict[str, str]:
    text = BASE[MAL].replace("id: 2015-trygghet", f"id: {ident}").replace(UNDER, under)
    return {f"data/mal/{ident}.yaml": text}


@pytest.mark.parametrize(
    ("overlay", "route", "end"),
    [
        pytest.param(ENDS, ("stodjer", 0, "mal"), (MAL, 9), id="its goal"),
        pytest.param(
            {
                **changed(MAL, UNDER, "- {mal: m-a, belagg: tolkning, skal: Så.}"),
                **goal("m-a", NOTHING),
            },
            ("stodjer", 0, "mal"),
            ("data/mal/m-a.yaml", 9),
            id="further up",
        ),
        pytest.param(
            {
                **served("overenskommelse: {id: aby-2017, prioritering: 1}, belagg: tolkning"),
                AVTAL: BASE[AVTAL][: BASE[AVTAL].index("  stodjer:")]
                + BASE[AVTAL][BASE[AVTAL].index("kallor:") :],
            },
            ("stodjer", 0, "overenskommelse"),
            (AVTAL, 8),
            id="a priority that serves nothing",
        ),
        pytest.param(
            {**ENDS, **served("belagg: saknas", "mal: 2015-trygghet, belagg: tolkning")},
            ("stodjer", 1, "mal"),
            (MAL, 9),
            id="beside a link that is missing",
        ),
    ],
)
def test_the_record_where_it_ends_is_named(
    overlay: Overlay, route: tuple[str | int, ...], end: tuple[str, int]
) -> None:
    found = findings(overlay)

    assert [(f.code, f.path, f.route) for f in found] == [("PP506", LOFTE, route)]
    assert [(there.path, there.span.line) for there in found[0].related] == [end]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="up to the verksamhetsidé"),
        pytest.param(
            changed(MAL, UNDER, "- {forutsattning: uppdraget, belagg: belagd, kalla: kalla-ett}"),
            id="up to the commission",
        ),
        pytest.param(
            {
                **changed(MAL, UNDER, "- {forutsattning: lagen, belagg: belagd, kalla: kalla-ett}"),
                "data/forutsattningar/lagen.yaml": BASE["data/forutsattningar/uppdraget.yaml"]
                .replace("id: uppdraget", "id: lagen")
                .replace("uppdrag: true\n", ""),
            },
            id="up to another precondition",
        ),
        pytest.param(
            {
                **ENDS,
                **goal("m-a", UNDER),
                **served("mal: m-a, belagg: tolkning", "mal: 2015-trygghet, belagg: tolkning"),
            },
            id="one way of two goes all the way",
        ),
        pytest.param(
            {MAL: {**BASE, **ENDS}[MAL].replace("till: 2019", "till: 2017")},
            id="it ends in a goal that did not hold then",
        ),
        pytest.param(served("belagg: saknas"), id="it ends in the promise"),
        pytest.param({LOFTE: BASE[LOFTE].replace(f"stodjer:\n{LINK}", "")}, id="no link at all"),
        pytest.param({MAL: None}, id="goal missing"),
        pytest.param({MAL: "id: 2015-trygghet\n"}, id="goal refused"),
        pytest.param(
            {
                **ENDS,
                **served("mal: 2015-trygghet, belagg: tolkning", "mal: m-a, belagg: tolkning"),
                "data/mal/m-a.yaml": "id: m-a\n",
            },
            id="one goal refused, so nobody knows",
        ),
        pytest.param(
            changed(MAL, UNDER, "- {belagg: tolkning, skal: Så.}"), id="a link without a target"
        ),
        pytest.param(
            changed(MAL, UNDER, "- {verksamhetside: ide-2015, belagg: saknas, skal: Så.}"),
            id="a missing link with a target",
        ),
        pytest.param(
            served("overenskommelse: {id: aby-2017, prioritering: 8}, belagg: tolkning"),
            id="a priority that is not there",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP506") == []
