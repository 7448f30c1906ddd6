from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.program import program, write_tree
from support.reports import RICH

from polisplan.cli.main import run


def test_a_chain_is_written(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path), "trace", "lofte/aby-2018-1", "--as-of", "2019-05-01")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Kedjan för lofte/aby-2018-1\n")


@pytest.mark.parametrize("output", ["text", "mermaid", "json"])
def test_the_same_input_gives_the_same_bytes(tmp_path: Path, output: str) -> None:
    root = write_tree(tmp_path, RICH)
    line = ("trace", "2015-trygghet", "--format", output, "--as-of", "2019-05-01", "--all")
    one = program(root, *line, env={"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"})
    two = program(root, *line, env={"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"})

    assert one.returncode == 0
    assert one.stdout == two.stdout


def test_the_summary_is_written(tmp_path: Path) -> None:
    root = write_tree(tmp_path, RICH)
    text = program(root, "trace", "--summary")
    document = json.loads(program(root, "trace", "--summary", "--format", "json").stdout)

    assert "4 löften" in text.stdout
    assert document["andar"]["saknas"] == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(("aby",), "är flera poster", id="an id of several kinds"),
        pytest.param(("aby-2018-7",), "Menade du", id="slip"),
        pytest.param((), "--summary", id="nothing"),
        pytest.param(("aby-2018-1", "--summary"), "--summary", id="both"),
        pytest.param(("--summary", "--format", "mermaid"), "text eller json", id="a drawn summary"),
        pytest.param(("aby-2018-1", "--format", "svg"), "mermaid", id="no such format"),
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

    code = run(["trace", *arguments])

    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert sentence in shown.err
