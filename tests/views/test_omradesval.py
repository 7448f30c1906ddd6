from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, snapshot

from polisplan.errors import UsageError
from polisplan.views.omradesval import Omradesval, poster_i

LPO = "data/lpo/norra-aby.yaml"
PLACES = {
    "lofte/aby-2018-1", "overenskommelse/aby-2017", "lagesbild/enkat-aby-2017",
    "kommun/aby", "lpo/norra-aby",
}  # fmt: skip
DELAD: Overlay = {
    LPO: BASE[LPO].replace("belagg: källa}", "belagg: källa, delar: [Hamnen]}"),
    "data/lpo/sodra-aby.yaml": BASE[LPO]
    .replace("id: norra-aby\nnamn: Norra Åby", "id: sodra-aby\nnamn: Södra Åby")
    .replace("belagg: källa}", "belagg: källa, delar: [Berget]}"),
}
"""A kommun that two lokalpolisområden share."""


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

    with pytest.raises(UsageError, match=r"Menade du norra-aby \(Skogsbygden\)\?"):
        poster_i(plan, Omradesval(lpo="skogsbygden"))


@pytest.mark.parametrize(
    ("delomrade", "expected"),
    [
        pytest.param("Hamnen", {"norra-aby"}, id="named by one"),
        pytest.param("Lunden", {"norra-aby", "sodra-aby"}, id="named by none"),
    ],
)
def test_a_part_of_a_shared_kommun_counts_to_the_area_that_names_it(
    delomrade: str, expected: set[str]
) -> None:
    where = f"omrade: {{kommun: aby, delomrade: {delomrade}}}"
    plan = snapshot({**DELAD, LOFTE: BASE[LOFTE].replace("omrade: {kommun: aby}", where)})

    found = {lpo for lpo in plan.lpo if "lofte/aby-2018-1" in poster_i(plan, Omradesval(lpo=lpo))}
    assert found == expected


def test_what_lies_in_an_area_does_not_follow_the_calendar() -> None:
    ended = BASE[LPO].replace("belagg: källa}", "belagg: källa, giltig: {till: 2018}}")

    assert "lofte/aby-2018-1" in poster_i(snapshot({LPO: ended}), Omradesval(lpo="norra-aby"))


def test_a_kommun_whose_lokalpolisomrade_is_unknown_is_in_none() -> None:
    alone = BASE[LPO].replace("kommuner:\n- {kommun: aby, belagg: källa}\n", "")
    alone = alone.replace("fullständig", "kan sakna någon")

    assert poster_i(snapshot({LPO: alone}), Omradesval(lpo="norra-aby")) == {"lpo/norra-aby"}


def test_an_area_may_be_asked_for_with_its_kind() -> None:
    assert poster_i(snapshot(), Omradesval(lpo="lpo/norra-aby")) == PLACES
