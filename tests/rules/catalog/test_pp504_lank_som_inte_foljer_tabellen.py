from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, only_error, seen

TABELL = "data/fokus/2015-mal.yaml"
MAL = "data/mal/2015-trygghet.yaml"
ROW = "- {fokus: trafik, mal: 2015-trygghet, skal: Trygghet omfattar trafik.}"
OTHER = {"data/mal/2015-andra.yaml": BASE[MAL].replace("id: 2015-trygghet", "id: 2015-andra")}
LINK = BASE[LOFTE][BASE[LOFTE].index("- mal: 2015-trygghet") : BASE[LOFTE].index("uppfoljningar:")]


def row(text: str) -> dict[str, str]:
    return {**OTHER, **changed(TABELL, ROW, f"- {{{text}, skal: Så läser vi det.}}")}


def served(link: str, fokus: str = "trafik") -> dict[str, str]:
    text = (
        BASE[LOFTE]
        .replace(LINK, f"- {link}\n")
        .replace("fokus: [trafik]\na", f"fokus: [{fokus}]\na")
    )
    return {**OTHER, LOFTE: text}


@pytest.mark.parametrize(
    ("overlay", "route", "suggestion"),
    [
        pytest.param(
            row("fokus: trafiken, mal: 2015-trygghet"),
            ("stodjer", 0, "ur", "fokus", 0),
            "trafiken",
            id="row missing",
        ),
        pytest.param(
            row("fokus: trafik, mal: 2015-andra"),
            ("stodjer", 0, "mal"),
            "2015-andra",
            id="row with another goal",
        ),
        pytest.param(row("fokus: trafik"), ("stodjer", 0, "mal"), None, id="row without a goal"),
        pytest.param(
            served("{belagg: saknas, skal: Nej., ur: {tabell: 2015-mal, fokus: [trafik]}}"),
            ("stodjer", 0, "belagg"),
            None,
            id="missing although the table has an answer",
        ),
        pytest.param(
            changed(LOFTE, "fokus: [trafik]\na", "fokus: [trafike]\na"),
            ("stodjer", 0, "ur", "fokus", 0),
            "trafike",
            id="focus area that the promise does not have",
        ),
        pytest.param(
            served(
                "{initiativ: 2017-lokalt, belagg: tolkning, skal: Ja., "
                "ur: {tabell: 2015-mal, fokus: [trafik]}}"
            ),
            ("stodjer", 0, "initiativ"),
            None,
            id="an initiative, which no row leads to",
        ),
        pytest.param(
            served(
                "{mal: 2015-trygghet, belagg: tolkning, skal: Ja., "
                "ur: {tabell: 2015-mal, fokus: [trafik, ekobrott]}}",
                "trafik, ekobrott",
            ),
            ("stodjer", 0, "mal"),
            None,
            id="one row of two has no goal",
        ),
    ],
)
def test_what_does_not_agree_is_one_finding(
    overlay: Overlay, route: tuple[str | int, ...], suggestion: str | None
) -> None:
    finding = only_error(overlay)

    assert (finding.code, finding.route, finding.suggestion) == ("PP504", route, suggestion)


def test_the_row_is_shown() -> None:
    finding = only_error(row("fokus: trafik, mal: 2015-andra"))

    assert [(there.path, there.span.line) for there in finding.related] == [(TABELL, 5)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="link and row agree"),
        pytest.param(
            served("{mal: 2015-andra, belagg: tolkning, skal: Egen läsning.}"), id="not by a table"
        ),
        pytest.param(
            served(
                "{mal: 2015-andra, belagg: belagd, kalla: kalla-ett, "
                "ur: {tabell: 2015-mal, fokus: [trafik]}}"
            ),
            id="a source says so",
        ),
        pytest.param(
            served(
                "{belagg: saknas, skal: Nej., ur: {tabell: 2015-mal, fokus: [ekobrott]}}",
                "ekobrott",
            ),
            id="missing, and the table has no answer",
        ),
        pytest.param(
            {
                MAL: BASE[MAL].replace("till: 2019", "till: 2017"),
                **row("fokus: trafik, mal: 2015-andra"),
            },
            id="link to a goal that did not hold then",
        ),
        pytest.param({TABELL: None}, id="table missing"),
        pytest.param({TABELL: "id: 2015-mal\n"}, id="table refused"),
        pytest.param({MAL: None}, id="goal missing"),
        pytest.param({MAL: "id: 2015-trygghet\n"}, id="goal refused"),
        pytest.param(row("fokus: trafik, mal: 2015-andrra"), id="row to a goal that is missing"),
        pytest.param(
            changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet"), id="broken link"
        ),
        pytest.param(
            served("{belagg: tolkning, skal: Nej., ur: {tabell: 2015-mal, fokus: [trafik]}}"),
            id="link without a target",
        ),
        pytest.param(
            served(
                "{mal: 2015-andra, belagg: saknas, skal: Nej., "
                "ur: {tabell: 2015-mal, fokus: [trafik]}}"
            ),
            id="missing with a target",
        ),
        pytest.param(
            {TABELL: BASE[TABELL] + "- {fokus: trafik, skal: En gång till.}\n"},
            id="of two rows alike the first counts",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP504") == []
