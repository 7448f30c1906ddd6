from __future__ import annotations

import io
import re

import pytest
from support.results import alone, result, slip

from polisplan.render.findings_text import validation_text
from polisplan.render.terminal import show


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_changes_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "40")
    text = validation_text(
        result(passed=False, groups=(alone(slip()),), findings=(slip(),)), everything=False
    )
    stream = Terminal()
    show(text, stream)

    assert "\x1b[" in stream.getvalue()
    assert re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()) == text
