"""Runs rules over a plan and survives one that crashes."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from polisplan.findings.finding import Finding, Pointer, Problem, Related
from polisplan.graph.origins import Origins
from polisplan.rules.rule import Breach, Population, Rule, RuleInput, RuleStatus


class Judged(NamedTuple):
    """A problem and the rule it breaks; its place is not looked up yet."""

    rule: Rule
    problem: Problem


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that did not complete.

    Attributes:
        code: The rule's code.
        error: The last line of the trace.
        trace: The whole trace, for a report of the fault.
    """

    code: str
    error: str
    trace: str


@dataclass(frozen=True, slots=True)
class RuleRun:
    """What the rules found.

    Attributes:
        judged: Problems of loading, linking and rules, sorted by file and keys.
        populations: What each rule judged, by code, for those that say so.
        crashes: The rules that did not complete.
    """

    judged: tuple[Judged, ...]
    populations: Mapping[str, Population]
    crashes: tuple[Crash, ...]


def run_rules(given: RuleInput, rules: Mapping[str, Rule]) -> RuleRun:
    """Return what is wrong with a plan by the rules given.

    Args:
        given: The plan and the settings.
        rules: Every rule by code; those of loading and linking name what these found.
    """
    judged = [Judged(rules[p.code], p) for p in given.snapshot.problems if p.code in rules]
    populations: dict[str, Population] = {}
    crashes: list[Crash] = []
    for rule in rules.values():
        if rule.status is RuleStatus.REMOVED:
            continue
        try:
            if rule.check is not None:
                judged += [Judged(rule, problem) for problem in _problems(rule, given)]
            if rule.population is not None:
                populations[rule.code] = rule.population(given)
        except Exception as error:
            last = traceback.format_exception_only(error)[-1].strip()
            crashes.append(Crash(rule.code, last, traceback.format_exc()))
    judged.sort(key=lambda item: (item.problem.path, item.problem.code, str(item.problem.route)))
    return RuleRun(tuple(judged), populations, tuple(crashes))


def place(judged: Iterable[Judged], origins: Origins) -> tuple[Finding, ...]:
    """Return problems with their places in the text, sorted by file, line, column and code."""
    return tuple(sorted((_place(item, origins) for item in judged), key=lambda f: f.order))


def _problems(rule: Rule, given: RuleInput) -> list[Problem]:
    assert rule.check is not None  # noqa: S101 - for the type checker; the caller has one
    return [_problem(rule, breach, given) for breach in rule.check(given)]


def _problem(rule: Rule, breach: Breach, given: RuleInput) -> Problem:
    path_of = given.snapshot.path_of
    return Problem(
        code=rule.code,
        path=path_of(breach.post),
        route=breach.route,
        message=breach.message,
        record=breach.post.ref,
        anchor=breach.anchor,
        value=breach.value,
        suggestion=breach.suggestion,
        note=breach.note,
        hint=breach.hint,
        related=tuple(
            Pointer(path_of(also.post), also.route, also.message) for also in breach.also
        ),
    )


def _place(item: Judged, origins: Origins) -> Finding:
    rule, problem = item
    span = origins.span_of(problem)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=problem.message,
        path=problem.path,
        span=span,
        excerpt=None if problem.dold else origins.line(problem.path, span.line),
        record=problem.record,
        route=problem.route,
        value=problem.value,
        suggestion=problem.suggestion,
        note=problem.note,
        hint=problem.hint,
        related=tuple(
            Related(p.path, p.span or origins.span(p.path, p.route, p.anchor), p.message)
            for p in problem.related
        ),
    )
