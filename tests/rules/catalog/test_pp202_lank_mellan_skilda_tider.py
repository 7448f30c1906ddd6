from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, findings, seen

MAL = "data/mal/2015-trygghet.yaml"
TABELL = "data/fokus/2015-mal.yaml"
AVTAL = "data/overenskommelser/aby-2017.yaml"


def promise(text: str, **more: str) -> dict[str, str]:
    """Return the promise of the base tree in another period."""
    lofte = BASE[LOFTE].replace(
        "period: {fran: 2018, till: 2018}\nparter", f"period: {{{text}}}\nparter"
    )
    return {LOFTE: lofte, **more}


def goal(ident: str, giltig: str) -> dict[str, str]:
    text = BASE[MAL].replace("id: 2015-trygghet", f"id: {ident}")
    return {f"data/mal/{ident}.yaml": text.replace("{fran: 2015, till: 2019}", giltig)}


def test_both_periods_are_said_and_the_goal_of_that_time_is_suggested() -> None:
    overlay = {
        **promise("fran: 2021, till: 2021"),
        **goal("2020-trygghet", "{fran: 2020, till: 2022}"),
        **goal("2020-narvaro", "{fran: 2020, till: 2022}"),
        **goal("2020-okant", "{fran: 2020}"),
    }
    [finding] = [f for f in findings(overlay, "PP202") if f.path == LOFTE]

    assert (finding.route, finding.suggestion) == (("stodjer", 0, "mal"), "2020-trygghet")
    assert [str(finding.message.args[name]) for name in ("deras", "egen")] == ["2015–2019", "2021"]
    assert finding.hint is not None
    assert finding.hint.args["id"] == "2020-narvaro, 2020-trygghet"
    assert [(there.path, there.span.line) for there in finding.related] == [(MAL, 7)]


def test_of_one_link_only_the_target_is_reported() -> None:
    found = findings(promise("fran: 2021, till: 2021"), "PP202")

    assert [f.route for f in found] == [("stodjer", 0, "mal")]


def test_a_table_of_another_time_is_reported_where_the_goal_is_right() -> None:
    overlay = changed(TABELL, "{fran: 2015, till: 2019}", "{fran: 2019, till: 2019}")

    assert [f.route for f in findings(overlay, "PP202")] == [("stodjer", 0, "ur", "tabell")]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="the same time"),
        pytest.param(promise("fran: 2019-12-31, till: 2021"), id="one day is enough"),
        pytest.param(promise("fran: 2019, till: 2021"), id="a year that both touch"),
        pytest.param(promise("fran: 2012"), id="end unknown"),
        pytest.param(promise("till: 2030"), id="start unknown"),
        pytest.param(promise("fran: 2020, till: 2012"), id="impossible period"),
        pytest.param(
            {
                **promise("fran: 2021, till: 2021"),
                MAL: BASE[MAL].replace("{fran: 2015, till: 2019}", "{fran: 2020, till: 2010}"),
                TABELL: BASE[TABELL].replace("till: 2019", "till: 2022"),
            },
            id="target with an impossible period",
        ),
        pytest.param(
            {
                LOFTE: promise("fran: 2010, till: 2014")[LOFTE]
                + "forlangningar: [{fran_slut: 2014, till_slut: 2015, kalla: kalla-ett}]\n"
            },
            id="prolonged into the goal's time",
        ),
        pytest.param(
            {**promise("fran: 2021, till: 2021"), MAL: None, TABELL: None}, id="target missing"
        ),
        pytest.param(
            {**promise("fran: 2021, till: 2021"), MAL: "id: 2015-trygghet\n", TABELL: "x: ["},
            id="target refused",
        ),
        pytest.param(
            {
                "data/kommuner/aby.yaml": BASE["data/kommuner/aby.yaml"]
                + "giltig: {fran: 2020, till: 2021}\n"
            },
            id="areas need not share a day",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP202") == []


def test_nothing_is_suggested_where_nothing_held_then() -> None:
    [finding] = findings(promise("fran: 2031, till: 2031"), "PP202")

    assert finding.suggestion is None
    assert finding.hint is not None
    assert {name: str(value) for name, value in finding.hint.args.items()} == {"flera": "mål"}


def test_an_agreement_is_held_against_the_promise() -> None:
    overlay = {
        **changed(LOFTE, "stodjer:", "overenskommelse: {id: aby-2017, prioritering: 1}\nstodjer:"),
        **changed(AVTAL, "{fran: 2017, till: 2019}", "{fran: 2015, till: 2016}"),
    }

    assert [f.route for f in findings(overlay, "PP202")] == [("overenskommelse", "id")]
