from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import only_error, seen

REGION = "data/regioner/mellan.yaml"
OURS, BASIS, THEIRS = "namn: Mellan\n", "namn: Mitt\n", "namn: Mellersta\n"


@pytest.mark.parametrize(
    "conflict",
    [
        pytest.param(f"<<<<<<< HEAD\n{OURS}=======\n{THEIRS}>>>>>>> gren\n", id="two sides"),
        pytest.param(
            f"<<<<<<< HEAD\n{OURS}||||||| bas\n{BASIS}=======\n{THEIRS}>>>>>>> gren\n", id="three"
        ),
        pytest.param(f"<<<<<<<\n{OURS}=======\n{THEIRS}>>>>>>>\n", id="without names"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["line feed", "Windows line ends"])
def test_a_conflict_is_one_finding_at_its_beginning(conflict: str, ends: str) -> None:
    text = BASE[REGION].replace(OURS, conflict).replace("\n", ends)
    found = only_error({REGION: text})

    assert (found.code, found.span.line, found.span.column) == ("PP011", 2, 1)
    assert str(found.message) == "Här står en markering från en sammanslagning i git."
    assert str(found.hint).startswith("Välj den ena texten")


@pytest.mark.parametrize("mark", ["=======", ">>>>>>> gren"])
def test_a_forgotten_mark_is_found_too(mark: str) -> None:
    found = only_error({REGION: BASE[REGION].replace(OURS, f"{OURS}{mark}\n")})

    assert (found.code, found.span.line) == ("PP011", 3)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            BASE[REGION].replace(OURS, "namn: |-\n  Mellan\n  =======\n"), id="underlined"
        ),
        pytest.param(BASE[REGION].replace(OURS, "namn: '>>>>>>> framåt'\n"), id="in a value"),
        pytest.param(f"# =======\n{BASE[REGION]}", id="in a comment"),
    ],
)
def test_the_same_signs_inside_a_line_are_left_alone(text: str) -> None:
    assert seen({REGION: text}) == []
