from __future__ import annotations

import pytest
from support.golden import Golden
from support.reports import RICH, controlled_status, hostile, status

from polisplan.render.columns import width
from polisplan.render.report_text import status_text
from polisplan.views.statusurval import Statusfraga


def test_the_status_of_an_area(golden: Golden) -> None:
    golden.check("status.txt", status_text(status(RICH)))


def test_the_status_of_the_register(golden: Golden) -> None:
    golden.check("status-hela.txt", status_text(status(RICH, Statusfraga())))


def test_the_status_on_a_narrow_terminal(golden: Golden) -> None:
    golden.check("status-smal.txt", status_text(status(RICH), 60))


@pytest.mark.parametrize("columns", [40, 60, 79, 80, 96, 300])
def test_no_line_is_wider_than_the_terminal_or_96(columns: int) -> None:
    texts = (
        status_text(status(RICH), columns),
        status_text(status(hostile()), columns),
    )

    for text in texts:
        assert max(width(line) for line in text.splitlines()) <= min(columns, 96)


def test_the_words_do_not_depend_on_the_width() -> None:
    texts = [status_text(status(RICH), columns) for columns in (80, 96)]

    assert sorted(texts[0].split()) == sorted(texts[1].split())


def test_hostile_text_is_shown_as_it_stands() -> None:
    text = status_text(status(hostile()))

    assert "{{ 7*7 }}" in " ".join(text.split())
    assert "<script>" in text


def test_control_characters_are_named() -> None:
    text = status_text(controlled_status())

    assert not set(text) & {*"\x1b\x07\u202e\u202c\r\x00"}
    assert "<U+001B>" in text
    assert "<U+202E>" in text
