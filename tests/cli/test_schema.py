from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.program import write_tree

from polisplan.cli.main import run
from polisplan.workflows.schema import schemas


def test_schemas_are_written_checked_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write_tree(tmp_path))
    missing = run(["schema", "--check"])
    wrote = run(["schema"])
    before = (tmp_path / "schemas/lofte.json").stat().st_mtime_ns
    again = run(["schema"])
    checked = run(["schema", "--check"])
    capsys.readouterr()

    assert (missing, wrote, again, checked) == (1, 0, 0, 0)
    assert (tmp_path / "schemas/lofte.json").stat().st_mtime_ns == before
    assert {path.name for path in (tmp_path / "schemas").iterdir()} == set(schemas())


def test_a_stale_and_a_left_over_schema_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    run(["schema", "--out", "out"])
    Path("out/lofte.json").write_text("{}")
    Path("out/old.json").write_text("{}")
    capsys.readouterr()
    code = run(["schema", "--check", "--out", "out"])

    assert code == 1
    shown = capsys.readouterr().out.replace(os.sep, "/")
    assert shown == "stämmer inte: out/lofte.json\nstämmer inte: out/old.json\n"


def test_a_place_that_cannot_be_written_is_misuse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()

    assert run(["schema", "--out", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
