"""The verdict on the register itself: no errors, and warnings that have been read through.

Each warning stands in `varningar.txt` as code and record; a new one, or one that is gone, shows in
the diff of a change. Refresh with `--update-golden` and read what came and went.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.golden import Golden

from polisplan.findings.severity import Severity
from polisplan.graph.snapshot import Snapshot
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import RuleInput, RuleStatus
from polisplan.rules.runner import Judged, RuleRun, run_rules
from polisplan.sources.directory_tree import DirectoryTree
from polisplan.views.validation_result import ValidationResult
from polisplan.workflows.source_options import installningar_of
from polisplan.workflows.validate import ValidateOptions, validate

ROOT = Path(__file__).parents[2]
DAYS = ("1990-01-01", "2026-11-21", "2150-12-31")


@pytest.fixture(scope="module")
def run(register: Snapshot) -> RuleRun:
    """Return what every rule says of the register, those being tried too."""
    settings = installningar_of(DirectoryTree(ROOT))
    return run_rules(RuleInput(register, settings), load_rules())


def warnings(run: RuleRun) -> Iterator[Judged]:
    """Yield what a reader is shown and need not mend."""
    for item in run.judged:
        if item.rule.status is RuleStatus.ACTIVE and item.severity is not Severity.ERROR:
            yield item


def test_every_rule_gets_through_the_register(run: RuleRun) -> None:
    assert run.crashes == ()


@pytest.mark.parametrize("code", [code for code, rule in load_rules().items() if rule.alone])
def test_a_rule_that_judges_each_record_alone_says_the_same_of_the_whole(
    code: str, register: Snapshot, run: RuleRun
) -> None:
    whole = RuleInput(register, installningar_of(DirectoryTree(ROOT)))
    rule = load_rules()[code]
    said = [(item.problem.record, item.problem.route, item.problem.message)
            for item in (*run.judged, *run.excepted) if item.rule is rule]  # fmt: skip
    breaches = [] if rule.check is None else rule.check(whole)

    assert Counter((b.post.ref, b.route, b.message) for b in breaches) == Counter(said)
    counted = None if rule.population is None or not said else rule.population(whole)
    assert run.populations.get(code) == counted


def test_the_register_has_no_errors(run: RuleRun) -> None:
    errors = [item for item in run.judged if item.severity is Severity.ERROR]

    assert [f"{i.rule.code} {i.problem.path} {i.problem.message}" for i in errors] == []


def test_nothing_is_excepted(run: RuleRun) -> None:
    assert run.excepted == ()


def test_the_warnings_are_those_that_were_read_through(run: RuleRun, golden: Golden) -> None:
    found = Counter(
        (item.rule.code, item.problem.record or item.problem.path) for item in warnings(run)
    )
    counts = Counter(code for code, _ in found.elements())
    lines = ["# Varningar och upplysningar i registret: antal per regel, sedan regel och post."]
    lines += [f"# {code} {load_rules()[code].name}: {counts[code]}" for code in sorted(counts)]
    lines += [
        f"{code} {record}" + (f" ({times} ggr)" if times > 1 else "")
        for (code, record), times in sorted(found.items())
    ]

    golden.check("varningar.txt", "\n".join(lines) + "\n")


def test_only_dated_rules_weigh_less_for_what_is_old(run: RuleRun) -> None:
    eased = {item.rule.code for item in run.judged if item.eased}

    assert eased
    assert eased <= {code for code, rule in load_rules().items() if rule.dated}


@pytest.fixture(scope="module")
def verdicts() -> dict[str, ValidationResult]:
    """Return what `polisplan validate` says of the register on three days far apart."""
    return {
        day: validate(
            DirectoryTree(ROOT), ValidateOptions(as_of=dt.date.fromisoformat(day), every_place=True)
        )
        for day in DAYS
    }


def test_validate_passes_whatever_day_it_is(verdicts: dict[str, ValidationResult]) -> None:
    assert [(item.passed, item.complete) for item in verdicts.values()] == [(True, True)] * 3


def test_no_day_changes_the_verdict(verdicts: dict[str, ValidationResult]) -> None:
    first, second, third = verdicts.values()

    assert first.findings == second.findings == third.findings
    assert first.counts == second.counts == third.counts
    assert first.rows == second.rows == third.rows
