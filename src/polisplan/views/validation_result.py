"""What a validation found, grouped and counted for those who read it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from polisplan.findings.finding import Finding
from polisplan.findings.severity import Severity
from polisplan.graph.snapshot import Snapshot
from polisplan.models.slag import BY_NAMN
from polisplan.rules.rule import Population, Rule
from polisplan.rules.runner import Crash, Judged
from polisplan.text.message import Message, Value
from polisplan.views.overview import Overview
from polisplan.views.paminnelser import Paminnelse


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are; `excepted` are breaches that a reasoned exception covers."""

    files: int
    records: int
    errors: int
    warnings: int
    infos: int
    excepted: int


@dataclass(frozen=True, slots=True)
class Fyndplats:
    """A finding and what its record is called, without its kind; None where that is not known."""

    finding: Finding
    titel: str | None


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings that say the same in the same words.

    Attributes:
        first: The first of them, by file and line.
        rubrik: What the record of the first one is called, with its kind; None where unknown.
        stallen_till: How many more places there are.
        filer_till: In how many other files these are.
        platser: All of them, where they are no errors.
    """

    first: Finding
    rubrik: Message | None
    stallen_till: int
    filer_till: int
    platser: tuple[Fyndplats, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule that is not kept, and how often.

    Attributes:
        text: What the rule says in short, or the most frequent sentence.
        av: How many records the rule judged; None where every breach stands alone.
        vad: What those records are.
    """

    code: str
    severity: Severity
    text: Message
    antal: int
    av: int | None
    vad: Message | None


@dataclass(frozen=True, slots=True)
class ValidationResult:
    """The outcome of a validation.

    Attributes:
        rev: The revision, or None for a folder.
        as_of: The day that the reminders are counted for. Nothing else depends on it.
        complete: Whether every rule ran to its end.
        passed: Whether nothing shown is at or above the limit, and every rule ran.
        limit: The severity from which a finding stops.
        narrowed: What was asked to be shown, where that is not everything.
        counts: Of what is shown.
        not_run: The rules that crashed.
        findings: Those whose places were looked up, by file, line, column and code.
        groups: The same, those that say the same together: errors by place, then what is no error,
            rule by rule, the most frequent first.
        rows: One row per rule that is not kept and is no error, the most frequent first.
        overview: What the register holds.
        paminnelser: What follows the calendar.
        dolda_fel: Errors that were found, or by reading alone are known, outside what was asked for.
    """

    rev: str | None
    as_of: dt.date
    complete: bool
    passed: bool
    limit: Severity
    narrowed: tuple[str, ...]
    counts: Counts
    not_run: tuple[Crash, ...]
    findings: tuple[Finding, ...]
    groups: tuple[FindingGroup, ...]
    rows: tuple[RuleRow, ...]
    overview: Overview
    paminnelser: tuple[Paminnelse, ...]
    dolda_fel: int = 0


def counts(snapshot: Snapshot, judged: Iterable[Judged], *, excepted: int) -> Counts:
    """Return how many problems there are of each severity."""
    seen = Counter(item.severity for item in judged)
    return Counts(
        files=snapshot.files,
        records=len(snapshot.paths),
        errors=seen[Severity.ERROR],
        warnings=seen[Severity.WARNING],
        infos=seen[Severity.INFO],
        excepted=excepted,
    )


def stops(counted: Counts, limit: Severity) -> bool:
    """Return whether anything counted is at or above a limit."""
    if limit is Severity.ERROR:
        return counted.errors > 0
    if limit is Severity.WARNING:
        return counted.errors + counted.warnings > 0
    return counted.errors + counted.warnings + counted.infos > 0


def group(findings: Sequence[Finding], snapshot: Snapshot) -> tuple[FindingGroup, ...]:
    """Return findings with the same code and words together, the heaviest first.

    Errors come by place. What is no error comes rule by rule, the most frequent first, as in the
    table of rules, and within a rule by sentence; what to do belongs to the words there.
    """
    together: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        together.setdefault(_words(finding), []).append(finding)
    groups = [
        FindingGroup(
            first=same[0],
            rubrik=rubrik(same[0].record, snapshot),
            stallen_till=len(same) - 1,
            filer_till=len({finding.path for finding in same} - {same[0].path}),
            platser=()
            if same[0].severity is Severity.ERROR
            else tuple(Fyndplats(finding, _titel(finding.record, snapshot)) for finding in same),
        )
        for same in together.values()
    ]
    errors = [item for item in groups if item.first.severity is Severity.ERROR]
    others = [item for item in groups if item.first.severity is not Severity.ERROR]
    of_rule = Counter(finding.code for finding in findings)
    of_sentence = Counter((finding.code, finding.message.source) for finding in findings)

    def frequent(item: FindingGroup) -> tuple[object, ...]:
        first = item.first
        sentence = first.message.source
        return (
            first.severity.weight, -of_rule[first.code], first.code,
            -of_sentence[first.code, sentence], sentence, -item.stallen_till, first.order,
        )  # fmt: skip

    return (*sorted(errors, key=lambda item: item.first.order), *sorted(others, key=frequent))


def _words(finding: Finding) -> tuple[str, ...]:
    """Return what equal findings have in common."""
    said = (finding.severity, finding.code, finding.message.source)
    if finding.severity is Severity.ERROR or finding.hint is None:
        return said
    return (*said, finding.hint.source)


def rubrik(record: str | None, snapshot: Snapshot) -> Message | None:
    """Return what a record is called: `löftet «Lugnare trafik»`; None where it is not known."""
    titel = _titel(record, snapshot)
    if record is None or titel is None:
        return None
    slag = BY_NAMN[record.partition("/")[0]]
    return Message("i {slaget} «{rubrik}»", slaget=slag.bestamt, rubrik=titel)


def _titel(record: str | None, snapshot: Snapshot) -> str | None:
    """Return what a record is called, or its id; None for what is no record of a kind."""
    kind, _, ident = (record or "").partition("/")
    if kind not in BY_NAMN:
        return None
    post = snapshot.post(kind, ident)
    return ident if post is None else post.rubrik


def rule_rows(
    judged: Iterable[Judged], populations: Mapping[str, Population]
) -> tuple[RuleRow, ...]:
    """Return one row per rule with what is no error, warnings first, then the most frequent.

    Args:
        judged: What is shown.
        populations: What each rule judged, by code; empty where only a part is shown.
    """
    by_rule: dict[str, list[Judged]] = {}
    for item in judged:
        if item.severity is not Severity.ERROR:
            by_rule.setdefault(item.rule.code, []).append(item)
    rows = [_row(found[0].rule, found, populations.get(code)) for code, found in by_rule.items()]
    return tuple(sorted(rows, key=lambda row: (row.severity.weight, -row.antal, row.code)))


def _row(rule: Rule, found: Sequence[Judged], population: Population | None) -> RuleRow:
    return RuleRow(
        code=rule.code,
        severity=found[0].severity,
        text=rule.kort or _in_short([item.problem.message for item in found]),
        antal=len(found),
        av=None if population is None else population.antal,
        vad=None if population is None else population.av,
    )


def _in_short(messages: Sequence[Message]) -> Message:
    """Return the most frequent sentence, with … where its values differ."""
    [(template, _)] = Counter(message.template for message in messages).most_common(1)
    same = [message.args for message in messages if message.template == template]
    shared: dict[str, Value] = {
        name: value if all(args.get(name) == value for args in same) else "…"
        for name, value in same[0].items()
    }
    return Message(template, **shared)
