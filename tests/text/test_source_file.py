"""Lines are counted as editors and git count them."""

from __future__ import annotations

from polisplan.text.source_file import lines_of


def test_every_kind_of_line_end_is_one() -> None:
    assert lines_of(b"a\r\nb\rc\nd") == ["a", "b", "c", "d"]


def test_what_only_yaml_takes_for_a_line_end_is_none() -> None:
    assert lines_of("a\u2028b\x85c\u2029d".encode()) == ["a\u2028b\x85c\u2029d"]


def test_bytes_that_are_no_text_can_still_be_shown() -> None:
    assert lines_of(b"a\xffb") == ["a\ufffdb"]
