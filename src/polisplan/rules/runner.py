"""Runs rules over a plan and survives one that crashes."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from polisplan.findings.finding import Finding, Pointer, Problem, Related
from polisplan.findings.severity import Severity
from polisplan.graph.origins import Origins
from polisplan.rules.exceptions import Undantagslage
from polisplan.rules.rule import Breach, Population, Rule, RuleInput, RuleStatus


class Judged(NamedTuple):
    """A problem and the rule it breaks; its place is not looked up yet.

    Attributes:
        rule: The rule.
        problem: The problem.
        eased: Whether it only warns, since the rule's demand is younger than the record.
    """

    rule: Rule
    problem: Problem
    eased: bool = False

    @property
    def severity(self) -> Severity:
        """What it weighs."""
        return Severity.WARNING if self.eased else self.rule.severity


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
        populations: What each rule that found something judged, by code, for those that say so.
        crashes: The rules that did not complete.
        excepted: Problems of rules that a reasoned exception in their record hides.
    """

    judged: tuple[Judged, ...]
    populations: Mapping[str, Population]
    crashes: tuple[Crash, ...]
    excepted: tuple[Judged, ...] = ()


def run_rules(
    given: RuleInput, rules: Mapping[str, Rule], wanted: Collection[str] | None = None
) -> RuleRun:
    """Return what is wrong with a plan by the rules wanted.

    Args:
        given: The plan and the settings.
        rules: Every rule by code; those of loading and linking name what these found.
        wanted: The codes of the rules whose findings are returned; all if None. A rule that judges
            exceptions brings the rules along that these name, and only their crashes are told of.
    """
    shown = frozenset(rules if wanted is None else wanted) & frozenset(rules)
    lage = _undantagslage(given, rules)
    first, last = _plan(rules, shown, lage)
    judged = [Judged(rules[p.code], p) for p in given.snapshot.problems if p.code in shown]
    runs = _runs(first, given)
    tested = {run.rule.code for run in runs if run.crash is None}
    tacker = lage.tacker
    hidden = [
        item
        for run in runs
        for item in run.judged
        if (item.problem.record, item.rule.code) in tacker
    ]
    after = replace(
        given,
        undantag=replace(
            lage,
            provade=lage.tillatna & tested,
            traffade=frozenset((item.problem.record or "", item.rule.code) for item in hidden),
        ),
    )
    runs += [_counted(_run(rule, after), after) for rule in last]
    hidden = [item for item in hidden if item.rule.code in shown]
    judged += [
        item
        for run in runs
        if run.rule.code in shown
        for item in run.judged
        if (item.problem.record, item.rule.code) not in tacker
    ]
    return RuleRun(
        judged=tuple(sorted(judged, key=_order)),
        populations={
            run.rule.code: run.population
            for run in runs
            if run.population is not None and run.rule.code in shown
        },
        crashes=tuple(run.crash for run in runs if run.crash is not None),
        excepted=tuple(sorted(hidden, key=_order)),
    )


def place(judged: Iterable[Judged], origins: Origins) -> tuple[Finding, ...]:
    """Return problems with their places in the text, sorted by file, line, column and code."""
    return tuple(sorted((_place(item, origins) for item in judged), key=lambda f: f.order))


class _Run(NamedTuple):
    """One rule, run: what it found, unless it crashed."""

    rule: Rule
    judged: list[Judged]
    population: Population | None
    crash: Crash | None


def _undantagslage(given: RuleInput, rules: Mapping[str, Rule]) -> Undantagslage:
    """Return the exceptions before any rule has run."""
    return Undantagslage(
        givna=given.snapshot.undantag,
        kanda=frozenset(rules),
        tillatna=frozenset(code for code, rule in rules.items() if rule.kan_undantas),
    )


def _plan(
    rules: Mapping[str, Rule], shown: frozenset[str], lage: Undantagslage
) -> tuple[list[Rule], list[Rule]]:
    """Return the rules to run, and those to run after them because they judge the exceptions."""
    alive = [rule for rule in rules.values() if rule.status is not RuleStatus.REMOVED]
    last = [rule for rule in alive if rule.sist and rule.code in shown]
    brought = lage.koder if last else frozenset()
    first = [
        rule
        for rule in alive
        if not rule.sist
        and (
            rule.code in shown
            or (rule.code in brought and rule.status is not RuleStatus.PREVIEW)
        )
    ]  # fmt: skip
    return first, last


def _runs(rules: Sequence[Rule], given: RuleInput) -> list[_Run]:
    """Return each rule, run.

    Rules that judge each record by itself take turns on a few records at a time. What the first of
    them has fetched from memory is then still in the processor's cache for the others, which on ten
    thousand files halves what rules cost.
    """
    found: dict[str, list[_Run]] = {rule.code: [] for rule in rules}
    alone = [rule for rule in rules if rule.alone]
    for part in given.delar():
        for rule in alone:
            runs = found[rule.code]
            if not (runs and runs[-1].crash):
                runs.append(_run(rule, part))
    return [
        _counted(_joined(found[rule.code]) if rule.alone else _run(rule, given), given)
        for rule in rules
    ]


def _joined(runs: Sequence[_Run]) -> _Run:
    """Return the runs of one rule as one; of a rule that crashed nothing is told but the crash."""
    last = runs[-1]
    if last.crash is not None:
        return _Run(last.rule, [], None, last.crash)
    return _Run(last.rule, [item for run in runs for item in run.judged], None, None)


def _run(rule: Rule, given: RuleInput) -> _Run:
    judged: list[Judged] = []
    try:
        if rule.check is not None:
            judged = [
                Judged(
                    rule, _problem(rule, breach, given),
                    rule.eases(breach.post, given.installningar),
                )
                for breach in rule.check(given)
            ]  # fmt: skip
    except Exception as error:
        return _Run(rule, judged, None, _crash(rule, error))
    return _Run(rule, judged, None, None)


def _counted(run: _Run, given: RuleInput) -> _Run:
    """Return a run with what its rule judged; nobody asks that of a rule that found nothing."""
    if run.rule.population is None or run.crash is not None or not run.judged:
        return run
    try:
        return run._replace(population=run.rule.population(given))
    except Exception as error:
        return _Run(run.rule, [], None, _crash(run.rule, error))


def _crash(rule: Rule, error: Exception) -> Crash:
    last = traceback.format_exception_only(error)[-1].strip()
    return Crash(rule.code, last, traceback.format_exc())


def _order(item: Judged) -> tuple[str, str, str]:
    return (item.problem.path, item.problem.code, str(item.problem.route))


def _problem(rule: Rule, breach: Breach, given: RuleInput) -> Problem:
    ref = breach.post.ref
    path_of = given.snapshot.path_of
    return Problem(
        code=rule.code,
        path=given.snapshot.paths[ref],
        route=breach.route,
        message=breach.message,
        record=ref,
        anchor=breach.anchor,
        value=breach.value,
        suggestion=breach.suggestion,
        note=breach.note,
        hint=breach.hint,
        related=tuple(
            [Pointer(path_of(also.post), also.route, also.message) for also in breach.also]
        ),
    )


def _place(item: Judged, origins: Origins) -> Finding:
    rule, problem = item.rule, item.problem
    span = origins.span_of(problem)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=item.severity,
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
