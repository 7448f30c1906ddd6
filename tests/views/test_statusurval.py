from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import BASE
from support.build import Overlay, snapshot

from polisplan.errors import UsageError
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Omrade
from polisplan.views.statusurval import Platser, Statusfraga, Urval, urval

DAY = dt.date(2019, 5, 1)
LPO = "data/lpo/norra-aby.yaml"
KOMMUN = BASE["data/kommuner/aby.yaml"]
OBY: Overlay = {
    "data/kommuner/oby.yaml": KOMMUN.replace("id: aby", "id: oby").replace("Åby", "Öby"),
    "data/loften/oby/oby-2018-1.yaml": """\
id: oby-2018-1
titel: Grannsamverkan
omrade: {kommun: oby}
period: {fran: 2018, till: 2018}
parter: [polisen]
stodjer:
- {belagg: saknas, skal: Inget mål.}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    LPO: BASE[LPO]
    .replace("namn: Norra Åby", "namn: Norra Åby\naven_kallat: [Åby norra/Ön]")
    .replace("fullständig", "kan sakna någon"),
}
"""A kommun with a promise that no lokalpolisområde names."""


def chosen(overlay: Overlay, slag: str | None, omrade: str | None, mal: str | None = None) -> Urval:
    return urval(snapshot(overlay), Statusfraga(slag, omrade, mal), DAY)


@pytest.mark.parametrize(
    ("slag", "omrade", "loften", "oklara"),
    [
        pytest.param(None, None, ["aby-2018-1", "oby-2018-1"], [], id="the register"),
        pytest.param("region", "mellan", ["aby-2018-1", "oby-2018-1"], [], id="region"),
        pytest.param("polisomrade", "aby", ["aby-2018-1"], ["oby-2018-1"], id="polisområde"),
        pytest.param("lpo", "norra-aby", ["aby-2018-1"], ["oby-2018-1"], id="lpo"),
        pytest.param("lpo", "lpo/norra-aby", ["aby-2018-1"], ["oby-2018-1"], id="with its kind"),
        pytest.param("kommun", "aby", ["aby-2018-1"], [], id="kommun"),
    ],
)
def test_an_unknown_membership_is_said(
    slag: str | None, omrade: str | None, loften: list[str], oklara: list[str]
) -> None:
    found = chosen(OBY, slag, omrade)

    assert [item.id for item in found.loften] == loften
    assert [item.id for item in found.oklara] == oklara


def test_a_complete_list_of_kommuner_leaves_nothing_open() -> None:
    assert chosen({**OBY, LPO: BASE[LPO]}, "lpo", "norra-aby").oklara == ()


def test_a_polisomrade_that_is_known_rules_out_an_lpo_of_another() -> None:
    other = {
        **OBY,
        "data/polisomraden/annat.yaml": BASE["data/polisomraden/aby.yaml"].replace("id: aby", "id: annat"),
        "data/kommuner/oby.yaml": str(OBY["data/kommuner/oby.yaml"]) + "polisomraden: [annat]\n",
    }  # fmt: skip

    assert chosen(other, "lpo", "norra-aby").oklara == ()
    assert [item.id for item in chosen(other, "polisomrade", "annat").loften] == ["oby-2018-1"]


def test_a_membership_counts_on_the_day_it_holds() -> None:
    ended = BASE[LPO].replace("belagg: källa}", "belagg: källa, giltig: {till: 2018}}")

    assert chosen({LPO: ended}, "lpo", "norra-aby").loften == ()


def test_an_lpo_that_has_ended_has_no_promises_afterwards() -> None:
    ended = BASE[LPO].replace("region: mellan", "giltig: {till: 2018}\nregion: mellan")

    assert chosen({LPO: ended}, "lpo", "norra-aby").loften == ()


def test_a_promise_for_a_whole_lpo_applies_in_its_kommuner() -> None:
    path = "data/loften/aby/aby-2018-1.yaml"
    whole = {path: BASE[path].replace("{kommun: aby}", "{lpo: norra-aby}")}

    for slag, omrade in (("kommun", "aby"), ("lpo", "norra-aby"), ("region", "mellan")):
        assert [item.id for item in chosen(whole, slag, omrade).loften] == ["aby-2018-1"]


def test_drafts_are_left_out() -> None:
    path = "data/loften/aby/aby-2018-1.yaml"
    draft = {path: BASE[path].replace("parter:", "skede: utkast\nparter:")}

    assert chosen(draft, None, None).loften == ()


def test_a_goal_chooses_the_promises_below_it() -> None:
    found = chosen(OBY, None, None, "2015-trygghet")

    assert [item.id for item in found.loften] == ["aby-2018-1"]


@pytest.mark.parametrize(
    ("slag", "asked", "suggestion"),
    [
        pytest.param("kommun", "Åby", "Menade du aby (Åby)?", id="name"),
        pytest.param("lpo", "Åby norra/Ön", "Menade du norra-aby (Norra Åby)?", id="other name"),
        pytest.param("lpo", "nora-aby", "Menade du norra-aby (Norra Åby)?", id="slip"),
        pytest.param(
            "region", "xyzzy", "Alla polisregioner: polisplan list region", id="nothing near"
        ),
    ],
)
def test_an_unknown_area_is_answered_with_the_nearest(
    slag: str, asked: str, suggestion: str
) -> None:
    with pytest.raises(UsageError) as raised:
        chosen(OBY, slag, asked)

    assert suggestion in str(raised.value)


DELAD: Overlay = {
    LPO: BASE[LPO].replace("belagg: källa}", "belagg: källa, delar: [Hamnen, Centrum]}"),
    "data/lpo/sodra-aby.yaml": BASE[LPO]
    .replace("id: norra-aby\nnamn: Norra Åby", "id: sodra-aby\nnamn: Södra Åby")
    .replace("belagg: källa}", "belagg: källa, delar: [Berget]}"),
}
"""A kommun that two lokalpolisområden share."""


@pytest.mark.parametrize(
    ("delomrade", "norra", "sodra"),
    [
        pytest.param("Hamnen", Svar.JA, Svar.NEJ, id="named by one"),
        pytest.param("hamnen", Svar.JA, Svar.NEJ, id="without case"),
        pytest.param("Centrum och Berget", Svar.JA, Svar.JA, id="named by both"),
        pytest.param("Hamnen, Lunden", Svar.JA, Svar.OKLART, id="a part that nobody names"),
        pytest.param("Lunden", Svar.OKLART, Svar.OKLART, id="nothing that anybody names"),
        pytest.param(None, Svar.JA, Svar.JA, id="the whole kommun"),
    ],
)
def test_a_part_of_a_shared_kommun_lies_where_it_is_named(
    delomrade: str | None, norra: Svar, sodra: Svar
) -> None:
    plan = snapshot(DELAD)
    platser = Platser(plan, DAY)
    where = Omrade(kommun="aby", delomrade=delomrade)

    answers = [platser.hor_till(where, plan.lpo[ident]) for ident in ("norra-aby", "sodra-aby")]
    assert answers == [norra, sodra]
    assert platser.hor_till(where, plan.polisomraden["aby"]) is Svar.JA


def test_a_part_that_nobody_names_may_lie_in_each_of_several_polisomraden() -> None:
    other = {
        "data/polisomraden/sodra.yaml": BASE["data/polisomraden/aby.yaml"].replace(
            "id: aby\nnamn: Åby", "id: sodra\nnamn: Södra"
        ),
        "data/lpo/sodra-aby.yaml": str(DELAD["data/lpo/sodra-aby.yaml"]).replace(
            "polisomrade: aby", "polisomrade: sodra"
        ),
    }
    plan = snapshot({**DELAD, **other})
    platser = Platser(plan, DAY)
    answers = {
        part: [
            platser.hor_till(Omrade(kommun="aby", delomrade=part), plan.polisomraden[ident])
            for ident in ("aby", "sodra")
        ]
        for part in ("Hamnen", "Lunden")
    }

    assert answers == {"Hamnen": [Svar.JA, Svar.NEJ], "Lunden": [Svar.OKLART, Svar.OKLART]}
