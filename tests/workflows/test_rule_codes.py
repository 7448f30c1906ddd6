from __future__ import annotations

from polisplan.rules.registry import codes
from polisplan.workflows.rule_codes import rule_codes


def test_they_are_the_codes_of_the_catalogue() -> None:
    assert rule_codes() == codes()
