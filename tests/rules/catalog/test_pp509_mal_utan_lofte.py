from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen

MAL = "data/mal/2015-trygghet.yaml"
TABELL = "data/fokus/2015-mal.yaml"
NYTT = "data/mal/2015-narvaro.yaml"


def goal(giltig: str = "{fran: 2015, till: 2019}", under: str | None = None) -> dict[str, str]:
    text = BASE[MAL].replace("2015-trygghet", "2015-narvaro").replace("nummer: 1", "nummer: 2")
    text = text.replace("giltig: {fran: 2015, till: 2019}", f"giltig: {giltig}")
    return {NYTT: text if under is None else text.replace("verksamhetside: ide-2015", under)}


def test_a_goal_that_no_promise_reaches_is_found() -> None:
    assert [(f.path, f.route) for f in findings(goal(), "PP509")] == [(NYTT, ("id",))]


def test_a_goal_is_reached_through_another() -> None:
    over = BASE[MAL].replace("verksamhetside: ide-2015", "mal: 2015-narvaro")

    assert seen(goal() | {MAL: over}, "PP509") == []


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="reached"),
        pytest.param(goal(under="mal: 2015-trygghet"), id="under another goal"),
        pytest.param(goal("{fran: 2020, till: 2024}"), id="no promise in its time"),
        pytest.param(goal("{fran: 2015}"), id="its end is unknown"),
        pytest.param(goal() | {LOFTE: None}, id="no promises"),
        pytest.param(
            goal() | {LOFTE.replace("8-1", "8-2"): "id: aby-2018-2\n"}, id="a file with a fault"
        ),
        pytest.param(
            goal() | {LOFTE: BASE[LOFTE].replace("mal: 2015-trygghet", "mal: 2015-tryghet")},
            id="a link that leads nowhere",
        ),
        pytest.param(
            goal()
            | {
                TABELL: BASE[TABELL].replace(
                    "trafik, mal: 2015-trygghet", "trafik, mal: 2015-narvaro"
                )
            },
            id="the row that a link comes from leads there",
        ),
        pytest.param(
            goal()
            | {TABELL: BASE[TABELL].replace("ekobrott, skal", "ekobrott, mal: 2015-narvaro, skal")}
            | {
                LOFTE.replace("8-1", "8-2"): BASE[LOFTE]
                .replace("aby-2018-1", "aby-2018-2")
                .replace("fokus: [trafik]", "fokus: [ekobrott]")
            },
            id="the row of a link like another promise's leads there",
        ),
        pytest.param(goal() | {"data/x.yaml": "id: x\n"}, id="a file that may be of any kind"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP509") == []
