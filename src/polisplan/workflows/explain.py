"""What a rule demands, or which rules there are."""

from __future__ import annotations

from polisplan.rules.registry import codes, rule_page
from polisplan.views.regelsidor import Regelband, Regelsida, regelband, regelsida


def explain(code: str) -> Regelsida:
    """Return one rule's page; no other rule is imported.

    Raises:
        UsageError: There is no such rule.
    """
    return regelsida(*rule_page(code))


def explain_all() -> tuple[Regelband, ...]:
    """Return every rule, by band."""
    return regelband({code: rule_page(code) for code in codes()})
