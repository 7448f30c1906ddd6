from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import findings, only_error, seen

REGION = "data/regioner/mellan.yaml"


def region(value: str) -> dict[str, str | bytes | None]:
    return {REGION: BASE[REGION].replace("namn: Mellan", f"namn: {value}")}


@pytest.mark.parametrize(
    ("character", "said"),
    [
        ("\x00", "Styrtecknet U+0000 får inte finnas här."),
        ("\x07", "Styrtecknet U+0007 får inte finnas här."),
        ("\x1b", "Styrtecknet U+001B får inte finnas här."),
        ("\x7f", "Styrtecknet U+007F får inte finnas här."),
        ("\x9b", "Styrtecknet U+009B får inte finnas här."),
        ("\u200e", "Tecknet U+200E ändrar läsriktningen och får inte finnas här."),
        ("\u202e", "Tecknet U+202E ändrar läsriktningen och får inte finnas här."),
        ("\u2066", "Tecknet U+2066 ändrar läsriktningen och får inte finnas här."),
        ("\u061c", "Tecknet U+061C ändrar läsriktningen och får inte finnas här."),
    ],
)
def test_the_character_is_named_and_marked_and_never_repeated(character: str, said: str) -> None:
    found = only_error(region(f"Mel{character}lan"))

    assert (found.code, str(found.message)) == ("PP012", said)
    assert found.span == (2, 10, 2, 11)
    assert character not in f"{found.message}{found.value}{found.hint}{found.suggestion}"


@pytest.mark.parametrize(
    ("escape", "said"),
    [
        (r"\e", "Styrtecknet U+001B får inte finnas här."),
        (r"\x00", "Styrtecknet U+0000 får inte finnas här."),
        (r"\u202e", "Tecknet U+202E ändrar läsriktningen och får inte finnas här."),
        (r"\ud800", "Koden U+D800 är inget tecken."),
        (r"\udc00", "Koden U+DC00 är inget tecken."),
        (r"\U00110000", "Koden U+110000 är inget tecken."),
    ],
)
def test_written_as_a_code_it_is_the_same_fault(escape: str, said: str) -> None:
    found = only_error(region(f'"Mel{escape}lan"'))

    assert (found.code, str(found.message), found.span.line) == ("PP012", said, 2)


def test_a_file_of_nothing_else_is_told_of_once_with_how_many_there_are() -> None:
    found = only_error({REGION: b"\x00" * 100_000})

    assert (found.code, found.span) == ("PP012", (1, 1, 1, 2))
    assert found.hint is not None
    assert found.hint.args == {"antal": 99_999}


def test_a_file_with_every_such_character_is_told_of_some() -> None:
    text = "".join(map(chr, range(0x80, 0xA0))) * 3

    assert len(findings({REGION: text})) == 20


@pytest.mark.parametrize(
    "value",
    ["Mel\u00a0lan", "Mel\u00adlan", "Mel\u2011lan", "Mel\u200dlan", "Mel\tlan", "👩\u200d🚒"],
    ids=["no-break space", "soft hyphen", "hard hyphen", "joiner", "tab", "emoji"],
)
def test_invisible_but_harmless_is_left_alone(value: str) -> None:
    assert seen(region(value), "PP012") == []


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85"])
def test_a_line_end_that_editors_do_not_show_is_refused_where_it_stands(character: str) -> None:
    assert seen(region(f"Mel{character}lan")) == [("PP012", REGION, 2, 10)]
