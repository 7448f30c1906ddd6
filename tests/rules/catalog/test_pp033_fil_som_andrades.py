"""A tree whose file is another one when it is read again."""

from __future__ import annotations

from collections.abc import Iterator

from support.base_tree import BASE, changed, tree

from polisplan.graph.origins import Origins
from polisplan.text.source_tree import DictTree, Entry, ReadFault
from polisplan.workflows.load import load_snapshot

KALLA = "data/kallor/kalla-ett.yaml"


class Changing:
    """Lists one tree, and reads from another."""

    label = None

    def __init__(self, first: DictTree, then: DictTree) -> None:
        self._first = first
        self._then = then

    def entries(self) -> Iterator[Entry]:
        return self._first.entries()

    def read(self, path: str) -> bytes | ReadFault:
        return self._then.read(path)


def changed_while_checked(then: DictTree) -> list[tuple[str, str, str]]:
    source = Changing(tree(changed(KALLA, "tillit: A", "tillit: D")), then)
    plan = load_snapshot(source)
    origins = Origins(source, plan.digests)
    for problem in plan.problems:
        origins.span_of(problem)
    return [(problem.code, problem.path, str(problem.message)) for problem in origins.changed]


def test_another_text_is_told_of() -> None:
    expected = [("PP033", KALLA, "Filen ändrades medan den kontrollerades.")]

    assert changed_while_checked(tree()) == expected
    assert changed_while_checked(DictTree({})) == expected


def test_the_same_text_is_left_alone() -> None:
    assert changed_while_checked(tree(changed(KALLA, "tillit: A", "tillit: D"))) == []


def test_a_change_in_a_file_without_findings_does_not_matter() -> None:
    then = {**changed(KALLA, "tillit: A", "tillit: D"), "data/lan/abylan.yaml": BASE[KALLA]}

    assert changed_while_checked(tree(then)) == []
