"""Three weights, with a word each."""

from __future__ import annotations

from polisplan.findings.severity import Severity


def test_the_heaviest_sorts_first() -> None:
    order = sorted(
        [Severity.INFO, Severity.ERROR, Severity.WARNING], key=lambda severity: severity.weight
    )

    assert order == [Severity.ERROR, Severity.WARNING, Severity.INFO]


def test_in_words() -> None:
    assert [str(severity.i_ord) for severity in Severity] == ["fel", "varning", "upplysning"]
