from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen


def prolonged(old: str, new: str) -> dict[str, str]:
    row = f"forlangningar: [{{fran_slut: {old}, till_slut: {new}, kalla: kalla-ett}}]\n"
    return {LOFTE: BASE[LOFTE] + row}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("2019", "2018", id="earlier year"),
        pytest.param("2018-12-31", "2018-12-31", id="same day"),
        pytest.param("2018", "2018", id="same year in the same words"),
        pytest.param("2018-12-31", "2018", id="the year that it ends"),
    ],
)
def test_an_end_that_is_not_later_is_found(old: str, new: str) -> None:
    assert [f.route for f in findings(prolonged(old, new), "PP204")] == [
        ("forlangningar", 0, "till_slut")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("2018", "2019", id="later year"),
        pytest.param("2018-12-31", "2019-01-01", id="next day"),
        pytest.param("2018", "2018-12", id="precision does not decide"),
        pytest.param("2018-06", "2018", id="nor here"),
    ],
)
def test_it_leaves_alone(old: str, new: str) -> None:
    assert seen(prolonged(old, new), "PP204") == []
