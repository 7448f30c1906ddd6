from __future__ import annotations

import pytest

from polisplan.cli.commands import COMMANDS
from polisplan.generate.cli_reference import files


def test_every_command_has_its_section_in_order() -> None:
    [(path, text)] = files().items()
    headings = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]

    assert path == "docs/kommandon.md"
    assert headings == ["polisplan", *(f"polisplan {name}" for name in COMMANDS)]


def test_the_width_does_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    wide = files()
    monkeypatch.setenv("COLUMNS", "40")

    assert files() == wide
