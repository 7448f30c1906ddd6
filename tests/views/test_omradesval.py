from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import snapshot

from polisplan.errors import UsageError
from polisplan.views.omradesval import Omradesval, poster_i

PLACES = {"lofte/aby-2018-1", "overenskommelse/aby-2017", "kommun/aby", "lpo/norra-aby"}


@pytest.mark.parametrize(
    ("val", "expected"),
    [
        pytest.param(Omradesval(kommun="aby"), PLACES, id="kommun"),
        pytest.param(Omradesval(lpo="norra-aby"), PLACES, id="lpo"),
        pytest.param(
            Omradesval(region="mellan"),
            PLACES | {"region/mellan", "lan/abylan", "polisomrade/aby"},
            id="region",
        ),
        pytest.param(Omradesval(kommun="aby", region="mellan"), PLACES, id="both"),
    ],
)
def test_records_of_an_area(val: Omradesval, expected: set[str]) -> None:
    assert poster_i(snapshot(), val) == expected


def test_a_promise_for_a_whole_lpo_touches_its_kommuner() -> None:
    plan = snapshot(changed(LOFTE, "omrade: {kommun: aby}", "omrade: {lpo: norra-aby}"))

    assert "lofte/aby-2018-1" in poster_i(plan, Omradesval(kommun="aby"))


def test_an_area_that_is_not_there_is_misuse() -> None:
    with pytest.raises(UsageError, match="norra-aby"):
        poster_i(snapshot(), Omradesval(lpo="nora-aby"))


def test_an_area_that_is_called_by_name_is_answered_as_elsewhere() -> None:
    plan = snapshot(changed("data/lpo/norra-aby.yaml", "namn: Norra Åby", "namn: Skogsbygden"))

    with pytest.raises(UsageError, match=r"Menade du norra-aby\?"):
        poster_i(plan, Omradesval(lpo="skogsbygden"))
