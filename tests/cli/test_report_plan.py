from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.program import program, write_tree
from support.uppfoljt import RIKT_PROJEKT, STODDA

from polisplan.cli.main import run

UPPFOLJNING = ("uppfoljning", "--kommun", "aby", "--period", "2018")
REPORTS = (
    (UPPFOLJNING, "uppfoljning-aby-2018"),
    (("mal", "2015-trygghet"), "mal-2015-trygghet"),
    (("mal",), "mal"),
    (("projekt", "op-17"), "projekt-op-17"),
)


@pytest.mark.parametrize(("arguments", "name"), REPORTS)
@pytest.mark.parametrize(
    ("output", "ending"), [("text", "txt"), ("md", "md"), ("html", "html"), ("json", "json")]
)
def test_each_is_written_in_each_format(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    name: str,
    output: str,
    ending: str,
) -> None:
    monkeypatch.chdir(write_tree(tmp_path, {**STODDA, **RIKT_PROJEKT}))
    command = ["report", *arguments, "--as-of", "2019-05-01", "--format", output]
    codes = [run([*command, "--out", "ut/"]), run(command)]
    shown = capsys.readouterr().out

    assert codes == [0, 0]
    assert (tmp_path / "ut" / f"{name}.{ending}").read_bytes() == shown.encode()
    assert len(shown) > 500


@pytest.mark.parametrize(("output", "start"), [("pdf", b"%PDF-"), ("docx", b"PK\x03\x04")])
def test_a_follow_up_is_a_pdf_and_a_word_document_too(
    tmp_path: Path, output: str, start: bytes
) -> None:
    root = write_tree(tmp_path, STODDA)
    command = ("report", *UPPFOLJNING, "--as-of", "2019-05-01", "--format", output, "--out")
    once = program(root, *command, "ut/", env={"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"})
    again = program(root, *command, "en/", env={"PYTHONHASHSEED": "2", "LC_ALL": "C"})

    assert (once.returncode, again.returncode) == (0, 0)
    data = (root / "ut" / f"uppfoljning-aby-2018.{output}").read_bytes()
    assert data.startswith(start)
    assert data == (root / "en" / f"uppfoljning-aby-2018.{output}").read_bytes()


@pytest.mark.parametrize(("arguments", "name"), REPORTS)
def test_the_same_input_gives_the_same_bytes(
    tmp_path: Path, arguments: tuple[str, ...], name: str
) -> None:
    del name
    root = write_tree(tmp_path, {**STODDA, **RIKT_PROJEKT})
    command = ("report", *arguments, "--as-of", "2019-05-01", "--format", "html")
    once = program(root, *command, env={"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"})
    again = program(root, *command, env={"PYTHONHASHSEED": "2", "LC_ALL": "C"})

    assert once.stdout == again.stdout != ""


def test_the_period_is_that_of_the_latest_promises_where_none_is_given(tmp_path: Path) -> None:
    root = write_tree(tmp_path, STODDA)
    done = program(root, "report", "uppfoljning", "--lpo", "norra-aby", "--as-of", "2018-11-01")

    assert done.stdout.startswith("UPPFÖLJNING AV MEDBORGARLÖFTEN 2018–2020 – LPO Norra Åby")
    assert "vald av oss: 2018–2020" in done.stdout


def test_data_with_errors_still_gives_reports_that_say_so(tmp_path: Path) -> None:
    broken = {"data/kallor/trasig.yaml": "id: [\n"}
    root = write_tree(tmp_path, {**STODDA, **RIKT_PROJEKT, **broken})
    for arguments, _ in REPORTS:
        done = program(root, "report", *arguments, "--format", "json")
        assert done.returncode == 0
        assert json.loads(done.stdout)["complete"] is False


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(("uppfoljning",), "ett område", id="no area"),
        pytest.param(("uppfoljning", "aby"), "tar inget id", id="an id for an area"),
        pytest.param(("uppfoljning", "--kommun", "aby", "--lpo", "norra-aby"), "i taget", id="two"),
        pytest.param((*UPPFOLJNING[:3], "--period", "nyss"), "--period ska vara", id="no period"),
        pytest.param((*UPPFOLJNING, "--format", "csv"), "md, html", id="no such format"),
        pytest.param(("mal", "2015-tryghet"), "Menade du 2015-trygghet", id="a slip"),
        pytest.param(("mal", "2015-trygghet", "--kommun", "aby"), "inget område", id="area"),
        pytest.param(("projekt",), "Ange projektets id", id="no project"),
        pytest.param(("projekt", "op-71"), "Menade du op-17", id="another slip"),
        pytest.param(("projekt", "op-17", "--period", "2018"), "--period hör till", id="period"),
        pytest.param(("mal", "2015-trygghet", "--each-lpo"), "--each-lpo hör till", id="each"),
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

    code = run(["report", *arguments])

    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert sentence in shown.err
    assert shown.err.count("\n") == 1
