from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import Overlay, seen

KALLA = "data/kallor/kalla-ett.yaml"
TVA = "data/kallor/kalla-tva.yaml"
LOFTE = "data/loften/aby/aby-2018-1.yaml"
SECOND = {TVA: BASE[KALLA].replace("id: kalla-ett", "id: kalla-tva").replace("org/aby", "org/oby")}


def test_a_source_that_nothing_points_at_is_told_of() -> None:
    assert seen(SECOND, "PP603") == [("PP603", TVA, 1, 5)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="cited"),
        pytest.param(
            {**SECOND, **changed(LOFTE, "  kalla: kalla-ett", "  kalla: kalla-tva")},
            id="cited by one figure",
        ),
        pytest.param(
            {**SECOND, LOFTE: "id: aby-2018-1\nkallor: [{kalla: kalla-tva, last: helt}]\n"},
            id="cited by a file that the schema refuses",
        ),
        pytest.param({**SECOND, LOFTE: "kallor: ["}, id="a file cannot be read"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP603") == []
