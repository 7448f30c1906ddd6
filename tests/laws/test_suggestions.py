"""The law of suggestions: a file where one is followed has nothing wrong in that place any more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from support.base_tree import BASE
from support.faults.sites import Record, Site

from polisplan.findings.finding import Problem
from polisplan.loading.load import load_entry
from polisplan.parsing.yaml_reader import read_places
from polisplan.text.source_tree import Entry

WORDS = (
    "012", "-07", "0000", "1_000", "1_0", "0x10", "0o17", ".nan", ".inf", "12:30", "1e400000000",
    "yes", "No", "N", "y", "true", "ja", "3,5", "'007'", "'1 000'", "'12'", "'3.5'", "1.5", "7",
    "2018-02-30", "'2018-05'", "2018–05", "1/5 2018", "Åby län", "'NO 1'",
)  # fmt: skip
"""What stands in some field of every sort by a slip."""


def places() -> Iterator[tuple[Record, Site]]:
    """Yield one place of each field of the base tree."""
    seen = set()
    for path, text in BASE.items():
        if not path.endswith(".yaml"):
            continue
        record = Record(path, text)
        for site in record.sites:
            field = (record.slag.namn, *(0 if isinstance(s, int) else s for s in site.route))
            if site.node == "scalar" and site.key is not None and field not in seen:
                seen.add(field)
                yield record, site


def problems(path: str, text: str) -> tuple[Problem, ...]:
    return load_entry(Entry(path, text.encode())).problems


def followed(text: str, problem: Problem) -> str:
    """Return a text with what a problem marks replaced by what it suggests."""
    span = problem.span or read_places(text.encode()).span(problem.route, problem.anchor)
    lines = text.split("\n")
    line = lines[span.line - 1]
    before, after = line[: span.column - 1], line[span.end_column - 1 :]
    lines[span.line - 1] = f"{before}{problem.suggestion}{after}"
    return "\n".join(lines)


@pytest.mark.parametrize("word", WORDS)
def test_a_suggestion_that_is_followed_leaves_nothing_wrong_in_its_place(word: str) -> None:
    count = 0
    for record, site in places():
        text = record.text[: site.start] + word + record.text[site.end :]
        for problem in problems(record.path, text):
            if problem.suggestion is None or problem.route != site.route:
                continue
            count += 1
            left = problems(record.path, followed(text, problem))

            assert [p for p in left if p.route == problem.route] == [], (problem, site.sort.name)

    assert count > 0
