"""Exceptions in data, from the runner's side and as a whole validation shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from support.base_tree import BASE, LOFTE, tree
from support.build import snapshot

from polisplan.config.installningar import Installningar
from polisplan.findings.severity import Severity
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import Breach, Rule, RuleInput, RuleStatus
from polisplan.rules.runner import RuleRun, run_rules
from polisplan.text.message import Message
from polisplan.views.omradesval import Omradesval
from polisplan.views.validation_result import ValidationResult
from polisplan.workflows.health import health_of
from polisplan.workflows.validate import ValidateOptions, validate


def promise(*codes: str, broken: Sequence[str] = ("PP203",)) -> dict[str, str]:
    """Return the promise of the base tree with exceptions and some faults for them to hide."""
    text = BASE[LOFTE]
    if "PP203" in broken:
        text = text.replace("{fran: 2018, till: 2018}\nparter", "{fran: 2018}\nparter")
    if "PP106" in broken:
        text = text.replace("nr: 1, aktivitet: 1", "nr: 1, aktivitet: 2")
    rows = "".join(f"- {{kod: {code}, skal: Utrett., till: 2019}}\n" for code in codes)
    return {LOFTE: text + (f"undantag:\n{rows}" if rows else "")}


def result(overlay: dict[str, str], **changes: Any) -> ValidationResult:
    day = changes.pop("as_of", dt.date(2026, 11, 21))
    return validate(tree(overlay), ValidateOptions(as_of=day, every_place=True, **changes))


def shown(found: ValidationResult) -> list[str]:
    return [finding.code for finding in found.findings]


def test_a_breach_with_a_reason_is_counted_and_not_shown() -> None:
    found = result(promise("PP203", "PP106", broken=("PP203", "PP106")))

    assert (found.passed, shown(found), found.counts.excepted) == (True, [], 2)


def test_an_exception_works_in_its_own_record_only() -> None:
    other = promise()[LOFTE].replace("aby-2018-1", "aby-2018-2")
    found = result({**promise("PP203"), LOFTE.replace("8-1", "8-2"): other})

    assert [(f.code, f.record) for f in found.findings] == [("PP203", "lofte/aby-2018-2")]
    assert found.counts.excepted == 1


def test_an_exception_past_its_last_day_still_works() -> None:
    early = result(promise("PP203"), as_of=dt.date(2018, 1, 1))
    late = result(promise("PP203"), as_of=dt.date(2030, 1, 1))

    assert (early.passed, early.counts) == (late.passed, late.counts)
    assert [item.namn for item in late.paminnelser if item.namn == "undantag_passerat"]


@pytest.mark.parametrize(
    ("changes", "codes", "excepted"),
    [
        pytest.param({}, ["PP901"], 1, id="everything"),
        pytest.param({"selected": ("PP901",)}, ["PP901"], 0, id="only unused exceptions"),
        pytest.param({"selected": ("PP2",)}, [], 1, id="only the band it hides"),
        pytest.param({"ignored": ("PP203",)}, ["PP901"], 0, id="all but what it hides"),
        pytest.param({"ignored": ("PP901",)}, [], 1, id="all but unused exceptions"),
        pytest.param({"paths": ("data/mal",)}, [], 0, id="another folder"),
        pytest.param({"omrade": Omradesval(kommun="aby")}, ["PP901"], 1, id="its kommun"),
    ],
)
def test_what_is_shown_changes_no_judgement(
    changes: dict[str, Any], codes: list[str], excepted: int
) -> None:
    found = result(promise("PP203", "PP106"), **changes)

    assert (shown(found), found.counts.excepted) == (codes, excepted)


def test_a_report_counts_the_same_errors_as_a_validation() -> None:
    used = snapshot(promise("PP203", "PP106", broken=("PP203", "PP106")))
    unused = snapshot(promise("PP203", "PP106"))

    assert health_of(used, Installningar()).fel == 0
    assert health_of(unused, Installningar()).fel == 1


# Rules made here.


def every_promise(given: RuleInput) -> Iterable[Breach]:
    for lofte in given.snapshot.loften.values():
        yield Breach(lofte, ("titel",), Message("Nej."))


def no_breach(given: RuleInput) -> Iterable[Breach]:
    return (breach for breach in every_promise(given) if breach.post.id == "nobody")


def crashing(given: RuleInput) -> Iterable[Breach]:
    raise KeyError(str(given.snapshot.files))


def run(status: RuleStatus, check: Any, *wanted: str) -> RuleRun:
    """Run a made-up PP997 besides the catalogue, over a promise that is excepted from it."""
    made = Rule(
        code="PP997", name="pahittad", severity=Severity.ERROR, since="0.1",
        check=check, status=status,
    )  # fmt: skip
    given = RuleInput(snapshot(promise("PP997", broken=())), Installningar())
    return run_rules(given, {**load_rules(), "PP997": made}, wanted or None)


def codes(found: RuleRun) -> list[str]:
    return [item.rule.code for item in found.judged]


def test_a_rule_that_crashed_says_nothing_of_its_exceptions() -> None:
    found = run(RuleStatus.ACTIVE, crashing)

    assert codes(found) == []
    assert [crash.code for crash in found.crashes] == ["PP997"]


def test_a_rule_that_is_brought_along_is_told_of_when_it_crashes() -> None:
    assert [crash.code for crash in run(RuleStatus.ACTIVE, crashing, "PP901").crashes] == ["PP997"]
    assert run(RuleStatus.ACTIVE, crashing, "PP203").crashes == ()


def test_a_rule_that_is_brought_along_shows_nothing_of_its_own() -> None:
    found = run(RuleStatus.ACTIVE, every_promise, "PP901")

    assert (codes(found), found.excepted, found.populations) == ([], (), {})


def test_a_rule_on_trial_is_not_brought_along() -> None:
    assert codes(run(RuleStatus.PREVIEW, no_breach, "PP901")) == []
    assert codes(run(RuleStatus.PREVIEW, no_breach, "PP901", "PP997")) == ["PP901"]


def test_a_rule_that_was_removed_cannot_be_excepted() -> None:
    assert codes(run(RuleStatus.REMOVED, every_promise)) == ["PP902"]
