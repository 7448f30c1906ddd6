"""Every sort of fault that a model can find has words of our own."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from support.strategies import poster

from polisplan.kalender.datum import Datum
from polisplan.loading.build_models import build
from polisplan.loading.schemaord import wrong
from polisplan.models.slag import SLAG
from polisplan.parsing.yaml_reader import Reading
from polisplan.text.route import Route

GENERAL = wrong("okänd sort", "nyckel", 1, {}, in_list=False).message.template
"""What is said of a sort of fault that nobody thought of."""
SORTS = {
    "datum", "extra_forbidden", "greater_than_equal", "int_type", "less_than_equal",
    "literal_error", "missing", "model_type", "slut", "start", "string_pattern_mismatch",
    "string_too_long", "string_type", "tal", "too_short", "tuple_type", "bool_type",
}  # fmt: skip
"""pydantic's names for what our models refuse; each has its own words in `build_models`."""

ODD: tuple[Any, ...] = (
    "", "x", "Å b", "x" * 5000, "2018-05-01", "ja", 0, -1, 7, 10**13, Decimal("0.5"),
    Datum("2018-05"), True, None, (), ("x",), (None,), {}, {"okand": 1},
)  # fmt: skip


def everywhere(value: Any, route: Route = ()) -> Iterator[Route]:
    """Yield the route of every value in a record."""
    if route:
        yield route
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from everywhere(inner, (*route, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from everywhere(inner, (*route, index))


def with_value(record: Any, route: Route, odd: Any) -> Any:
    """Return a record with something odd in one place."""
    if not route:
        return odd
    step, *rest = route
    if isinstance(record, dict):
        return {**record, step: with_value(record[step], tuple(rest), odd)}
    items = list(record)
    items[int(step)] = with_value(items[int(step)], tuple(rest), odd)
    return tuple(items)


def variations(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a record with every odd value in every place, and with each key left out."""
    for route in everywhere(record):
        for odd in ODD:
            yield with_value(record, route, odd)
    for key in record:
        yield {name: value for name, value in record.items() if name != key}


class Refused(NamedTuple):
    """What the schemas refused, and what was said of it."""

    sorts: set[str]
    templates: set[str]
    untold: list[dict[str, Any]]


@cache
def refused() -> Refused:
    """Put everything odd in every place of a whole record of each kind."""
    found = Refused(set(), set(), [])

    @settings(
        max_examples=1, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.data())
    def collect(data: st.DataObject) -> None:
        for slag in SLAG:
            for value in variations(data.draw(poster(slag, "x", alla_falt=True))):
                try:
                    slag.modell.model_validate(value)
                except ValidationError as error:
                    found.sorts.update(fault["type"] for fault in error.errors(include_url=False))
                    told = build("f", slag, Reading(value)).problems
                    found.templates.update(problem.message.template for problem in told)
                    found.untold.extend([] if told else [value])

    collect()
    return found


def test_the_sorts_of_fault_are_those_that_we_know() -> None:
    """A sort that is new here needs words of its own, and a row in `SORTS`."""
    assert refused().sorts == SORTS


def test_every_sort_of_fault_has_words_of_our_own() -> None:
    assert GENERAL not in refused().templates


def test_nothing_is_refused_in_silence() -> None:
    assert refused().untold == []
