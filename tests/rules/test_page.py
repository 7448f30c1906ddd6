from __future__ import annotations

import pytest

from polisplan.rules.page import Block, Page, Part, parse_page

PAGE = """\
Något ska hålla.

## Varför

Första stycket
på två rader.

- en lista

## Fel

```yaml data/a/b.yaml
id: b
x: 1  # PP999
# PP999 (nästa rad)
y: 2

z: 3  # PP9999
```

```text
En fil som är tom.
```
"""


def test_a_docstring_becomes_a_sentence_and_parts() -> None:
    page = parse_page(PAGE)

    assert page == Page(
        "Något ska hålla.",
        (
            Part("Varför", (Block("Första stycket\npå två rader."), Block("- en lista"))),
            Part(
                "Fel",
                (
                    Block(
                        "id: b\nx: 1  # PP999\n# PP999 (nästa rad)\ny: 2\n\nz: 3  # PP9999\n",
                        "yaml",
                        "data/a/b.yaml",
                    ),
                    Block("En fil som är tom.\n", "text"),
                ),
            ),
        ),
    )


def test_an_example_names_its_file_and_marks_its_lines() -> None:
    part = parse_page(PAGE).part("Fel")

    assert list(part.files) == ["data/a/b.yaml"]
    assert part.blocks[0].marked("PP999") == (2, 4)
    assert part.blocks[0].marked("PP103") == ()


def test_a_part_that_is_not_there_is_said() -> None:
    with pytest.raises(ValueError, match="Rätt"):
        parse_page(PAGE).part("Rätt")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "one sentence", id="nothing"),
        pytest.param("Ett.\nTvå.\n", "one sentence", id="two lines"),
        pytest.param("## Varför\n\nx\n", "one sentence", id="no sentence"),
        pytest.param("Ett.\n\n## Varför\n\n## Fel\n\nx\n", "Varför", id="an empty part"),
        pytest.param("Ett.\n\n## Fel\n\n```text\nx\n", "not closed", id="an open example"),
        pytest.param(
            "Ett.\n\n## Fel\n\n```yaml\nx\n```\n", "with a path", id="a file without path"
        ),
        pytest.param("Ett.\n\n## Fel\n\n```\nx\n```\n", "with a path", id="an example of no sort"),
        pytest.param(
            "Ett.\n\n## Fel\n\n```text\n## x\n```\n", "cannot have", id="a heading inside"
        ),
    ],
)
def test_a_page_of_another_form_is_refused(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_page(text)
