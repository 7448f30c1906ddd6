from __future__ import annotations

from support.build import snapshot
from support.results import FILE, slip, warning

from polisplan.findings.finding import Problem
from polisplan.findings.severity import Severity
from polisplan.rules.rule import Population, Rule
from polisplan.rules.runner import Judged
from polisplan.text.message import Message
from polisplan.views.validation_result import Counts, group, rubrik, rule_rows, stops


def judged(code: str, severity: Severity, *messages: Message) -> list[Judged]:
    rule = Rule(code=code, name="x", severity=severity, since="0")
    return [Judged(rule, Problem(code, FILE, (), message)) for message in messages]


def test_the_same_words_are_one_group_and_the_heaviest_come_first() -> None:
    other = slip(path="data/a.yaml")
    groups = group((other, warning(path="data/0.yaml"), slip(), slip()), snapshot())

    assert [(g.first.code, g.first.path, g.stallen_till, g.filer_till) for g in groups] == [
        ("PP103", "data/a.yaml", 2, 1),
        ("PP304", "data/0.yaml", 0, 0),
    ]


def test_other_words_are_another_group() -> None:
    groups = group((slip(), slip(message=Message("Målet {id} finns inte.", id="x"))), snapshot())

    assert len(groups) == 2


def test_a_record_is_called_by_its_title_or_its_id() -> None:
    plan = snapshot()

    assert str(rubrik("lofte/aby-2018-1", plan)) == "i löftet «Lugnare trafik»"
    assert str(rubrik("lofte/aby-2018-9", plan)) == "i löftet «aby-2018-9»"
    assert rubrik(None, plan) is None


def test_a_row_counts_a_rule_and_says_of_how_many() -> None:
    found = [
        *judged("PP301", Severity.WARNING, *[Message("Aktivitet {nr} saknar part.", nr=n) for n in (1, 2)]),
        *judged("PP304", Severity.WARNING, *[Message("Löftet har inget mätbart mål.")] * 3),
        *judged("PP103", Severity.ERROR, Message("Nej.")),
        *judged("PP901", Severity.INFO, *[Message("Bara så.")] * 9),
    ]  # fmt: skip
    rows = rule_rows(found, {"PP304": Population(196, Message("helt lästa"), 236)})

    assert [(row.code, str(row.text), row.antal, row.av) for row in rows] == [
        ("PP304", "Löftet har inget mätbart mål.", 3, 196),
        ("PP301", "Aktivitet … saknar part.", 2, None),
        ("PP901", "Bara så.", 9, None),
    ]


def test_a_value_that_is_the_same_everywhere_is_kept() -> None:
    found = judged("PP301", Severity.WARNING, *[Message("{a} i {b}.", a="x", b=n) for n in (1, 2)])

    assert str(rule_rows(found, {})[0].text) == "x i …."


def test_a_rule_that_says_it_in_short_does_so_in_its_row() -> None:
    rule = Rule(
        code="PP302", name="x", severity=Severity.WARNING, since="0", kort=Message("Rollen saknas.")
    )
    told = [Problem("PP302", FILE, (), Message("{n} saknar roll.", n=n)) for n in (1, 2)]
    found = [Judged(rule, problem) for problem in told]

    assert str(rule_rows(found, {})[0].text) == "Rollen saknas."


def test_the_limit_decides_what_stops() -> None:
    warned = Counts(1, 1, 0, 1, 1, 0)

    assert [stops(warned, limit) for limit in (Severity.ERROR, Severity.WARNING)] == [False, True]
    assert stops(Counts(1, 1, 0, 0, 1, 0), Severity.INFO)
    assert not stops(Counts(1, 1, 0, 0, 1, 9), Severity.WARNING)


def test_what_is_no_error_comes_rule_by_rule_the_most_frequent_first() -> None:
    often = [warning(path=f"data/{n}.yaml") for n in range(3)]
    advice = warning(path="data/3.yaml", hint=Message("Skriv."))
    seldom = warning(code="PP301", path="data/0.yaml")
    groups = group((seldom, *often, advice, slip(path="data/z.yaml")), snapshot())

    assert [(g.first.code, g.first.path, len(g.platser)) for g in groups] == [
        ("PP103", "data/z.yaml", 0),
        ("PP304", "data/0.yaml", 3),
        ("PP304", "data/3.yaml", 1),
        ("PP301", "data/0.yaml", 1),
    ]


def test_each_place_has_the_title_of_its_record() -> None:
    [found] = group(
        (
            warning(record="lofte/aby-2018-1"),
            warning(record="lofte/aby-2018-9"),
            warning(record=None),
        ),
        snapshot(),
    )

    assert [item.titel for item in found.platser] == ["Lugnare trafik", "aby-2018-9", None]
