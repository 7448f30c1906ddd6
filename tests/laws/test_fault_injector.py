"""The law of findings: one fault in our own data is one finding, in its place, with what was meant.

`make faults` tries many of each class; here it is a few, so that every run of the tests tries all.
"""

from __future__ import annotations

from functools import cache

import pytest
from support.faults.classes import CLASSES
from support.faults.fault import Felklass
from support.faults.shipped import Shipped
from support.faults.table import summary, table
from support.faults.trial import Trial, tally, trials

from polisplan.findings.severity import Severity
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import RuleStatus

SEED = 1
EACH = 1


@cache
def shipped() -> Shipped:
    return Shipped()


@cache
def tried(felklass: Felklass) -> tuple[Trial, ...]:
    return tuple(trials(shipped(), felklass, EACH, SEED))


@pytest.mark.parametrize("felklass", CLASSES, ids=lambda felklass: felklass.namn)
def test_one_fault_is_one_finding_in_its_place(felklass: Felklass) -> None:
    done = tried(felklass)

    assert len(done) == EACH
    assert [str(trial) for trial in done if not trial.exact or trial.echoes] == []


def test_nearly_every_suggestion_is_what_was_meant() -> None:
    asked = [trial for felklass in CLASSES for trial in tried(felklass) if trial.asked]
    wrong = [str(trial) for trial in asked if not trial.right]

    assert len(wrong) <= len(asked) * 0.05, wrong


def test_the_same_seed_gives_the_same_faults() -> None:
    felklass = CLASSES[0]
    again = [trial.fault for trial in trials(shipped(), felklass, EACH, SEED)]

    assert again == [trial.fault for trial in tried(felklass)]


def test_every_rule_that_always_stops_has_a_class() -> None:
    stops = {
        code
        for code, rule in load_rules().items()
        if rule.severity is Severity.ERROR and not rule.dated and rule.status is RuleStatus.ACTIVE
    }
    have = {felklass.code for felklass in CLASSES}

    assert stops - have == set()
    assert have - load_rules().keys() == set()


def test_a_trial_that_finds_nothing_is_counted_as_such() -> None:
    fault = tried(CLASSES[0])[0].fault
    counted = tally(CLASSES[0], [Trial(fault, ()), tried(CLASSES[0])[0]])

    assert (counted.tried, counted.found, counted.exact, counted.echoes) == (2, 1, 1, 0)
    assert len(counted.misses) == 1
    assert "| 2 | 1 | 1 |  | 0 |" in table([counted], 2, SEED)
    assert summary([counted]).startswith("1 klasser, 2 fel: 1 funna, 1 på rätt plats")
