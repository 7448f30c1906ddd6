"""Rules made here, run over the base tree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

import pytest
from support.base_tree import LOFTE, changed, tree
from support.build import snapshot

from polisplan.config.installningar import Installningar
from polisplan.findings.finding import Anchor
from polisplan.findings.severity import Severity
from polisplan.graph.origins import Origins
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import Also, Breach, Check, Population, Rule, RuleInput, RuleStatus
from polisplan.rules.runner import RuleRun, place, run_rules
from polisplan.text.message import Message
from polisplan.text.source_tree import DictTree
from polisplan.workflows.load import load_snapshot


def rule(check: Check, code: str = "PP998", status: RuleStatus = RuleStatus.ACTIVE) -> Rule:
    return Rule(
        code=code, name="pahittad", severity=Severity.WARNING, since="0.1", check=check, status=status
    )  # fmt: skip


def every_promise(given: RuleInput) -> Iterable[Breach]:
    for lofte in given.snapshot.loften.values():
        mal = given.snapshot.mal["2015-trygghet"]
        yield Breach(
            lofte, ("stodjer", 0, "mal"), Message("Nej."), Anchor.KEY, value="x", suggestion="y",
            also=[Also(mal, ("nummer",), Message("Här."))],
        )  # fmt: skip


def half_way(given: RuleInput) -> Iterable[Breach]:
    yield from every_promise(given)
    raise KeyError("borta")


def run(*rules: Rule) -> RuleRun:
    return run_rules(RuleInput(snapshot(), Installningar()), {rule.code: rule for rule in rules})


def test_a_breach_gets_code_severity_and_place() -> None:
    source = tree()
    plan = snapshot()
    [finding] = place(run(rule(every_promise)).judged, Origins(source, plan.digests))

    assert (finding.code, finding.name, finding.severity) == ("PP998", "pahittad", Severity.WARNING)
    assert (finding.path, finding.span) == (LOFTE, (12, 3, 12, 6))
    assert (finding.record, finding.value, finding.suggestion) == ("lofte/aby-2018-1", "x", "y")
    assert finding.excerpt == "- mal: 2015-trygghet"
    assert [(there.path, there.span.line) for there in finding.related] == [
        ("data/mal/2015-trygghet.yaml", 4)
    ]


@pytest.mark.parametrize(
    ("period", "krav_fran", "severity"),
    [
        pytest.param(
            "{fran: 2017, till: 2018}", "2018-01-01", Severity.WARNING, id="starts before"
        ),
        pytest.param("{fran: 2018, till: 2018}", "2018-01-01", Severity.ERROR, id="on the day"),
        pytest.param("{fran: 2019-05, till: 2019}", "2018-01-01", Severity.ERROR, id="after"),
        pytest.param(
            "{fran: 2018, till: 2018}", "2018-06-01", Severity.WARNING, id="perhaps before"
        ),
        pytest.param("{till: 2030}", "2018-01-01", Severity.WARNING, id="unknown start"),
        pytest.param("{fran: 2030, till: 2031}", None, Severity.WARNING, id="no such day"),
    ],
)
def test_a_dated_rule_weighs_by_the_start_of_the_record(
    period: str, krav_fran: str | None, severity: Severity
) -> None:
    overlay = changed(
        LOFTE, "period: {fran: 2018, till: 2018}\nparter", f"period: {period}\nparter"
    )
    day = None if krav_fran is None else dt.date.fromisoformat(krav_fran)
    dated = Rule(
        code="PP998", name="pahittad", severity=Severity.ERROR, since="0.1",
        check=every_promise, dated=True,
    )  # fmt: skip
    plan = snapshot(overlay)
    found = run_rules(RuleInput(plan, Installningar(krav_fran=day)), {"PP998": dated})

    assert [item.severity for item in found.judged] == [severity]
    [finding] = place(found.judged, Origins(tree(overlay), plan.digests))
    assert finding.severity is severity


def test_a_rule_that_crashes_is_named_and_the_others_still_run() -> None:
    found = run(rule(half_way, "PP997"), rule(every_promise))

    assert [(crash.code, crash.error) for crash in found.crashes] == [
        ("PP997", "KeyError: 'borta'")
    ]
    assert "half_way" in found.crashes[0].trace
    assert [item.rule.code for item in found.judged] == ["PP998"]


def test_a_population_that_crashes_is_named_too() -> None:
    def population(given: RuleInput) -> Population:
        return Population(1 // (len(given.snapshot.loften) - 1), Message("löften"))

    broken = Rule(
        code="PP997", name="pahittad", severity=Severity.WARNING, since="0.1",
        check=every_promise, population=population,
    )  # fmt: skip
    found = run(broken)

    assert [crash.code for crash in found.crashes] == ["PP997"]
    assert found.populations == {}


def test_a_removed_rule_is_not_run() -> None:
    assert run(rule(half_way, status=RuleStatus.REMOVED)) == RuleRun((), {}, ())


def test_problems_of_reading_come_along_only_when_their_rule_is_asked_for() -> None:
    plan = snapshot({LOFTE: "id: aby-2018-1\n"})
    given = RuleInput(plan, Installningar())

    assert plan.problems
    assert run_rules(given, {}).judged == ()
    assert {item.problem.code for item in run_rules(given, load_rules()).judged} >= {"PP020"}


def test_the_order_does_not_depend_on_the_order_of_rules() -> None:
    given = RuleInput(snapshot({LOFTE: "id: aby-2018-1\nhej: 1\n"}), Installningar())
    rules = dict(load_rules())
    backwards = dict(reversed(rules.items()))

    assert [item.problem for item in run_rules(given, rules).judged] == [
        item.problem for item in run_rules(given, backwards).judged
    ]


def test_a_rule_that_judges_each_record_alone_runs_on_every_part_and_is_told_of_once() -> None:
    seen: list[str] = []

    def each(given: RuleInput) -> Iterable[Breach]:
        for post in given.alla():
            seen.append(post.ref)
            yield Breach(post, ("id",), Message("Nej."))

    def how_many(given: RuleInput) -> Population:
        return Population(len(given.loften), Message("löften"), obedomda=1)

    plan = snapshot()
    alone = replace(rule(each), population=how_many, alone=True)
    found = run(alone)

    assert seen == [post.ref for post in plan.alla()]
    assert len(found.judged) == len(seen)
    assert found.populations["PP998"] == Population(len(plan.loften), Message("löften"), obedomda=1)


def test_nothing_but_the_crash_is_told_of_a_rule_that_crashes_on_one_part() -> None:
    def crashing(given: RuleInput) -> Iterable[Breach]:
        for post in given.alla():
            yield Breach(post, ("id",), Message("Nej."))
        if given.loften:
            raise KeyError("borta")

    found = run(replace(rule(crashing), alone=True))

    assert found.judged == ()
    assert [crash.code for crash in found.crashes] == ["PP998"]


def test_a_rule_that_finds_nothing_is_not_asked_what_it_judged() -> None:
    found = run_rules(RuleInput(load_snapshot(DictTree({})), Installningar()), load_rules())

    assert (found.populations, found.crashes, found.judged) == ({}, (), ())
