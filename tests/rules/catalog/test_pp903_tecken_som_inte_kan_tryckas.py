"""PP903: what is left alone."""

from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import findings, seen

KALLA = "data/kallor/kalla-ett.yaml"


def titled(title: str) -> dict[str, str | bytes | None]:
    return {KALLA: BASE[KALLA].replace("Löften i Åby", title)}


@pytest.mark.parametrize("title", ["Åäö é ü ß", "Łódź och Đorđe", "5 € – 3 ½ °C", "«så» … ”så”"])
def test_what_the_font_has_is_left_alone(title: str) -> None:
    assert seen(titled(title)) == []


def test_the_record_is_kept_and_nothing_stops() -> None:
    (found,) = findings(titled("Bil 🚓 🚓"))

    assert (found.code, found.severity, found.value) == ("PP903", "warning", "U+1F693")
    assert (found.span.line, found.span.column) == (2, 12)


def test_a_control_character_is_told_of_as_that() -> None:
    assert {f.code for f in findings(titled("A\u202eB"))} == {"PP012"}
