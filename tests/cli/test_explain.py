from __future__ import annotations

from pathlib import Path

import pytest
from support.golden import Golden
from support.program import program

from polisplan.cli.main import run


def test_a_page_is_shown_anywhere(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    golden: Golden,
) -> None:
    monkeypatch.chdir(tmp_path)
    code = run(["explain", "pp103"])

    assert code == 0
    golden.check("PP103.txt", capsys.readouterr().out)


def test_without_a_code_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("PP0xx  Läsning och schema\n\n  PP001  fel")
    assert "PP1xx  Identitet och hänvisningar\n" in shown


def test_an_unknown_code_is_misuse_and_the_nearest_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["explain", "PP1O3"]) == 2
    assert capsys.readouterr().err == (
        "polisplan: Koden PP1O3 finns inte. Menade du PP103? Alla koder: polisplan explain\n"
    )


def test_the_program_itself_shows_a_page(tmp_path: Path) -> None:
    done = program(tmp_path, "explain", "PP004")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("PP004  indrag-med-tabb")
