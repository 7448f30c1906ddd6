from __future__ import annotations

from dataclasses import replace

import pytest

from polisplan.findings.severity import Severity
from polisplan.rules.page import Page, Part
from polisplan.rules.registry import codes, rule_page
from polisplan.rules.rule import Rule, RuleStatus
from polisplan.text.message import Message
from polisplan.views.regelsidor import Regelrad, regelband, regelsida

DELAR = (Part("Varför", ()),)


def rule(code: str, status: RuleStatus = RuleStatus.ACTIVE) -> tuple[Rule, Page]:
    made = Rule(code=code, name="x", severity=Severity.WARNING, since="0.2", status=status)
    return made, Page(f"{code} ska hålla.", DELAR)


def test_the_facts_are_in_swedish() -> None:
    sida = regelsida(*rule("PP301", RuleStatus.PREVIEW))

    assert sida.rad == Regelrad(
        "PP301", "x", Message("varning"), "prövas", "0.2", "PP301 ska hålla."
    )
    assert sida.delar == DELAR


def test_a_dated_rule_says_for_which_records_it_is_an_error() -> None:
    made, page = rule("PP301")
    rad = regelsida(replace(made, dated=True), page).rad

    assert (str(rad.allvar), rad.daterad is not None) == ("fel/varning", True)
    assert "krav_fran" in str(rad.daterad)


def test_rules_are_grouped_by_band_in_order() -> None:
    given = {code: rule(code) for code in ("PP601", "PP103", "PP101")}

    assert [(b.koder, str(b.rubrik), [r.kod for r in b.rader]) for b in regelband(given)] == [
        ("PP1xx", "Identitet och hänvisningar", ["PP101", "PP103"]),
        ("PP6xx", "Källor och personuppgifter", ["PP601"]),
    ]


def test_a_code_outside_the_bands_is_a_bug() -> None:
    with pytest.raises(KeyError):
        regelband({"PP700": rule("PP700")})


def test_every_rule_of_the_catalogue_has_a_band() -> None:
    found = regelband({code: rule_page(code) for code in codes()})

    assert [rad.kod for band in found for rad in band.rader] == list(codes())
