from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.render.safe import safe_block, safe_in_log, safe_json, safe_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("åäö 漢字 «»", "åäö 漢字 «»", id="ordinary text"),
        pytest.param("\x1b[31mröd", "<U+001B>[31mröd", id="terminal escape"),
        pytest.param("\x9b31m", "<U+009B>31m", id="terminal escape of one character"),
        pytest.param("a\r\nb\tc", "a<U+000D><U+000A>b<U+0009>c", id="line breaks and tabs"),
        pytest.param("abc\u202egpj", "abc<U+202E>gpj", id="right to left"),
        pytest.param("\u2066x\u2069", "<U+2066>x<U+2069>", id="isolates"),
        pytest.param("a\u2028b", "a<U+2028>b", id="line separator"),
        pytest.param("a\u200bb\ufeff", "a<U+200B>b<U+FEFF>", id="invisible"),
        pytest.param("\ud800", "<U+D800>", id="half a character"),
        pytest.param("\U000e0041", "<U+E0041>", id="tag"),
    ],
)
def test_what_changes_how_text_is_shown_becomes_visible(text: str, expected: str) -> None:
    assert safe_line(text) == expected


def test_a_block_keeps_its_lines() -> None:
    assert safe_block("a\nb\x07") == "a\nb<U+0007>"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("::error::x", "<U+003A>:error::x", id="first"),
        pytest.param("  ::error::x", "  <U+003A>:error::x", id="set in"),
        pytest.param("a ::error::x", "a ::error::x", id="within"),
        pytest.param(": ja", ": ja", id="one colon"),
        pytest.param("a ##[error]x", "a <U+0023>#[error]x", id="of another kind"),
        pytest.param("a ##vso[task]x", "a <U+0023>#vso[task]x", id="of a third kind"),
        pytest.param("## Rubrik", "## Rubrik", id="a heading"),
    ],
)
def test_a_log_takes_no_line_for_a_command(line: str, expected: str) -> None:
    assert safe_in_log(line) == expected


@given(st.text())
def test_a_line_is_one_line_that_can_be_written(text: str) -> None:
    """Law: whatever the text, the result is one line of UTF-8."""
    shown = safe_line(text)

    assert shown.encode() is not None
    assert len(shown.splitlines()) <= 1


@given(st.text(st.characters(exclude_categories=[])))
def test_json_says_the_same_and_holds_no_control(text: str) -> None:
    """Law: escapes change neither the document's value nor leave a control character in it."""
    document = safe_json(json.dumps({"a": text}, ensure_ascii=False))

    assert json.loads(document) == {"a": text}
    assert document.encode()
    assert safe_block(document) == document
