from __future__ import annotations

from support.base_tree import BASE
from support.build import findings, only_error

REGION = "data/regioner/mellan.yaml"


def test_the_mark_is_named_at_the_top() -> None:
    found = only_error({REGION: b"\xef\xbb\xbf" + BASE[REGION].encode()})

    assert (found.code, found.path, found.span) == ("PP003", REGION, (1, 1, 1, 1))
    assert str(found.hint) == "Spara filen som UTF-8 utan BOM."


def test_the_mark_hides_no_other_fault_and_moves_no_column() -> None:
    text = BASE[REGION].replace("id: mellan", "id: Mellan")
    found = findings({REGION: b"\xef\xbb\xbf" + text.encode()}, "PP003", "PP024")

    assert [(f.code, f.span.line, f.span.column) for f in found] == [
        ("PP003", 1, 1),
        ("PP024", 1, 5),
    ]


def test_inside_the_text_the_character_is_a_space_of_no_width_and_left_alone() -> None:
    text = BASE[REGION].replace("namn: Mellan", "namn: Mel\ufefflan")

    assert findings({REGION: text}, "PP003") == ()
