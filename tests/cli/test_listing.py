from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support.omraden import FYRA
from support.program import clean_environment, program, write_tree

from polisplan.cli.main import run


def test_a_list_is_written(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path, FYRA), "list", "löften", "--as-of", "2018")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("LÖFTEN – någon gång under 2018\n")
    assert "aby-2018-1" in done.stdout
    assert "almby-2016-1" not in done.stdout


def test_without_a_day_everything_is_listed_with_the_state_of_today(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path, FYRA), "list", "loften", "--format", "json")
    document = json.loads(done.stdout)

    assert [row["post"] for row in document["rader"]] == [
        "lofte/aby-2018-1", "lofte/almby-2016-1", "lofte/oby-odat-1"
    ]  # fmt: skip
    assert document["bara_da"] is False


def test_states_may_be_repeated_and_separated_by_commas(tmp_path: Path) -> None:
    root = write_tree(tmp_path, FYRA)
    one = program(root, "list", "lofte", "--lage", "oklart,försenat", "--format", "csv")
    two = program(
        root, "list", "lofte", "--state", "oklart", "--lage", "forsenat", "--format", "csv"
    )

    assert one.stdout == two.stdout
    assert one.stdout.count("\n") == 3


def test_a_table_leaves_the_program_as_it_is_made(tmp_path: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "polisplan", "list", "kommuner", "--format", "csv"],
        cwd=write_tree(tmp_path, FYRA), env=clean_environment(), capture_output=True, check=True,
    ).stdout  # fmt: skip

    assert shown.startswith(b"\xef\xbb\xbf")
    assert shown.count(b"\r\n") == shown.count(b"\n") == 5


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    many = {
        f"data/kommuner/k{n}.yaml": str(FYRA["data/kommuner/oby.yaml"]).replace("oby", f"k{n}")
        for n in range(900)
    }
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m polisplan list kommuner | head -n 1'],
        cwd=write_tree(tmp_path, {**FYRA, **many}), env=clean_environment(), capture_output=True,
        encoding="utf-8", check=True,
    )  # fmt: skip

    assert (done.stdout, done.stderr) == ("Kommuner\n", "")


@pytest.mark.parametrize("output", ["text", "json", "csv"])
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, output: str) -> None:
    root = write_tree(tmp_path, FYRA)
    line = ("list", "löften", "--format", output, "--as-of", "2018-06-01")
    one = program(root, *line, env={"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"})
    two = program(root, *line, env={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})

    assert one.returncode == 0
    assert one.stdout == two.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(("löffen",), "Menade du lofte?", id="kind"),
        pytest.param(("lofte", "--as-of", "i går"), "ett år, en månad eller en dag", id="day"),
        pytest.param(("lofte", "--lpo", "x", "--kommun", "y"), "ett område", id="two areas"),
        pytest.param(("lofte", "--format", "xml"), "text, json eller csv", id="format"),
        pytest.param(("lofte", "--rev", "finns-inte"), "git", id="revision"),
        pytest.param((), "SLAG saknas", id="nothing"),
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

    code = run(["list", *arguments])

    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert sentence in shown.err
