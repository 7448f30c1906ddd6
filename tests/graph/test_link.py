"""Every id unique, every reference to a record of the right kind, and one problem for one fault."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import snapshot

from polisplan.findings.finding import Problem
from polisplan.graph.link import link
from polisplan.text.route import Route
from polisplan.text.source_tree import DictTree, Entry, ReadFault
from polisplan.workflows.load import load_snapshot

MAL = "data/mal/2015-trygghet.yaml"
NY_MAL = "data/mal/2015-ordning.yaml"
FILES = len(BASE) - 1


def told(overlay: Any) -> list[tuple[str, str, Route, str | None]]:
    """Return code, file, route and suggestion of each problem."""
    return [(p.code, p.path, p.route, p.suggestion) for p in snapshot(overlay).problems]


def only(overlay: Any) -> Problem:
    [problem] = snapshot(overlay).problems
    return problem


def test_the_base_tree_is_linked_without_problems() -> None:
    plan = snapshot()

    assert plan.problems == ()
    assert (plan.files, len(list(plan.alla())), plan.utan_post) == (FILES, FILES, ())


def test_the_plan_carries_its_revision() -> None:
    assert link((), DictTree({}, "v1")).label == "v1"


# References.


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        pytest.param("2015-tryghet", "2015-trygghet", id="a dropped letter"),
        pytest.param("vi-gor-aby-tryggt", "2015-trygghet", id="the title for the id"),
        pytest.param("qqq", None, id="like no other"),
    ],
)
def test_a_reference_to_nothing(written: str, suggestion: str | None) -> None:
    overlay = changed(LOFTE, "- mal: 2015-trygghet", f"- mal: {written}")

    assert told(overlay) == [("PP103", LOFTE, ("stodjer", 0, "mal"), suggestion)]


def test_a_suggested_goal_is_presented_with_its_level_number_period_and_wording() -> None:
    problem = only(changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet"))

    assert str(problem.hint) == "Långsiktigt mål 1 (2015–2019): «Vi gör Åby tryggt.»"
    assert (problem.record, problem.value) == ("lofte/aby-2018-1", "2015-tryghet")


def test_a_suggested_goal_without_number_or_period_is_presented_with_what_there_is() -> None:
    slip = changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet")
    hints = [
        str(snapshot({**slip, **changed(MAL, old, "")}).problems[0].hint)
        for old in ("nummer: 1\n", "giltig: {fran: 2015, till: 2019}\n")
    ]

    assert hints == [
        "Långsiktigt mål (2015–2019): «Vi gör Åby tryggt.»",
        "Målet: «Vi gör Åby tryggt.»",
    ]


def test_another_kind_that_is_suggested_is_presented_by_name() -> None:
    problem = only(changed(LOFTE, "omrade: {kommun: aby}", "omrade: {kommun: abby}"))

    assert str(problem.hint) == "Kommunen: «Åby»"


def test_where_nothing_is_near_the_folder_is_named() -> None:
    problem = only(changed(LOFTE, "- mal: 2015-trygghet", "- mal: qqq"))

    assert str(problem.hint) == "Alla mål ligger i data/mal/."


def test_a_reference_to_a_record_of_another_kind() -> None:
    problem = only(changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2017-lokalt"))

    assert (problem.code, problem.route) == ("PP105", ("stodjer", 0, "mal"))
    assert str(problem.message) == "2017-lokalt är ett initiativ, men här ska stå ett mål."


def test_a_reference_to_an_id_that_several_other_kinds_have() -> None:
    problem = only(changed(LOFTE, "- mal: 2015-trygghet", "- mal: aby"))

    assert problem.code == "PP105"
    assert "ett polisområde, en kommun och en" in str(problem.message)


def test_each_broken_reference_is_told_in_its_place() -> None:
    text = BASE[LOFTE].replace("kommun: aby", "kommun: qqq").replace("kalla-ett", "kalla-tva")

    assert sorted((code, route) for code, _, route, _ in told({LOFTE: text})) == [
        ("PP103", ("kallor", 0, "kalla")),
        ("PP103", ("omrade", "kommun")),
        ("PP103", ("uppfoljningar", 0, "kalla")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(b"id: 2015-trygghet\nstyrkt: [\n", id="no YAML"),
        pytest.param(b"", id="empty"),
        pytest.param("id: 2015-trygghet # å\n".encode("latin-1"), id="Latin-1"),
        pytest.param(b"id: 2015-trygghet\n", id="most of it is missing"),
        pytest.param(b"styrkt: delvis\n", id="no id"),
    ],
)
def test_a_link_into_a_faulty_file_is_not_broken(text: bytes) -> None:
    plan = snapshot({MAL: text})

    assert {p.path for p in plan.problems} == {MAL}
    assert "2015-trygghet" not in plan.mal


def test_the_links_of_a_faulty_file_are_still_judged() -> None:
    text = BASE[LOFTE].replace("titel:", "titl:").replace("- mal: 2015-", "- mal: 1915-")

    assert [(code, route) for code, _, route, _ in told({LOFTE: text})] == [
        ("PP021", ("titl",)), ("PP103", ("stodjer", 0, "mal")),
    ]  # fmt: skip


# Ids.


def test_a_copy_that_kept_its_id_is_at_fault_wherever_it_sorts() -> None:
    for name in ("data/mal/1915-x.yaml", "data/mal/x.yaml"):
        problem = only({name: BASE[MAL]})
        stem = name.removeprefix("data/mal/").removesuffix(".yaml")

        assert (problem.code, problem.path, problem.route) == ("PP101", name, ("id",))
        assert problem.suggestion == stem
        assert [(there.path, there.route) for there in problem.related] == [(MAL, ("id",))]
        assert snapshot({name: BASE[MAL]}).paths["mal/2015-trygghet"] == MAL


def test_of_two_files_with_the_same_name_the_first_by_path_counts() -> None:
    path = "data/mal/gammalt/2015-trygghet.yaml"

    assert told({path: BASE[MAL]}) == [("PP101", path, ("id",), None)]


def test_a_name_that_is_taken_is_not_suggested() -> None:
    path = "data/mal/nytt/2015-ordning.yaml"
    ordning = BASE[MAL].replace("id: 2015-trygghet", "id: 2015-ordning")

    assert told({NY_MAL: ordning, path: BASE[MAL]}) == [("PP101", path, ("id",), None)]


def test_an_id_that_differs_from_the_name_of_the_file() -> None:
    overlay = {NY_MAL: BASE[MAL].replace("id: 2015-trygghet", "id: 2015-trafik")}
    plan = snapshot(overlay)

    assert told(overlay) == [("PP102", NY_MAL, ("id",), "2015-ordning")]
    assert plan.mal["2015-trafik"].ref in plan.paths


@pytest.mark.parametrize("ident", ["2015-ordning", "2015-trafik"])
def test_a_link_may_mean_the_name_or_the_id_where_they_differ(ident: str) -> None:
    overlay = {
        NY_MAL: BASE[MAL].replace("id: 2015-trygghet", "id: 2015-trafik"),
        **changed(LOFTE, "- mal: 2015-trygghet", f"- mal: {ident}"),
    }

    assert [code for code, *_ in told(overlay)] == ["PP102"]


def test_a_file_of_the_name_that_another_should_have_had_is_no_duplicate() -> None:
    overlay = {
        "data/mal/a/2015-ordning.yaml": BASE[MAL].replace("id: 2015-trygghet", "id: 2015-trafik"),
        "data/mal/b/2015-ordning.yaml": BASE[MAL].replace("id: 2015-trygghet", "id: 2015-ordning"),
    }

    assert [(code, path) for code, path, *_ in told(overlay)] == [
        ("PP102", "data/mal/a/2015-ordning.yaml")
    ]


def test_the_same_id_in_two_kinds_is_no_duplicate() -> None:
    ids = [ref for ref in snapshot().paths if ref.endswith("/aby")]

    assert ids == ["kommun/aby", "polismyndighet/aby", "polisomrade/aby"]


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        pytest.param("data/mal/2015-trygghet.txt", "x", "PP030", id="notes beside it"),
        pytest.param("data/mal/1/2015-trygghet.yaml", "id: [", "PP001", id="one without YAML"),
        pytest.param("data/mal/1/2015-trygghet.yaml", "", "PP013", id="an empty one"),
    ],
)
def test_a_file_without_an_id_takes_none_from_the_right_one(
    path: str, text: str, code: str
) -> None:
    plan = snapshot({path: text})

    assert [(p.code, p.path) for p in plan.problems] == [(code, path)]
    assert plan.paths["mal/2015-trygghet"] == MAL


def test_a_file_that_became_no_record_is_remembered_with_its_links() -> None:
    [fil] = snapshot(changed(LOFTE, "titel:", "titl:")).utan_post

    assert (fil.slag, fil.id) == ("lofte", "aby-2018-1")
    assert "2015-trygghet" in [item.id for item in fil.hanvisningar]


def test_a_file_of_no_kind_is_counted_and_remembered_as_one_that_may_be_of_any() -> None:
    plan = snapshot({"data/README.md": "Hej.", "data/qqq/x.yaml": "id: x"})

    assert [p.code for p in plan.problems] == ["PP031"]
    assert (plan.files, [(fil.slag, fil.id) for fil in plan.utan_post]) == (
        FILES + 2,
        [(None, "x")],
    )


@pytest.mark.parametrize(
    ("path", "slag"),
    [
        pytest.param("data/mall/2015-trygghet.yaml", "mal", id="a folder misspelt"),
        pytest.param("data/2015-trygghet.yaml", None, id="no folder"),
        pytest.param("data/mal/2015-trygghet.yml", "mal", id="another ending"),
        pytest.param("data/mal/2015-trygghet.yaml.txt", "mal", id="one ending too many"),
        pytest.param("data/mal/2015-trygghet (kopia).yaml", "mal", id="a name that will not do"),
    ],
)
def test_links_to_a_misplaced_file_are_not_broken(path: str, slag: str | None) -> None:
    plan = snapshot({MAL: None, path: BASE[MAL]})

    [problem] = plan.problems
    assert problem.path == path
    assert [(fil.slag, fil.id) for fil in plan.utan_post] == [(slag, "2015-trygghet")]
    assert (plan.osedd("mal"), plan.osedd("kalla")) == (True, slag is None)


def test_a_misplaced_copy_takes_no_id_from_the_right_file() -> None:
    plan = snapshot({"data/mal/0 (kopia).yaml": BASE[MAL]})

    assert [problem.code for problem in plan.problems] == ["PP034"]
    assert plan.paths["mal/2015-trygghet"] == MAL


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("2015-tryghet", "2015-trygghet", id="a letter dropped"),
        pytest.param("qqq", None, id="like no other"),
        pytest.param("ide-2015", None, id="of another kind"),
    ],
)
def test_what_a_broken_reference_most_likely_means_is_remembered(
    written: str, meant: str | None
) -> None:
    plan = snapshot(changed(LOFTE, "- mal: 2015-trygghet", f"- mal: {written}"))

    assert plan.sokta["mal"] == {meant}
    assert plan.soks(plan.mal["2015-trygghet"])
    assert not plan.soks(plan.kallor["kalla-ett"])


def test_a_title_that_is_just_that_of_one_record_wins_over_an_id_that_is_near() -> None:
    trafik = BASE[MAL].replace("2015-trygghet", "2015-trafik").replace("Vi gör", "2015 trygghetx")
    nytt = {
        "data/mal/2015-trafik.yaml": trafik.replace("2015 trygghetx Åby tryggt.", "2015 tryghet")
    }

    assert [
        s
        for *_, s in told({**nytt, **changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015 tryghet")})
    ] == ["2015-trafik"]


def test_nothing_is_called_absent_that_may_lie_in_a_folder_nobody_can_look_into() -> None:
    class Closed(DictTree):
        def entries(self) -> Iterator[Entry]:
            yield from (e for e in super().entries() if not e.path.startswith("data/kallor/"))
            yield Entry("data/kallor", ReadFault.UNREADABLE_FOLDER)

    plan = load_snapshot(Closed(BASE))

    assert [(p.code, p.path) for p in plan.problems] == [("PP032", "data/kallor")]


@pytest.mark.parametrize("folder", [pytest.param("0", id="first"), pytest.param("zz", id="last")])
def test_a_copy_in_another_folder_is_the_one_that_is_wrong(folder: str) -> None:
    copy = LOFTE.replace("loften/aby/", f"loften/{folder}/")
    plan = snapshot({copy: BASE[LOFTE]})

    assert [(item.code, item.path) for item in plan.problems] == [("PP101", copy)]
    assert plan.path_of(plan.loften["aby-2018-1"]) == LOFTE
