from __future__ import annotations

from pathlib import Path

from support.cmap import characters

import polisplan
from polisplan.text.tecken import oskrivbara, skrivbara_tecken

FONT = Path(polisplan.__file__).parent / "fonts" / "SourceSans3.ttf"


def test_the_printable_characters_are_those_of_the_font() -> None:
    private = {code for code in characters(FONT) if 0xE000 <= code <= 0xF8FF or code >= 0xF0000}
    visible = {chr(code) for code in characters(FONT) - private if code >= 0x20}

    assert skrivbara_tecken() == visible


def test_swedish_text_can_be_printed() -> None:
    assert oskrivbara("Åäö ÅÄÖ é ü – — «x» ”x” 2\N{NO-BREAK SPACE}070 ≥ § % € … ½ x²") == ()


def test_what_cannot_be_printed_is_told_once_in_order() -> None:
    assert oskrivbara("a 😀 ש 😀 漢\n") == ("😀", "ש", "漢", "\n")
