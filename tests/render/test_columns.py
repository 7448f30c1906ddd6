from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.render.columns import clipped, excerpt, padded, width, wrapped


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", 3), ("åäö", 3), ("a\u030a", 1), ("漢字", 4), ("ｆ", 2), ("", 0)],
)
def test_width_counts_columns(text: str, expected: int) -> None:
    assert width(text) == expected


def test_words_are_wrapped_and_long_ones_cut() -> None:
    assert wrapped("ett två tre", 7) == ["ett två", "tre"]
    assert wrapped("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]
    assert wrapped("", 10) == [""]


@given(st.text(st.characters(categories=["L", "P", "Zs", "Mn"])), st.integers(4, 30))
def test_no_line_is_too_wide(text: str, columns: int) -> None:
    """Law: wrapping keeps every word and every line within the width."""
    lines = wrapped(text, columns)

    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert width(clipped(text, columns)) <= columns


def test_padding_never_cuts() -> None:
    assert padded("å", 3) == "å  "
    assert padded("abcd", 3) == "abcd"


@pytest.mark.parametrize(
    ("line", "start", "end", "expected"),
    [
        pytest.param("mal: x", 6, 7, ("mal: x", "     ^"), id="plain"),
        pytest.param("\tmal: x", 2, 5, ("    mal: x", "    ^^^"), id="a tab is four columns"),
        pytest.param("漢字: x", 5, 6, ("漢字: x", "      ^"), id="wide characters"),
        pytest.param("a\u030a: x", 5, 6, ("a\u030a: x", "   ^"), id="combining marks"),
        pytest.param("\x1b: x", 1, 2, ("<U+001B>: x", "^^^^^^^^"), id="control characters"),
        pytest.param("mal:", 5, 5, ("mal:", "    ^"), id="after the end"),
        pytest.param("x", 40, 50, ("x", " ^"), id="far after the end"),
        pytest.param("", 1, 1, ("", "^"), id="an empty line"),
    ],
)
def test_the_marker_is_under_what_is_marked(
    line: str, start: int, end: int, expected: tuple[str, str]
) -> None:
    assert excerpt(line, start, end, 80) == expected


def test_a_long_line_is_cut_around_the_marker() -> None:
    line = "x" * 200 + "FEL" + "y" * 200

    assert excerpt(line, 201, 204, 60) == (
        "…" + "x" * 24 + "FEL" + "y" * 31 + "…",
        " " * 25 + "^^^",
    )


@given(st.text(), st.integers(1, 60), st.integers(1, 60), st.integers(30, 90))
def test_an_excerpt_always_fits(line: str, start: int, length: int, columns: int) -> None:
    """Law: whatever the line and the place, both lines fit and something is marked."""
    piece = excerpt(line, start, start + length, columns)

    assert width(piece.text) <= columns
    assert width(piece.marker) <= max(columns, width(piece.marker.rstrip("^")) + 1)
    assert piece.marker.strip(" ").strip("^") == ""
    assert "^" in piece.marker
