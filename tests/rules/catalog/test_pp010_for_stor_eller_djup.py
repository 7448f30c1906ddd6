from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import findings, only_error, seen

from polisplan.text.source_tree import MAX_BYTES

REGION = "data/regioner/mellan.yaml"
LEVELS = 10_000


def test_a_large_file_is_not_read() -> None:
    found = only_error({REGION: b"#" * (MAX_BYTES + 1)})

    assert (found.code, found.span, found.excerpt) == ("PP010", (1, 1, 1, 1), None)
    assert str(found.message) == "Filen är större än 256 KiB och läses inte."
    assert str(found.hint) == "En post är några KiB. Flytta annat till docs/."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("id: " + "[" * LEVELS + "]" * LEVELS, id="brackets"),
        pytest.param("id: " + "{a: " * LEVELS + "}" * LEVELS, id="braces"),
        pytest.param("- " * LEVELS + "x", id="dashes"),
        pytest.param("".join(" " * n + "a:\n" for n in range(400)), id="indentation"),
    ],
)
def test_ten_thousand_levels_are_one_finding(text: str) -> None:
    found = only_error({REGION: text})

    assert found.code == "PP010"
    assert str(found.message).startswith("Nycklarna är inneslutna i ")
    assert str(found.hint).startswith("Kontrollera indrag och parenteser.")


def test_after_a_thousand_faults_the_rest_is_not_told() -> None:
    found = findings({REGION: "aven_kallat: [" + "no," * 5000 + "no]\n"})

    assert [f.code for f in found].count("PP009") == 1000
    assert [str(f.message) for f in found if f.code == "PP010"] == ["Filen har fler än 1000 fel."]


def test_a_file_of_the_largest_size_and_depth_is_read() -> None:
    comment = "#" * (MAX_BYTES - len(BASE[REGION].encode()) - 1)

    assert seen({REGION: f"{BASE[REGION]}{comment}\n"}) == []
    assert seen({REGION: f"{BASE[REGION]}x: {'[' * 31}{']' * 31}\n"}, "PP010") == []
