"""Every example of every page, run: `-k PP103` for one rule."""

from __future__ import annotations

import pytest
from support.build import seen
from support.examples import echoes, wrong_found, wrong_marked

from polisplan.rules.page import Page
from polisplan.rules.registry import codes, rule_page


def _page(code: str) -> Page:
    return rule_page(code)[1]


RUN = [code for code in codes() if _page(code).part("Fel").files]
"""The rules whose fault can be written as a file; the others are tested with real bytes."""


@pytest.mark.parametrize("code", RUN)
def test_what_is_wrong_is_found_where_it_is_marked(code: str) -> None:
    page = _page(code)
    marked = wrong_marked(page, code)

    assert marked
    assert marked == wrong_found(page, code)


@pytest.mark.parametrize("code", RUN)
def test_what_is_wrong_has_no_echo(code: str) -> None:
    assert echoes(_page(code), "Fel", code) == []


@pytest.mark.parametrize("code", codes())
def test_what_is_right_is_left_alone(code: str) -> None:
    page = _page(code)

    assert seen(page.part("Rätt").files, code) == []
    assert echoes(page, "Rätt") == []
