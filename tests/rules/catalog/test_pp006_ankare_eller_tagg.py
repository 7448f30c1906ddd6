from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import findings, only_error, seen

REGION = "data/regioner/mellan.yaml"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param("&m Mellan", "Ankare (&m) används inte här.", id="anchor"),
        pytest.param("*m", "Alias (*m) används inte här.", id="alias"),
        pytest.param("!x Mellan", "Taggar (!x) används inte här.", id="tag"),
        pytest.param("!!str Mellan", "Taggar (tag:yaml.org,2002:str) används inte här.", id="type"),
    ],
)
def test_each_sort_is_named(value: str, said: str) -> None:
    found = only_error({REGION: BASE[REGION].replace("namn: Mellan", f"namn: {value}")})

    assert (found.code, found.span.line, found.span.column) == ("PP006", 2, 7)
    assert str(found.message) == said


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("%YAML 1.1\n---\n" + BASE[REGION], id="directive"),
        pytest.param(BASE[REGION] + "<<: {huvudort: Åby}\n", id="merge key"),
    ],
)
def test_directives_and_merges_are_refused(text: str) -> None:
    assert [f.code for f in findings({REGION: text}, "PP006")] == ["PP006"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "a: &a [x,x]\n" + "".join(
                f"{n}: &{n} [*{p},*{p},*{p},*{p},*{p},*{p},*{p},*{p},*{p}]\n"
                for p, n in zip("abcdefghij", "bcdefghijk", strict=True)
            ),
            id="a billion laughs",
        ),
        pytest.param("id: &a [*a]\n", id="an alias of itself"),
        pytest.param("id: !!python/object/apply:os.system ['echo x']\n", id="a tag that runs"),
    ],
)  # fmt: skip
def test_attacks_are_findings_and_nothing_more(text: str) -> None:
    assert "PP006" in {f.code for f in findings({REGION: text})}


def test_quoted_signs_are_left_alone() -> None:
    text = BASE[REGION].replace("namn: Mellan", "namn: '&m *m !m << %'")

    assert seen({REGION: text}) == []
