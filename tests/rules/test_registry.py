from __future__ import annotations

import pytest

from polisplan.errors import UsageError
from polisplan.rules.registry import codes, load_rules, rule_page, select


def test_codes_are_known_without_importing_a_rule_and_in_order() -> None:
    assert list(codes()) == sorted(codes())
    assert list(load_rules()) == list(codes())


@pytest.mark.parametrize("code", ["PP103", "pp103"])
def test_one_rule_is_found_by_its_code(code: str) -> None:
    rule, page = rule_page(code)

    assert rule.code == "PP103"
    assert page.sentence == "Ett id som något pekar på ska finnas."


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("PP1O3", "Koden PP1O3 finns inte. Menade du PP103? Alla koder: polisplan explain"),
        ("", "Koden  finns inte. Alla koder: polisplan explain"),
        ("PP10", "Koden PP10 finns inte. Menade du PP010? Alla koder: polisplan explain"),
        ("hej", "Koden hej finns inte. Alla koder: polisplan explain"),
        ("\x1b[31m", "Koden \x1b[31m finns inte. Alla koder: polisplan explain"),
    ],
)
def test_a_code_that_is_none_is_refused_with_the_nearest(code: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        rule_page(code)

    assert str(caught.value) == said


def test_rules_are_selected_by_code_or_by_its_beginning() -> None:
    assert list(select(["PP103"], [])) == ["PP103"]
    assert set(select(["pp1"], ["PP103"])) == {c for c in codes() if c.startswith("PP1")} - {
        "PP103"
    }
    assert "PP103" in select([], [])
    assert "PP103" not in select([], ["PP"])


@pytest.mark.parametrize("given", [(["PP999"], []), ([], ["QQ"])])
def test_selecting_what_is_no_rule_is_refused(given: tuple[list[str], list[str]]) -> None:
    with pytest.raises(UsageError):
        select(*given)
