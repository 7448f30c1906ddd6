from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.reports import RICH, kedja


def test_a_chain_ends_in_the_verksamhetside_with_the_evidence_of_each_link() -> None:
    view = kedja(RICH, "lofte/aby-2018-1")
    goal = view.start.uppat[0]

    assert (view.nadd, view.ande) == (True, "verksamhetsidé")
    assert goal.lank is not None
    assert (goal.lank.belagg, goal.lank.tabell, goal.lank.rader) == (
        "tolkning", "fokustabell/2015-mal", ("trafik",)
    )  # fmt: skip
    assert goal.uppat[0].lank is not None
    assert goal.uppat[0].lank.kallans_titel == "Löften i Åby"
    assert "Minst en länk är vår tolkning" in str(view.slutsats)


def test_a_chain_of_sourced_links_says_so() -> None:
    assert "Varje länk har stöd i en källa" in str(kedja(RICH, "aby-2018-2").slutsats)


def test_a_missing_link_says_where_and_why() -> None:
    view = kedja(RICH, "aby-2017-1")

    assert (view.nadd, view.ande) == (False, "saknas")
    assert "lofte/aby-2017-1: Inget mål rör vandringar." in str(view.slutsats)
    assert view.start.uppat[0].post is None


def test_a_broken_link_ends_the_chain() -> None:
    broken = {LOFTE: BASE[LOFTE].replace("- mal: 2015-trygghet", "- mal: finns-inte")}
    view = kedja(broken)

    assert (view.ande, view.start.uppat[0].post) == ("bruten", None)


def test_a_chain_through_an_agreement_names_the_priority() -> None:
    text = (
        BASE[LOFTE]
        .replace("- mal: 2015-trygghet\n", "- overenskommelse: {id: aby-2017, prioritering: 1}\n")
        .replace("  ur: {tabell: 2015-mal, fokus: [trafik]}\n", "")
    )
    view = kedja({LOFTE: text})

    step = view.start.uppat[0].post
    assert step is not None
    assert (step.record, step.prioritering) == ("overenskommelse/aby-2017", "1 trafik")
    assert view.nadd


def test_each_priority_of_an_agreement_has_its_chain() -> None:
    view = kedja(None, "aby-2017")

    assert [step.post.prioritering for step in view.start.uppat if step.post] == ["1 trafik"]
    assert (view.nadd, str(view.slutsats)) == (
        True, "1 av 1 prioriteringar har en kedja som håller."
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ident", "number"),
    [
        pytest.param("2015-trygghet", 3, id="a goal, also through an initiative"),
        pytest.param("ide-2015", 3, id="the top"),
        pytest.param("2017-lokalt", 1, id="an initiative"),
        pytest.param("aby-2017-1", None, id="a promise"),
    ],
)
def test_promises_that_reach_a_record_are_counted(ident: str, number: int | None) -> None:
    assert kedja(RICH, ident).loften_under == number


def test_what_points_at_a_goal_is_counted_by_kind() -> None:
    view = kedja(RICH, "2015-trygghet")

    assert [(str(group.slag), group.antal) for group in view.nedat] == [
        ("löften", 2), ("överenskommelse", 1), ("initiativ", 1)
    ]  # fmt: skip


def test_a_focus_table_does_not_point_by_a_link() -> None:
    view = kedja(RICH, "2015-trygghet")

    assert not any("fokus" in post.record for group in view.nedat for post, _ in group.poster)


@pytest.mark.parametrize("ident", ["kalla-ett", "lpo/norra-aby", "fokustabell/2015-mal"])
def test_what_is_no_part_of_a_chain_says_so(ident: str) -> None:
    view = kedja(None, ident)

    assert (view.ande, view.nadd, view.start.uppat) == (None, False, ())


def goals(below: dict[str, list[str]]) -> dict[str, str]:
    """Return goals by id, each under the goals named, or under the verksamhetsidé."""
    path = "data/mal/2015-trygghet.yaml"
    own = "- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}\n"
    return {
        f"data/mal/{ident}.yaml": BASE[path]
        .replace("id: 2015-trygghet", f"id: {ident}")
        .replace(
            own,
            "".join(f"- {{mal: {o}, belagg: belagd, kalla: kalla-ett}}\n" for o in over) or own,
        )
        for ident, over in below.items()
    }


def test_what_many_ways_lead_to_is_drawn_once() -> None:
    levels = {
        f"m{n}{side}": [f"m{n + 1}a", f"m{n + 1}b"] if n < 30 else []
        for n in range(31)
        for side in "ab"
    }
    view = kedja(goals(levels), "m0a")

    steps = [view.start]
    for step in steps:
        steps += step.uppat
    assert len(steps) < 200
    assert (view.nadd, "fortsätter som ovan" in {str(step.ande_ord) for step in steps}) == (
        True,
        True,
    )


def test_goals_that_all_stand_under_each_other_are_a_ring() -> None:
    names = [f"m{n}" for n in range(14)]
    view = kedja(goals({name: [o for o in names if o != name] for name in names}), "m0")

    assert view.ande == "bruten"


def test_a_chain_without_end_is_broken() -> None:
    view = kedja(goals({f"m{n}": [f"m{n + 1}"] if n < 999 else [] for n in range(1000)}), "m0")

    assert view.ande == "bruten"
    assert "fler än 40 steg" in str(view.slutsats)
