"""The law of the day: a verdict depends on files and revision, never on today."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.base_tree import LOFTE, changed, tree
from support.program import program, write_tree
from support.reports import RICH

from polisplan.findings.severity import Severity
from polisplan.views.validation_result import ValidationResult
from polisplan.workflows.validate import ValidateOptions, validate

SLIP = changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet")
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2150, 12, 31))


def verdict(result: ValidationResult) -> tuple[Any, ...]:
    return (
        result.passed, result.complete, result.counts, result.not_run, result.findings,
        result.groups, result.rows,
    )  # fmt: skip


@settings(max_examples=25)
@given(DAYS, DAYS, st.sampled_from([RICH, SLIP, {**RICH, **SLIP}]), st.sampled_from(Severity))
def test_no_day_changes_a_verdict(
    one: dt.date, other: dt.date, overlay: dict[str, Any], limit: Severity
) -> None:
    """The same files give the same verdict and the same findings on any two days."""
    results = [
        validate(tree(overlay), ValidateOptions(as_of=day, limit=limit, every_place=True))
        for day in (one, other)
    ]

    assert verdict(results[0]) == verdict(results[1])


@pytest.mark.parametrize(
    "overlay", [pytest.param(RICH, id="fine"), pytest.param(SLIP, id="a slip")]
)
def test_no_day_changes_the_exit_code(tmp_path: Path, overlay: dict[str, Any]) -> None:
    """Through the real program, in years when nothing had begun and when everything had ended."""
    root = write_tree(tmp_path, overlay)
    runs = [
        program(root, "validate", "--format", "json", "--as-of", day)
        for day in ("1990-01-01", "2018-06-01", "2100-12-31")
    ]
    answers = [{**json.loads(run.stdout), "as_of": None, "reminders": None} for run in runs]

    assert {run.returncode for run in runs} == {int(overlay is SLIP)}
    assert answers[0]["findings"] == answers[1]["findings"] == answers[2]["findings"]
    assert answers[0]["summary"] == answers[1]["summary"] == answers[2]["summary"]
