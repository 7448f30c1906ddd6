from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import BASE
from support.build import Overlay, snapshot

from polisplan.errors import UsageError
from polisplan.views.statusurval import Statusfraga, Urval, urval

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
        pytest.param("region", "xyzzy", "ligger i data/regioner/.", id="nothing near"),
    ],
)
def test_an_unknown_area_is_answered_with_the_nearest(
    slag: str, asked: str, suggestion: str
) -> None:
    with pytest.raises(UsageError) as raised:
        chosen(OBY, slag, asked)

    assert suggestion in str(raised.value)
