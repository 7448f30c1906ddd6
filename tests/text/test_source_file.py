"""Lines are counted as the YAML library counts them."""

from __future__ import annotations

from polisplan.text.source_file import lines_of


def test_every_kind_of_line_end_is_one() -> None:
    assert lines_of("a\r\nb\rc\nd\u2028e\x85f".encode()) == ["a", "b", "c", "d", "e", "f"]


def test_bytes_that_are_no_text_can_still_be_shown() -> None:
    assert lines_of(b"a\xffb") == ["a\ufffdb"]
