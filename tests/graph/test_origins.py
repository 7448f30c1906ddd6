"""Keys become lines only where they are asked for; a file that changed is itself a problem."""

from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, tree
from support.build import snapshot

from polisplan.findings.finding import Anchor, Problem
from polisplan.graph.origins import Origins
from polisplan.text.location import TOP, Span
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.text.source_tree import DictTree, ReadFault


class Counting(DictTree):
    """A tree that counts how often a file is read again."""

    reads = 0

    def read(self, path: str) -> bytes | ReadFault:
        self.reads += 1
        return super().read(path)


def origins() -> Origins:
    return Origins(tree(), snapshot().digests)


@pytest.mark.parametrize(
    ("route", "anchor", "expected"),
    [
        pytest.param(("titel",), Anchor.VALUE, (2, 8, 2, 22), id="a value"),
        pytest.param(("titel",), Anchor.KEY, (2, 1, 2, 6), id="a key"),
        pytest.param(("stodjer", 0, "mal"), Anchor.VALUE, (12, 8, 12, 21), id="inside a list"),
        pytest.param(("stodjer", 0, "x"), Anchor.KEY, (12, 3, 12, 21), id="a missing key"),
        pytest.param(("x",), Anchor.VALUE, (1, 1, 1, 15), id="missing at the top"),
    ],
)
def test_where_keys_and_values_stand(route: Route, anchor: Anchor, expected: Span) -> None:
    assert origins().span(LOFTE, route, anchor) == expected


def test_a_place_that_the_reader_knew_is_kept() -> None:
    place = Span(3, 4, 3, 9)
    problem = Problem("PP001", LOFTE, (), Message("x"), span=place)

    assert origins().span_of(problem) is place


def test_a_place_that_only_the_keys_tell_is_looked_up() -> None:
    problem = Problem("PP103", LOFTE, ("titel",), Message("x"), anchor=Anchor.KEY)

    assert origins().span_of(problem) == Span(2, 1, 2, 6)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "id: aby-2018-1"), (0, None), (-1, None), (9999, None)],
)
def test_a_line_of_a_file(number: int, expected: str | None) -> None:
    assert origins().line(LOFTE, number) == expected


def test_a_file_that_is_gone_has_its_top_and_no_lines() -> None:
    found = Origins(DictTree({}), snapshot().digests)

    assert (found.span(LOFTE, ("titel",)), found.line(LOFTE, 1)) == (TOP, None)
    assert [(p.code, p.path) for p in found.changed] == [("PP033", LOFTE)]


def test_a_file_that_changed_is_told_once() -> None:
    changed = Origins(tree({LOFTE: BASE[LOFTE] + "#\n"}), snapshot().digests)
    for _ in range(2):
        changed.line(LOFTE, 1)

    assert [(p.code, p.path, p.span) for p in changed.changed] == [("PP033", LOFTE, TOP)]


def test_a_file_that_did_not_change_is_no_problem() -> None:
    found = origins()
    found.line(LOFTE, 1)

    assert found.changed == ()


def test_a_file_that_was_not_loaded_cannot_have_changed() -> None:
    found = origins()
    found.line("polisplan.toml", 1)

    assert found.changed == ()


def test_a_file_is_read_at_most_once_and_only_when_it_is_asked_about() -> None:
    counting = Counting(BASE)
    found = Origins(counting, snapshot().digests)
    before = counting.reads
    for _ in range(3):
        found.span(LOFTE, ("titel",))
        found.line(LOFTE, 2)

    assert (before, counting.reads) == (0, 1)
