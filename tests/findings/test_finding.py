"""A finding keeps its fingerprint when lines move, and sorts by place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.results import duplicate, slip

from polisplan.findings.finding import Finding
from polisplan.text.location import TOP, Span
from polisplan.text.message import Message


@pytest.mark.parametrize(
    "moved",
    [
        pytest.param(slip(span=Span(99, 1, 99, 2)), id="another line"),
        pytest.param(slip(path="data/loften/annan/fil.yaml"), id="another file"),
        pytest.param(slip(message=Message("Andra ord.")), id="other words"),
        pytest.param(slip(suggestion=None, hint=None, excerpt=None), id="other help"),
    ],
)
def test_the_same_fault_has_the_same_fingerprint(moved: Finding) -> None:
    assert moved.fingerprint == slip().fingerprint


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(slip(code="PP105"), id="another rule"),
        pytest.param(slip(record="lofte/lulea-2018-5"), id="another record"),
        pytest.param(slip(route=("stodjer", 1, "mal")), id="another place in the record"),
        pytest.param(slip(route=("stodjer", "0mal")), id="other keys with the same letters"),
    ],
)
def test_another_fault_has_another_fingerprint(other: Finding) -> None:
    assert other.fingerprint != slip().fingerprint


def test_where_the_record_is_not_known_the_file_stands_for_it() -> None:
    one, other = slip(record=None), slip(record=None, path="data/mal/x.yaml")

    assert one.fingerprint != other.fingerprint


def test_a_fingerprint_is_the_same_in_every_process() -> None:
    assert slip().fingerprint == "9bd88a3bca58abcf"


def test_findings_sort_by_file_then_place_then_code() -> None:
    late, wide = slip(span=Span(30, 1, 30, 2)), slip(span=Span(27, 9, 27, 10))
    first, other = duplicate(), replace(wide, code="PP001")

    assert sorted([late, wide, other, first], key=lambda f: f.order) == [other, wide, late, first]


def test_a_finding_without_a_place_has_the_top() -> None:
    least = Finding("PP030", "n", slip().severity, Message("x"), "f")

    assert (least.span, least.excerpt, least.related) == (TOP, None, ())
