from __future__ import annotations

from support.base_tree import LOFTE, changed
from support.build import only_error, seen

REGION = "data/regioner/mellan.yaml"


def test_the_second_key_is_marked_and_the_first_named() -> None:
    found = only_error(changed(REGION, "huvudort: Åby", "huvudort: Åby\nnamn: Annat"))

    assert (found.code, str(found.message)) == ("PP005", "Nyckeln namn finns två gånger.")
    assert found.span == (4, 1, 4, 5)
    assert str(found.hint) == "Den står först på rad 2. Behåll den ena."
    assert [(there.path, there.span.line) for there in found.related] == [(REGION, 2)]


def test_inside_braces_the_keys_count_too() -> None:
    found = only_error(changed(LOFTE, "{nr: 1, vad: Trafik", "{nr: 1, nr: 2, vad: Trafik"))

    assert (found.code, found.span.line, found.span.column) == ("PP005", 8, 11)


def test_the_same_key_in_two_rows_is_left_alone() -> None:
    row = "- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}"

    assert (
        seen(changed(LOFTE, row, f"{row}\n- {{nr: 2, vad: Möten, vem: [polisen]}}"), "PP005") == []
    )
