from __future__ import annotations

from dataclasses import replace

import pytest
from support.golden import Golden
from support.results import alone, duplicate, remark, result, slip, warning

from polisplan.findings.severity import Severity
from polisplan.render.columns import width
from polisplan.render.findings_blocks import COLUMNS
from polisplan.render.findings_text import validation_text
from polisplan.rules.runner import Crash
from polisplan.text.location import Span
from polisplan.text.message import Message
from polisplan.views.validation_result import (
    Counts,
    FindingGroup,
    RuleRow,
    ValidationResult,
)


def with_errors(*groups: FindingGroup, warnings: int = 0) -> ValidationResult:
    return result(
        passed=False,
        counts=Counts(10, 10, len(groups), warnings, 0, 0),
        findings=tuple(group.first for group in groups),
        groups=groups,
    )


MANY = with_errors(
    *(alone(slip(message=Message("Målet {n} finns inte.", n=n))) for n in range(30)), warnings=3
)
LOUD = result(
    rows=tuple(RuleRow(f"PP3{n:02}", Severity.WARNING, Message("fel " * 40), n, n, Message("x" * 80)) for n in range(60)),
)  # fmt: skip
HOSTILE = with_errors(
    alone(
        slip(
            path="data/a\n::error::b.yaml",
            excerpt="\x1b]0;x\x07- mal: \u202e" + "漢" * 200,
            span=Span(1, 9, 1, 60),
            message=Message("{x}", x="\x1b[2J"),
            suggestion="\x9b31m" * 30,
            hint=Message("{x}", x="rad\nrad"),
            note=Message("{x}", x="\u2066" * 60),
        ),
        rubrik="\x1b[31m" * 60,
    )
)
EVERY = {
    "godkant": result(),
    "ett-fel": with_errors(alone(slip(), "i löftet «Mindre berusningsdrickande»"), warnings=154),
    "tva-fel": with_errors(alone(duplicate()), FindingGroup(slip(), None, 39, 39)),
    "ofullstandig": result(
        complete=False, passed=False, not_run=(Crash("PP305", "KeyError: 'x'", "…"),)
    ),
    "tomt": result(
        counts=Counts(0, 0, 0, 0, 0, 0), rows=(), paminnelser=(),
        overview=result().overview.__class__(
            None, (), None, result().overview.kedja.__class__(0, 0, 0, 0, 0), (), 0
        ),
    ),
    "ett-slag": result(
        narrowed=("--select PP304",), rev="0123456789ab",
        counts=Counts(10, 10, 0, 2, 0, 0), groups=(remark(warning(), warning(span=Span(3, 1, 3, 2))),),
        findings=(warning(), warning(span=Span(3, 1, 3, 2))),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EVERY)
def test_what_people_read(golden: Golden, name: str) -> None:
    golden.check(f"{name}.txt", validation_text(EVERY[name], everything=False))


@pytest.mark.parametrize("everything", [True, False])
@pytest.mark.parametrize("given", [*EVERY.values(), MANY, LOUD, HOSTILE])
def test_no_line_is_too_wide_and_nothing_controls_the_terminal(
    given: ValidationResult, *, everything: bool
) -> None:
    lines = validation_text(given, everything=everything).removesuffix("\n").split("\n")

    assert max(map(width, lines)) <= COLUMNS
    assert all(line.isprintable() or "\u00a0" in line for line in lines)
    assert not any(line.startswith("::") for line in lines)


def test_any_number_of_warnings_fits_on_one_screen() -> None:
    assert validation_text(LOUD, everything=False).count("\n") <= 40


def test_only_the_first_errors_are_shown_unless_all_are_asked_for() -> None:
    few = validation_text(MANY, everything=False)

    assert few.count("fel PP103") == 20
    assert "10 fel av andra slag" in few
    assert validation_text(MANY, everything=True).count("fel PP103") == 30


def test_warnings_are_shown_one_by_one_where_that_is_asked_for() -> None:
    many = result(groups=tuple(remark(warning(path=f"data/{n}.yaml")) for n in range(30)))
    narrowed = replace(many, narrowed=("data",))
    place = "data/29.yaml:1:1"

    shown = [
        place in validation_text(view, everything=everything)
        for view, everything in ((many, False), (many, True), (narrowed, False))
    ]
    assert shown == [False, True, True]
