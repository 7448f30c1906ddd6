"""Whether the data that a report rests on has errors."""

from __future__ import annotations

from polisplan.config.installningar import Installningar
from polisplan.findings.severity import Severity
from polisplan.graph.snapshot import Snapshot
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import RuleInput, RuleStatus
from polisplan.rules.runner import run_rules
from polisplan.views.rapporthuvud import Halsa, halsa


def health_of(snapshot: Snapshot, installningar: Installningar) -> Halsa:
    """Return how many errors there are, by the rules that can find any."""
    rules = load_rules()
    errors = {
        code: rule
        for code, rule in rules.items()
        if rule.severity is Severity.ERROR and rule.status is not RuleStatus.PREVIEW
    }
    return halsa(run_rules(RuleInput(snapshot, installningar), rules, errors), rules, snapshot)
