from __future__ import annotations

import pytest

from polisplan.errors import UsageError
from polisplan.rules.registry import codes
from polisplan.workflows.explain import explain, explain_all


def test_one_rule_is_explained() -> None:
    sida = explain("pp103")

    assert (sida.rad.kod, str(sida.rad.allvar)) == ("PP103", "fel")
    assert [part.heading for part in sida.delar] == ["Varför", "Fel", "Rätt", "Gör så här", "Källa"]


def test_a_code_that_is_none_is_misuse() -> None:
    with pytest.raises(UsageError, match="finns inte"):
        explain("PP1O3")


def test_all_rules_are_listed() -> None:
    assert sum(len(band.rader) for band in explain_all()) == len(codes())
