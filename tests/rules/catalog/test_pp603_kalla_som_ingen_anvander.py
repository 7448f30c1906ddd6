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
        pytest.param({**SECOND, **changed(LOFTE, "titel:", "titl:")}, id="a file lacks something"),
        pytest.param({**SECOND, "data/x.yaml": "id: x\n"}, id="a file lies wrong"),
        pytest.param(
            {**SECOND, **changed(LOFTE, "  kalla: kalla-ett", "  kalla: kalla-tv")},
            id="a misspelt reference means it",
        ),
        pytest.param(
            {**SECOND, **changed(LOFTE, "  kalla: kalla-ett", "  kalla: qqq")},
            id="a broken reference may mean it",
        ),
        pytest.param(
            {
                TVA: SECOND[TVA].replace("id: kalla-tva", "id: kalla-tvaa"),
                **changed(LOFTE, "  kalla: kalla-ett", "  kalla: kalla-tva"),
            },
            id="its own id is misspelt",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP603") == []
