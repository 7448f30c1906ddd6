"""A base tree with an overlay, taken as far as a test needs it."""

from __future__ import annotations

from collections.abc import Mapping

from polisplan.config.installningar import Installningar
from polisplan.findings.finding import Finding
from polisplan.findings.severity import Severity
from polisplan.graph.origins import Origins
from polisplan.graph.snapshot import Snapshot
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import RuleInput
from polisplan.rules.runner import place, run_rules
from polisplan.workflows.load import load_snapshot
from support.base_tree import tree

Overlay = Mapping[str, str | bytes | None]


def snapshot(overlay: Overlay | None = None) -> Snapshot:
    """Return the linked plan of the base tree with an overlay."""
    return load_snapshot(tree(overlay))


def findings(overlay: Overlay | None = None, *codes: str) -> tuple[Finding, ...]:
    """Return the findings in the base tree with an overlay, by the rules named (all if none).

    A rule that crashes fails the test.
    """
    source = tree(overlay)
    plan = load_snapshot(source)
    rules = load_rules()
    run = run_rules(RuleInput(plan, Installningar()), rules)
    assert not run.crashes, run.crashes[0].trace
    placed = place(run.judged, Origins(source, plan.digests))
    return tuple(f for f in placed if not codes or f.code in codes)


def seen(overlay: Overlay | None = None, *codes: str) -> list[tuple[str, str, int, int]]:
    """Return code, file, line and column of each finding: what most tests compare."""
    return [(f.code, f.path, f.span.line, f.span.column) for f in findings(overlay, *codes)]


def only_error(overlay: Overlay) -> Finding:
    """Return the one error in the base tree with an overlay; more or none fail the test."""
    [finding] = [f for f in findings(overlay) if f.severity is Severity.ERROR]
    return finding
