"""The whole way from files to a linked plan, in one process or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from support.base_tree import BASE, LOFTE, changed, tree

from polisplan.loading.load import Document
from polisplan.text.source_tree import DictTree, Entry
from polisplan.workflows.load import load_snapshot


def test_a_tree_becomes_a_plan() -> None:
    plan = load_snapshot(tree())

    assert (plan.problems, len(list(plan.alla())), plan.label) == ((), len(BASE) - 1, None)


def test_what_reading_schema_and_linking_found_is_kept_together() -> None:
    plan = load_snapshot(
        tree(
            {
                **changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet"),
                "data/mal/a.yaml": "id: [",
                "data/mal/b.yaml": "id: b\n",
            }
        )
    )

    assert {p.code for p in plan.problems} == {"PP001", "PP020", "PP103"}


def test_no_files_are_a_plan_too() -> None:
    plan = load_snapshot(DictTree({}, "v1"))

    assert (plan.files, list(plan.alla()), plan.label) == (0, [], "v1")


def test_another_way_of_going_through_the_files_gives_the_same_plan() -> None:
    def backwards(
        function: Callable[[Entry], Document], entries: Iterable[Entry]
    ) -> Iterable[Document]:
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(function, list(entries)[::-1]))

    one, other = load_snapshot(tree()), load_snapshot(tree(), backwards)

    assert one.poster == other.poster
    assert list(one.alla()) == list(other.alla())
