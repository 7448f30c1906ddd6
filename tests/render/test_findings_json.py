from __future__ import annotations

import json

from support.golden import Golden
from support.results import duplicate, result, slip, warning

from polisplan.render.findings_json import validation_json
from polisplan.rules.runner import Crash
from polisplan.text.message import Message
from polisplan.views.validation_result import Counts

GIVEN = result(
    passed=False,
    complete=False,
    counts=Counts(3, 3, 2, 1, 0, 0),
    findings=(slip(), warning(), duplicate()),
    not_run=(Crash("PP305", "KeyError: 'x'", "…"),),
)


def test_what_programs_read(golden: Golden) -> None:
    golden.check("ofullstandig.json", validation_json(GIVEN, "0.0.0"))


def test_values_come_back_as_they_are_and_controls_are_escaped() -> None:
    value = "\x1b[31m \u202e åäö \ud800"
    text = validation_json(
        result(findings=(slip(value=value, message=Message("{x}", x=value)),)), "0.0.0"
    )

    finding = json.loads(text)["findings"][0]
    assert (finding["value"], finding["message"], finding["args"]) == (value, value, {"x": value})
    assert text.isascii() or "\u202e" not in text
    assert text.encode()
