from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import only_error, seen

REGION = "data/regioner/mellan.yaml"
TEXT = BASE[REGION]
IN_WORDS = "Filen är inte UTF-8; den ser ut att vara sparad som {}."


@pytest.mark.parametrize(
    ("data", "place", "said"),
    [
        pytest.param(TEXT.encode("latin-1"), (3, 11), IN_WORDS.format("Latin-1"), id="Latin-1"),
        pytest.param(TEXT.encode("cp1252"), (3, 11), IN_WORDS.format("Latin-1"), id="Windows-1252"),
        pytest.param(TEXT.encode("utf-16"), (1, 1), IN_WORDS.format("UTF-16"), id="UTF-16"),
        pytest.param(
            "\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be"), (1, 1), IN_WORDS.format("UTF-16"),
            id="UTF-16, the other way round",
        ),
        pytest.param(TEXT.encode("mac-roman"), (3, 11), "Filen är inte UTF-8.", id="old Macintosh"),
        pytest.param(TEXT.encode()[:-30] + b"\xed\xa0\x80", None, "Filen är inte UTF-8.", id="half"),
        pytest.param(b"\xff" * 5000, (1, 1), "Filen är inte UTF-8.", id="no text at all"),
    ],
)  # fmt: skip
def test_the_first_odd_byte_is_shown(data: bytes, place: tuple[int, int] | None, said: str) -> None:
    found = only_error({REGION: data})

    assert (found.code, found.path, str(found.message)) == ("PP002", REGION, said)
    assert place is None or place == (found.span.line, found.span.column)
    assert str(found.hint) == "Spara filen som UTF-8."


def test_the_line_is_shown_as_far_as_it_can_be() -> None:
    assert only_error({REGION: TEXT.encode("latin-1")}).excerpt == "huvudort: \ufffdby"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT.replace("Mellan", "Łódź – 中 😀"), id="characters from everywhere"),
        pytest.param(TEXT.replace("Åby", "A\u030aby"), id="decomposed"),
    ],
)
def test_any_utf_8_is_left_alone(text: str) -> None:
    assert seen({REGION: text}, "PP002") == []
