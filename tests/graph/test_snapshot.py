"""The questions that rules and reports ask of a plan."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, snapshot

from polisplan.models.lofte import Omrade
from polisplan.models.slag import SLAG

LPO = "data/lpo/norra-aby.yaml"
OMRADE = "data/polisomraden/aby.yaml"
KOMMUN = "data/kommuner/aby.yaml"
TVA_LPO: Overlay = {"data/lpo/sodra-aby.yaml": BASE[LPO].replace("norra-aby", "sodra-aby")}


def test_records_come_kind_by_kind_in_order_of_their_ids() -> None:
    plan = snapshot(TVA_LPO)
    kinds = [post.slag for post in plan.alla()]

    assert list(dict.fromkeys(kinds)) == [slag.namn for slag in SLAG]
    assert list(plan.lpo) == ["norra-aby", "sodra-aby"]


def test_a_record_by_kind_and_id_or_none() -> None:
    plan = snapshot()

    assert plan.post("kommun", "aby") is plan.kommuner["aby"]
    assert plan.post("kommun", "oby") is None


def test_a_record_knows_its_file_and_its_references() -> None:
    plan = snapshot()
    lofte = plan.loften["aby-2018-1"]

    assert plan.path_of(lofte) == LOFTE
    assert len(plan.hanvisningar_fran(lofte)) == 6


def test_who_points_at_a_record() -> None:
    plan = snapshot()
    found = [
        (item.fran.ref, item.hanvisning.route) for item in plan.inlankar(plan.mal["2015-trygghet"])
    ]

    assert found == [
        ("lofte/aby-2018-1", ("stodjer", 0, "mal")),
        ("overenskommelse/aby-2017", ("prioriteringar", 0, "stodjer", 0, "mal")),
        ("initiativ/2017-lokalt", ("stodjer", 0, "mal")),
        ("fokustabell/2015-mal", ("rader", 0, "mal")),
    ]


def test_nobody_points_at_a_promise() -> None:
    plan = snapshot()

    assert plan.inlankar(plan.loften["aby-2018-1"]) == ()


def test_every_kind_can_be_asked_for_by_name() -> None:
    plan = snapshot()
    counted = [
        len(found)
        for found in (
            plan.loften, plan.overenskommelser, plan.mal, plan.fokustabeller, plan.kallor,
            plan.volontarstatistik, plan.regioner, plan.polisomraden, plan.lpo, plan.lan,
            plan.kommuner, plan.styrmodeller,
        )
    ]  # fmt: skip

    assert counted == [1] * 12


def test_sources_are_cited_also_by_a_file_that_became_no_record() -> None:
    nytt = BASE[LOFTE].replace("kalla-ett", "kalla-tva").replace("titel:", "titl:")

    assert snapshot().citerade() == {"kalla-ett"}
    assert snapshot({LOFTE: nytt}).citerade() == {"kalla-ett", "kalla-tva"}


def test_exceptions_are_found_with_their_place() -> None:
    undantag = "undantag:\n- {kod: PP304, skal: Se källan., till: 2030}\n"
    [given] = snapshot({LOFTE: BASE[LOFTE] + undantag}).undantag

    assert (given.post.ref, given.undantag.kod) == ("lofte/aby-2018-1", "PP304")


# Areas.


def test_a_kommun_may_lie_in_several_areas_or_in_none_that_is_known() -> None:
    plan = snapshot(TVA_LPO)

    assert [item.lpo.id for item in plan.medlemskap("aby")] == ["norra-aby", "sodra-aby"]
    assert plan.medlemskap("oby") == ()


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        pytest.param({}, "mellan", id="through its län"),
        pytest.param({"data/lan/abylan.yaml": None}, None, id="the län is not there"),
        pytest.param({"data/regioner/mellan.yaml": None}, None, id="the region is not there"),
        pytest.param({KOMMUN: None}, None, id="the kommun is not there"),
    ],
)
def test_the_region_of_a_kommun(overlay: Overlay, expected: str | None) -> None:
    region = snapshot(overlay).region_of_kommun("aby")

    assert expected == (None if region is None else region.id)


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        pytest.param({}, {"aby"}, id="through its lokalpolisområde"),
        pytest.param(changed(LPO, "polisomrade: aby\n", ""), set(), id="not known"),
        pytest.param({LPO: None, KOMMUN: BASE[KOMMUN] + "polisomraden: [aby]\n"}, {"aby"},
                     id="by its own statement"),
        pytest.param({KOMMUN: None}, {"aby"}, id="the kommun is not there"),
    ],
)  # fmt: skip
def test_the_polisomraden_of_a_kommun(overlay: Overlay, expected: set[str]) -> None:
    assert snapshot(overlay).polisomraden_of_kommun("aby") == expected


@pytest.mark.parametrize(
    ("omrade", "expected"),
    [
        pytest.param(Omrade(kommun="oby"), ("oby",), id="one kommun"),
        pytest.param(Omrade(kommuner=("aby", "oby")), ("aby", "oby"), id="several"),
        pytest.param(Omrade(lpo="norra-aby"), ("aby",), id="a whole area"),
        pytest.param(Omrade(lpo="ingen"), (), id="an area that is not there"),
        pytest.param(Omrade(delomrade="Centrum"), (), id="a part of nothing"),
        pytest.param(Omrade(kommun="oby", lpo="norra-aby"), ("oby",), id="the kommun decides"),
    ],
)
def test_the_kommuner_that_an_area_touches(omrade: Omrade, expected: tuple[str, ...]) -> None:
    assert snapshot().kommuner_i(omrade) == expected


def test_a_plan_cannot_be_changed() -> None:
    plan = snapshot()

    with pytest.raises(FrozenInstanceError):
        plan.files = 0  # type: ignore[misc]
    with pytest.raises(TypeError):
        plan.paths["mal/x"] = "x"  # type: ignore[index]
    with pytest.raises(TypeError):
        plan.mal["x"] = plan.mal["2015-trygghet"]  # type: ignore[index]


def test_a_file_that_became_no_record_is_seen_as_far_as_it_can_be_read() -> None:
    plan = snapshot({LPO: BASE[LPO].replace("namn:", "namm:"), OMRADE: "id: ["})
    seen = {(fil.slag, fil.id): [item.id for item in fil.hanvisningar] for fil in plan.utan_post}

    assert sorted(seen["lpo", "norra-aby"]) == ["aby", "aby", "kalla-ett", "mellan"]
    assert seen["polisomrade", "aby"] == []
    assert len(seen) == 2
