"""What README and the handbook show of the program is what the program says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from support.program import program

ROOT = Path(__file__).resolve().parents[2]
SHOWN = re.compile(r"^`polisplan ([^`]+)`[^\n]*\n+```text\n(.*?)^```", re.MULTILINE | re.DOTALL)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "handbok").glob("*.md"))]
CAPTURES = [
    pytest.param(command, text, id=f"{page.name}: {command}")
    for page in PAGES
    for command, text in SHOWN.findall(page.read_text(encoding="utf-8"))
]


def test_something_is_shown() -> None:
    assert len(CAPTURES) >= 2


@pytest.mark.parametrize(("command", "text"), CAPTURES)
def test_what_is_shown_is_what_the_program_says(command: str, text: str) -> None:
    said = program(ROOT, *shlex.split(command)).stdout.replace("\N{NO-BREAK SPACE}", " ")
    shown = text.replace("\N{NO-BREAK SPACE}", " ").partition("  …\n")[0].rstrip()

    assert said.startswith(shown), said[: len(shown) + 200]
