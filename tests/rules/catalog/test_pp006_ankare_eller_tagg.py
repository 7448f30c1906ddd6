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
        pytest.param("!!str Mellan", "Taggar (!!str) används inte här.", id="type"),
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", 2, id="nothing but aliases"),
        pytest.param("id: *a\nnamn: *a\n", 1, id="one alias everywhere"),
        pytest.param("id: mellan\n<<: *a\n", 1, id="keys from elsewhere"),
        pytest.param("id: mellan\n*a : Mellan\n", 1, id="an alias as a key"),
        pytest.param(BASE[REGION].replace("Mellan", "&a Mellan") + "annat: *a\n", 1, id="in a record"),
    ],
)  # fmt: skip
def test_what_follows_from_it_is_not_told_of(text: str, said: int) -> None:
    found = [f for f in findings({REGION: text}) if f.path == REGION]

    assert [f.code for f in found] == ["PP006"] * said


def test_what_does_not_follow_from_it_is_told_of() -> None:
    text = BASE[REGION].replace("namn: Mellan", "nmn: Mellan\nhuvudort: &h Åby\nqqq: 1")
    text = text.replace("\nhuvudort: Åby", "", 1)

    assert sorted({f.code for f in findings({REGION: text})}) == ["PP006", "PP021"]


def test_quoted_signs_are_left_alone() -> None:
    text = BASE[REGION].replace("namn: Mellan", "namn: '&m *m !m << %'")

    assert seen({REGION: text}) == []
