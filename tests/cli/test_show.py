from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from support.base_tree import BASE, LOFTE
from support.program import clean_environment, program, write_tree
from support.reports import RICH

from polisplan.cli.main import run


def test_a_record_is_written(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path), "show", "lofte/aby-2018-1", "--as-of", "2018-05-01")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("LÖFTE – Lugnare trafik\n")
    assert "lofte/aby-2018-1 · gäller · data/loften/aby/aby-2018-1.yaml:1" in done.stdout


def test_a_record_is_written_for_programs(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path), "show", "aby-2018-1", "--format", "json")
    document = json.loads(done.stdout)

    assert document["innehall"]["period"] == {"fran": "2018", "till": "2018"}
    assert {"format", "tool", "root", "rev", "as_of", "complete"} <= document.keys()


def test_a_record_is_read_out_of_a_revision(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    git = (
        "git",
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@example.org",
        "-c",
        "commit.gpgsign=false",
    )
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-qm", "a")):
        subprocess.run([*git, *arguments], cwd=root, env=clean_environment(), check=True)
    (root / LOFTE).write_text(BASE[LOFTE].replace("Lugnare trafik", "Annat"), encoding="utf-8")
    now = program(root, "show", "aby-2018-1")
    before = program(root, "show", "aby-2018-1", "--rev", "HEAD")

    assert now.stdout.startswith("LÖFTE – Annat\n")
    assert before.stdout.startswith("LÖFTE – Lugnare trafik\n")
    assert "· revision " in before.stdout


@pytest.mark.parametrize("output", ["text", "json"])
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, output: str) -> None:
    root = write_tree(tmp_path, RICH)
    line = ("show", "mal/2015-trygghet", "--format", output, "--as-of", "2019-05-01", "--all")
    one = program(root, *line, env={"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"})
    two = program(root, *line, env={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})

    assert one.returncode == 0
    assert one.stdout == two.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(("aby",), "är flera poster", id="an id of several kinds"),
        pytest.param(("aby-2018-7",), "Menade du", id="slip"),
        pytest.param(("aby-2018-1", "--format", "csv"), "text eller json", id="format"),
        pytest.param((), "ID saknas", id="nothing"),
    ],
)
def test_what_is_impossible_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(write_tree(tmp_path))

    code = run(["show", *arguments])

    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert sentence in shown.err


FAULTY: dict[str, tuple[str, ...]] = {
    "data/overenskommelser/aby-2017.yaml": ("report", "avtal", "aby-2017"),
    "data/mal/2015-trygghet.yaml": ("report", "mal", "2015-trygghet"),
    "data/projekt/op-17.yaml": ("report", "projekt", "op-17"),
    "data/indikatorer/poliser.yaml": ("report", "indikator", "poliser"),
    "data/volontarer/2013-aby.yaml": ("report", "volontarer"),
    "data/lpo/norra-aby.yaml": ("report", "status", "--lpo", "norra-aby"),
    "data/kommuner/aby.yaml": ("report", "tackning", "--kommun", "aby"),
    "data/regioner/mellan.yaml": ("list", "loften", "--region", "mellan"),
    "data/polisomraden/aby.yaml": ("list", "loften", "--polisomrade", "aby"),
    "data/lan/abylan.yaml": ("show", "abylan"),
    LOFTE: ("trace", "aby-2018-1"),
}
"""Per file, a command that asks for its record."""


@pytest.mark.parametrize("path", FAULTY)
def test_every_command_says_of_a_faulty_file_that_it_is_there(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    path: str,
) -> None:
    monkeypatch.chdir(write_tree(tmp_path, {path: f"{BASE[path]}nagot_annat: 1\n"}))

    code = run([*FAULTY[path]])

    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert f"finns i {path}, men filen har fel" in shown.err
    assert shown.err.endswith(f"Se felen: polisplan validate {path}\n")
