"""A source tree to a verdict."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from polisplan.errors import UsageError
from polisplan.findings.finding import Finding
from polisplan.findings.severity import Severity
from polisplan.graph.origins import Origins
from polisplan.graph.snapshot import Snapshot
from polisplan.loading.load import Mapper
from polisplan.rules.registry import load_rules, select
from polisplan.rules.rule import RuleInput
from polisplan.rules.runner import Judged, place, run_rules
from polisplan.text.source_tree import SourceTree
from polisplan.views.omradesval import Omradesval, poster_i
from polisplan.views.overview import overview
from polisplan.views.paminnelser import paminnelser
from polisplan.views.validation_result import (
    ValidationResult,
    counts,
    group,
    rule_rows,
    stops,
)
from polisplan.workflows.load import load_snapshot
from polisplan.workflows.source_options import installningar_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidateOptions:
    """What is asked for.

    Attributes:
        as_of: The day that reminders are counted for.
        limit: The severity from which a finding stops.
        paths: Files and folders, relative to the root, that findings are shown for; all if none.
        selected: Codes, or beginnings of codes, that are shown; all if none.
        ignored: Codes, or beginnings of codes, that are left out.
        omrade: The area that findings are shown for.
        every_place: Whether warnings are placed in the text too. It takes a second reading of
            their files.
    """

    as_of: dt.date
    limit: Severity = Severity.ERROR
    paths: Sequence[str] = ()
    selected: Sequence[str] = ()
    ignored: Sequence[str] = ()
    omrade: Omradesval = field(default_factory=Omradesval)
    every_place: bool = False


def validate(tree: SourceTree, options: ValidateOptions, mapper: Mapper = map) -> ValidationResult:
    """Return what is wrong with a tree. Everything is read and judged, whatever is shown of it.

    Args:
        tree: Where the files are.
        options: What is to be shown, and from where a finding stops.
        mapper: How the files are gone through.

    Raises:
        UsageError: A code, an area or (in a revision) a path does not exist, or the settings
            cannot be read.
    """
    rules = load_rules()
    wanted = select(options.selected, options.ignored)
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree, mapper)
    _demand_paths(options.paths, snapshot)
    given = RuleInput(snapshot, installningar)
    run = run_rules(given, rules, wanted)
    shown = _shown(run.judged, snapshot, options)
    hidden = (
        _errors(run.judged)
        - _errors(shown)
        + sum(
            rules[problem.code].severity is Severity.ERROR
            for problem in snapshot.problems
            if problem.code not in wanted
        )
    )
    origins = Origins(tree, snapshot.digests)
    findings = place(
        [item for item in shown if options.every_place or item.severity is Severity.ERROR],
        origins,
    )
    changed = [
        Judged(rules[problem.code], problem)
        for problem in origins.changed
        if problem.code in wanted
    ]
    findings = _sorted((*findings, *place(changed, origins)))
    shown += changed
    narrowed = bool(options.paths or options.omrade)
    excepted = len(_shown(run.excepted, snapshot, options))
    counted = counts(snapshot, shown, excepted=excepted)
    return ValidationResult(
        rev=snapshot.label,
        as_of=options.as_of,
        complete=not run.crashes,
        passed=not run.crashes and not stops(counted, options.limit),
        limit=options.limit,
        narrowed=_narrowing(options),
        counts=counted,
        not_run=run.crashes,
        findings=findings,
        groups=group(findings, snapshot),
        rows=rule_rows(shown, {} if narrowed else run.populations),
        overview=overview(snapshot, given.kedjor),
        paminnelser=paminnelser(snapshot, installningar, options.as_of),
        dolda_fel=hidden,
    )


def _errors(judged: Iterable[Judged]) -> int:
    return sum(item.severity is Severity.ERROR for item in judged)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.order))


def _demand_paths(paths: Sequence[str], snapshot: Snapshot) -> None:
    """Do nothing where every path of a revision has files; a folder was asked before."""
    if snapshot.label is None:
        return
    for path in paths:
        if not any(_under(file, path) for file in snapshot.digests):
            raise UsageError(
                "{stig} har ingen datafil i revisionen {rev}.", stig=path, rev=snapshot.label
            )


def _shown(
    judged: Iterable[Judged], snapshot: Snapshot, options: ValidateOptions
) -> list[Judged]:  # fmt: skip
    """Return the problems that are asked for.

    With an area, what lies in a file that became no record is kept: nobody can tell where it
    belongs.
    """
    found = list(judged)
    if options.paths:
        found = [
            item for item in found if any(_under(item.problem.path, path) for path in options.paths)
        ]
    if options.omrade:
        inside = poster_i(snapshot, options.omrade)
        known = set(snapshot.paths.values())
        found = [
            item
            for item in found
            if item.problem.record in inside or item.problem.path not in known
        ]
    return found


def _under(file: str, path: str) -> bool:
    return path in {"", file} or file.startswith(f"{path}/")


def _narrowing(options: ValidateOptions) -> tuple[str, ...]:
    """Return what is shown, as a person would say it on the command line."""
    area = options.omrade
    return (
        *(path or "." for path in options.paths),
        *(f"--lpo {area.lpo}" for _ in [0] if area.lpo),
        *(f"--kommun {area.kommun}" for _ in [0] if area.kommun),
        *(f"--region {area.region}" for _ in [0] if area.region),
        *(f"--select {code}" for code in options.selected),
        *(f"--ignore {code}" for code in options.ignored),
    )
