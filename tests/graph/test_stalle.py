"""A place says its file and line, and looks the line up first when it is asked for."""

from __future__ import annotations

import pytest
from support.base_tree import LOFTE, tree
from support.build import snapshot

from polisplan.graph.link import link
from polisplan.graph.origins import Origins
from polisplan.graph.stalle import Stalle
from polisplan.loading.load import load
from polisplan.text.route import Route
from polisplan.text.source_tree import DictTree, ReadFault


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        pytest.param(("id",), 1, id="the record"),
        pytest.param(("stodjer", 0, "mal"), 12, id="inside a list"),
        pytest.param(("uppfoljningar", 3), 16, id="what is not there"),
    ],
)
def test_a_place_has_the_line_of_what_is_meant(route: Route, expected: int) -> None:
    plan = snapshot()
    lofte = next(iter(plan.loften.values()))

    assert plan.stalle(lofte, route).rad == expected
    assert str(plan.stalle(lofte, route)) == f"{LOFTE}:{expected}"


def test_without_a_tree_a_place_is_a_file() -> None:
    plan = link(load(tree()))
    lofte = next(iter(plan.loften.values()))

    assert plan.stalle(lofte).rad is None
    assert str(plan.stalle(lofte)) == LOFTE


def test_nothing_is_read_before_a_line_is_asked_for() -> None:
    class Closed(DictTree):
        def read(self, path: str) -> bytes | ReadFault:
            raise AssertionError(path)

    place = Stalle(LOFTE, ("id",), Origins(Closed({}), {}))

    assert place.fil == LOFTE
    with pytest.raises(AssertionError, match="aby"):
        _ = place.rad


def test_places_are_equal_by_file_and_route() -> None:
    same = {Stalle("a", ("id",), None), Stalle("a", ("id",), None)}

    assert same == {Stalle("a", ("id",), None)}
    assert Stalle("a", ("id",), None) != Stalle("a", ("titel",), None)
    assert repr(Stalle("a", ("id",), None)) == "Stalle('a', ('id',))"
