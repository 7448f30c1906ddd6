from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen


def closed(how: str, more: str = "", after: str = "") -> dict[str, str]:
    return {LOFTE: BASE[LOFTE] + f"avslut: {{hur: {how}, kalla: kalla-ett{more}}}\n" + after}


@pytest.mark.parametrize(
    "overlay", [closed("ersatt"), closed("flyttat"), closed("ersatt", ", text: Nytt")]
)
def test_a_closing_that_leads_nowhere_is_found(overlay: Overlay) -> None:
    assert [f.route for f in findings(overlay, "PP316")] == [("avslut",)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="ran its time"),
        pytest.param(closed("utgått"), id="dropped"),
        pytest.param(closed("förlängt"), id="prolonged"),
        pytest.param(closed("flyttat", ", text: Till folkhälsorådet"), id="moved, and says where"),
        pytest.param(closed("ersatt", after="ersatt_av: [aby-2019-1]\n"), id="a successor"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP316") == []
