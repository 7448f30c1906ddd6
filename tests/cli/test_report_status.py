from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from support.omraden import FYRA
from support.program import clean_environment, program, write_tree
from support.reports import RICH

from polisplan.cli.main import run

EACH = ("report", "status", "--as-of", "2019-05-01", "--each-lpo")


@pytest.mark.parametrize(
    ("output", "ending"),
    [("text", "txt"), ("md", "md"), ("html", "html"), ("json", "json"), ("xlsx", "xlsx")],
)
def test_every_lokalpolisomrade_gets_its_own_report(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    output: str,
    ending: str,
) -> None:
    root = write_tree(tmp_path, {**RICH, **FYRA})
    monkeypatch.chdir(root)
    codes = [
        run([*EACH, "--format", output, "--out", "ut/"]),
        run([*EACH[:-1], "--lpo", "norra-aby", "--format", output, "--out", "ensam/"]),
    ]

    assert codes == [0, 0]
    assert capsys.readouterr().err.startswith("polisplan: skrev 2 statusrapporter i ut/\n")
    names = sorted(path.name for path in (root / "ut").iterdir())
    assert names == [
        f"status-norra-aby-2019-05-01.{ending}", f"status-sodra-lpo-2019-05-01.{ending}",
    ]  # fmt: skip
    assert (root / "ut" / names[0]).read_bytes() == (root / "ensam" / names[0]).read_bytes()


def test_an_area_that_was_gone_by_the_day_gets_none(tmp_path: Path) -> None:
    path = "data/lpo/sodra-lpo.yaml"
    ended = str(FYRA[path]).replace("kommuner:", "giltig: {till: 2017}\nkommuner:")
    root = write_tree(tmp_path, {**FYRA, path: ended})
    done = program(root, *EACH, "--out", "ut/")

    assert [path.name for path in (root / "ut").iterdir()] == ["status-norra-aby-2019-05-01.txt"]
    assert done.returncode == 0
    assert done.stderr == (
        "polisplan: skrev 1 statusrapport i ut/\n"
        "polisplan: 1 lokalpolisområde fick ingen rapport, för det fanns inte den 1 maj 2019: "
        "sodra-lpo\n"
    )


def test_one_that_fails_does_not_lose_the_rest(tmp_path: Path) -> None:
    root = write_tree(tmp_path, FYRA)
    (root / "ut" / "status-norra-aby-2019-05-01.txt").mkdir(parents=True)
    done = program(root, *EACH, "--out", "ut/")

    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "polisplan: skrev 1 statusrapport i ut/"
    assert done.stderr.splitlines()[1].startswith("polisplan: misslyckades med norra-aby: ")
    assert (root / "ut" / "status-sodra-lpo-2019-05-01.txt").stat().st_size > 200
    assert sorted(path.name for path in (root / "ut").iterdir()) == [
        "status-norra-aby-2019-05-01.txt", "status-sodra-lpo-2019-05-01.txt",
    ]  # fmt: skip


def test_a_bar_moves_on_a_terminal_only(tmp_path: Path) -> None:
    root = write_tree(tmp_path, FYRA)
    pty = pytest.importorskip("pty", reason="a terminal of POSIX")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "polisplan", *EACH, "--out", "ut/"]
    env = {**clean_environment(), "TERM": "xterm", "COLUMNS": "80"}
    subprocess.run(command, cwd=root, env=env, stderr=theirs, stdin=subprocess.DEVNULL, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)

    assert "Skriver statusrapporter" in shown
    assert "skrev 2 statusrapporter" in shown
    assert "Skriver" not in program(root, *EACH, "--out", "ut/").stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param((), "--out MAPP/", id="no folder"),
        pytest.param(("--out", "fil.txt"), "--out MAPP/", id="a file"),
        pytest.param(("--out", "ut/", "--lpo", "norra-aby"), "inget område", id="an area"),
        pytest.param(("--out", "ut/", "--mal", "2015-trygghet"), "inget mål", id="a goal"),
    ],
)
def test_what_is_impossible_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(write_tree(tmp_path, {"fil.txt": "x"}))

    code = run([*EACH, *arguments])

    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert sentence in shown.err
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize("report", [("status", "--as-of", "2019-05-01"), ("tackning",)])
def test_a_workbook_leaves_the_program_whole(tmp_path: Path, report: tuple[str, ...]) -> None:
    root = write_tree(tmp_path, FYRA)
    command = [sys.executable, "-m", "polisplan", "report", *report, "--format", "xlsx"]
    shown = subprocess.run(
        command, cwd=root, env=clean_environment(), capture_output=True, check=True
    ).stdout
    book = openpyxl.load_workbook(io.BytesIO(shown))
    first = [row[0] for row in book.worksheets[0].iter_rows(values_only=True)]

    assert book.sheetnames[0] == "Om rapporten"
    assert {"Per den", "Senaste källdatum", "Poster", "Vilar på", "sha256"} <= set(first)
