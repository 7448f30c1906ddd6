"""A chain holds when one of its ends does; it always ends, and says why it ends badly."""

from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, snapshot

from polisplan.graph.kedja import Ande, Kedjor, Steg, lankar, mal_of, targets
from polisplan.models.base import Post
from polisplan.models.lank import Lank, Prioriteringspekare, Stod, Under

MAL = "data/mal/2015-trygghet.yaml"
AVTAL = "data/overenskommelser/aby-2017.yaml"
LINK = """\
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
  ur: {tabell: 2015-mal, fokus: [trafik]}
"""
UNDER = "- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}\n"


def serves(*links: str) -> dict[str, str]:
    """Return an overlay: the promise serves this and nothing else."""
    return changed(LOFTE, LINK, "".join(f"- {{{link}}}\n" for link in links))


def stands_under(*links: str) -> dict[str, str]:
    """Return an overlay: the goal stands under this and nothing else."""
    return changed(MAL, UNDER, "".join(f"- {{{link}}}\n" for link in links))


def chain(overlay: Overlay | None = None, ref: str = "lofte/aby-2018-1") -> Steg:
    plan = snapshot(overlay)
    slag, ident = ref.split("/")
    post = plan.post(slag, ident)
    assert post is not None
    return Kedjor(plan).uppat(post)


def reason_of(steg: Steg) -> str | None:
    return None if steg.skal is None else str(steg.skal)


def goal(ident: str, *above: str) -> dict[str, str]:
    """Return an overlay: a goal under other goals."""
    text = BASE[MAL].replace("id: 2015-trygghet", f"id: {ident}")
    under = "".join(f"- {{mal: {name}, belagg: tolkning, skal: x}}\n" for name in above)
    return {f"data/mal/{ident}.yaml": text.replace(UNDER, under)}


def test_a_chain_leads_step_by_step_to_the_verksamhetside() -> None:
    found = chain()

    assert [steg.post.ref for steg in found.alla()] == [
        "lofte/aby-2018-1", "mal/2015-trygghet", "verksamhetside/ide-2015",
    ]  # fmt: skip
    assert [steg.route for steg in found.alla()] == [(), ("stodjer", 0), ("under", 0)]
    assert found.bast is Ande.VERKSAMHETSIDE


@pytest.mark.parametrize(
    ("overlay", "end", "reason"),
    [
        pytest.param(stands_under("forutsattning: uppdraget, belagg: belagd"), Ande.UPPDRAG, None,
                     id="the government's commission"),
        pytest.param(
            {**stands_under("forutsattning: uppdraget, belagg: belagd"),
             **changed("data/forutsattningar/uppdraget.yaml", "uppdrag: true\n", "")},
            Ande.FORUTSATTNING, None, id="a precondition that is no commission",
        ),
        pytest.param(stands_under("vision: vision-2015, belagg: belagd"), Ande.SAKNAS,
                     "Ingen länk är angiven.", id="a vision under nothing"),
        pytest.param(stands_under("belagg: saknas, skal: Sägs inte."), Ande.SAKNAS, "Sägs inte.",
                     id="a goal under nothing, with a reason"),
        pytest.param(serves("belagg: saknas, skal: Inget passar."), Ande.SAKNAS, "Inget passar.",
                     id="a promise that serves nothing, with a reason"),
        pytest.param(serves("belagg: tolkning, skal: x"), Ande.SAKNAS, "Länken pekar inte på något.",
                     id="a link that points at nothing"),
        pytest.param(changed(LOFTE, "stodjer:\n" + LINK, ""), Ande.SAKNAS, "Ingen länk är angiven.",
                     id="no link"),
        pytest.param(serves("mal: qqq, belagg: tolkning"), Ande.BRUTEN, "mal/qqq finns inte.",
                     id="a goal that is not there"),
        pytest.param(serves("overenskommelse: {id: aby-2017, prioritering: 2}, belagg: belagd"),
                     Ande.BRUTEN, "Prioritering 2 finns inte.", id="a priority that is not there"),
    ],
)  # fmt: skip
def test_how_a_chain_ends(overlay: Overlay, end: Ande, reason: str | None) -> None:
    found = chain(overlay)

    assert [(steg.ande, reason_of(steg)) for steg in found.andar()] == [(end, reason)]
    assert found.bast is end


@pytest.mark.parametrize("end", list(Ande))
def test_only_two_ends_are_good(end: Ande) -> None:
    assert end.nadd is (end in {Ande.VERKSAMHETSIDE, Ande.UPPDRAG})


def test_one_link_that_holds_is_enough() -> None:
    found = chain(serves("mal: qqq, belagg: tolkning", "mal: 2015-trygghet, belagg: tolkning"))

    assert [steg.ande for steg in found.andar()] == [Ande.BRUTEN, Ande.VERKSAMHETSIDE]
    assert found.bast is Ande.VERKSAMHETSIDE


def test_a_chain_passes_through_an_initiative() -> None:
    found = chain(serves("initiativ: 2017-lokalt, belagg: tolkning"))

    assert [steg.post.slag for steg in found.alla()] == [
        "lofte", "initiativ", "mal", "verksamhetside",
    ]  # fmt: skip


def test_a_chain_passes_through_one_priority_of_an_agreement() -> None:
    found = chain(serves("overenskommelse: {id: aby-2017, prioritering: 1}, belagg: belagd"))
    steps = list(found.alla())

    assert steps[1].prioritering is not None
    assert (steps[1].prioritering.vad, steps[2].route) == (
        "trafik", ("prioriteringar", 0, "stodjer", 0),
    )  # fmt: skip


def test_a_priority_that_serves_nothing_ends_the_chain_by_name() -> None:
    stodjer = (
        "  stodjer:\n  - {mal: 2015-trygghet, belagg: tolkning, skal: Trafik hör till trygghet.}\n"
    )
    link = serves("overenskommelse: {id: aby-2017, prioritering: 1}, belagg: belagd")
    [end] = chain({**link, **changed(AVTAL, stodjer, "")}).andar()

    assert end.prioritering is not None
    assert (end.ande, end.prioritering.nr) == (Ande.SAKNAS, 1)


def test_each_priority_has_a_chain_of_its_own() -> None:
    plan = snapshot()
    [found] = Kedjor(plan).prioriteringar(plan.overenskommelser["aby-2017"])

    assert found.bast is Ande.VERKSAMHETSIDE


def test_a_record_without_links_ends_where_it_begins() -> None:
    assert chain(ref="kommun/aby").bast is Ande.SAKNAS


# Rings and long ways.


def test_a_goal_under_itself_is_a_ring() -> None:
    found = chain(stands_under("mal: 2015-trygghet, belagg: tolkning"))

    assert [(steg.ande, reason_of(steg)) for steg in found.andar()] == [
        (Ande.BRUTEN, "Kedjan går i ring.")
    ]


def test_a_ring_with_a_way_out_holds() -> None:
    overlay = {**goal("a", "b", "2015-trygghet"), **goal("b", "a")}

    assert chain(overlay, "mal/a").bast is Ande.VERKSAMHETSIDE
    assert chain(overlay, "mal/b").bast is Ande.VERKSAMHETSIDE


def test_the_answer_does_not_depend_on_who_is_asked_about_first() -> None:
    plan = snapshot({**goal("a", "b"), **goal("b", "c", "2015-trygghet"), **goal("c", "a", "b")})

    def answers(order: list[Post]) -> dict[str, Ande]:
        kedjor = Kedjor(plan)
        return {post.ref: kedjor.uppat(post).bast for post in order}

    posts: list[Post] = list(plan.mal.values())

    assert (
        answers(posts) == answers(posts[::-1]) == {post.ref: Ande.VERKSAMHETSIDE for post in posts}
    )


def test_a_chain_that_never_ends_is_cut_off() -> None:
    overlay: dict[str, str] = {}
    for number in range(60):
        overlay |= goal(f"m{number}", f"m{number + 1}")
    found = chain({**overlay, **goal("m60", "2015-trygghet")}, "mal/m0")

    assert [(steg.ande, reason_of(steg)) for steg in found.andar()] == [
        (Ande.BRUTEN, "Kedjan har fler än 40 steg.")
    ]


def test_many_goals_that_all_serve_each_other_are_answered() -> None:
    names = [f"m{number}" for number in range(30)]
    overlay: dict[str, str] = {}
    for name in names:
        overlay |= goal(name, *(other for other in names if other != name))
    plan = snapshot(overlay)
    kedjor = Kedjor(plan)

    assert {kedjor.uppat(plan.mal[name]).bast for name in names} == {Ande.BRUTEN}


def test_a_step_that_two_ways_lead_to_is_told_once() -> None:
    overlay = {
        **goal("a", "c"),
        **goal("b", "c"),
        **goal("c", "2015-trygghet"),
        **goal("d", "a", "b"),
    }
    refs = [steg.post.ref for steg in chain(overlay, "mal/d").alla()]

    assert refs.count("mal/2015-trygghet") == 1


# Links.


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        pytest.param(Stod(belagg="belagd", mal="m"), ("mal", "m", None), id="a goal"),
        pytest.param(Stod(belagg="belagd", initiativ="i"), ("initiativ", "i", None), id="an initiative"),
        pytest.param(
            Stod(belagg="belagd", overenskommelse=Prioriteringspekare(id="o", prioritering=2)),
            ("overenskommelse", "o", 2), id="a priority",
        ),
        pytest.param(Under(belagg="belagd", mal="m"), ("mal", "m", None), id="a goal above"),
        pytest.param(
            Under(belagg="belagd", verksamhetside="v"), ("verksamhetside", "v", None), id="the idea"
        ),
        pytest.param(Under(belagg="belagd", vision="v"), ("vision", "v", None), id="a vision"),
        pytest.param(
            Under(belagg="belagd", forutsattning="f"), ("forutsattning", "f", None), id="a precondition"
        ),
    ],
)  # fmt: skip
def test_what_a_link_points_at(link: Stod | Under, expected: tuple[str, str, int | None]) -> None:
    assert list(targets(link)) == [expected]
    assert mal_of(link) == expected[:2]


def test_a_missing_link_points_at_nothing() -> None:
    assert mal_of(Stod(belagg="saknas", skal="x")) is None
    assert list(targets(Lank(belagg="saknas", skal="x"))) == []


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("lofte/aby-2018-1", [("stodjer", 0)]),
        ("initiativ/2017-lokalt", [("stodjer", 0)]),
        ("overenskommelse/aby-2017", [("prioriteringar", 0, "stodjer", 0)]),
        ("mal/2015-trygghet", [("under", 0)]),
        ("verksamhetside/ide-2015", []),
        ("region/mellan", []),
    ],
)
def test_every_link_of_a_record(ref: str, expected: list[object]) -> None:
    post = snapshot().post(*ref.split("/"))

    assert post is not None
    assert [route for route, _ in lankar(post)] == expected


def test_every_link_of_a_plan_stands_in_a_record_that_has_it() -> None:
    kedjor = Kedjor(snapshot())

    assert [(item.post.ref, item.route) for item in kedjor.lankar] == [
        (post.ref, route) for post in kedjor.snapshot.alla() for route, _ in lankar(post)
    ]


def test_the_links_of_a_verksamhetside_are_listed_although_its_chain_ends_there() -> None:
    under = "under:\n- {forutsattning: uppdraget, belagg: belagd}\n"
    path = "data/verksamhetsideer/ide-2015.yaml"
    post = snapshot({path: BASE[path] + under}).post("verksamhetside", "ide-2015")

    assert post is not None
    assert [route for route, _ in lankar(post)] == [("under", 0)]
