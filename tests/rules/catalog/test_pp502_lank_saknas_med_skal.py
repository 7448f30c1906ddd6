from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, findings, seen

LINK = BASE[LOFTE][BASE[LOFTE].index("stodjer:") : BASE[LOFTE].index("uppfoljningar:")]


def served(text: str) -> dict[str, str]:
    return changed(LOFTE, LINK, f"stodjer:\n{text}")


def test_a_promise_is_told_of_once_with_its_reason() -> None:
    found = findings(
        served("- {belagg: saknas, skal: Okänt.}\n- {belagg: saknas, skal: Med.}\n"), "PP502"
    )

    assert [(f.route, f.hint.args["skal"]) for f in found if f.hint] == [
        (("stodjer", 0, "belagg"), "Okänt.")
    ]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a goal"),
        pytest.param(
            served(
                "- {belagg: saknas, skal: Okänt.}\n"
                "- {mal: 2015-trygghet, belagg: tolkning, skal: Trafik.}\n"
            ),
            id="one link of two",
        ),
        pytest.param(served("- belagg: saknas\n"), id="without a reason"),
        pytest.param(
            served("- {mal: 2015-trygghet, belagg: saknas, skal: Okänt.}\n"), id="with a target"
        ),
        pytest.param({LOFTE: BASE[LOFTE].replace(LINK, "")}, id="no link at all"),
        pytest.param({"data/mal/2015-trygghet.yaml": "id: 2015-trygghet\n"}, id="goal refused"),
        pytest.param({"data/mal/2015-trygghet.yaml": None}, id="goal missing"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP502") == []
