from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support.omraden import FYRA
from support.program import clean_environment, program, write_tree
from support.reports import RICH

from polisplan.cli.main import run

STATUS = ("report", "status", "--as-of", "2019-05-01")


def test_a_status_report_is_written(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path, RICH), *STATUS, "--lpo", "norra-aby")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("LPO NORRA ÅBY den 1 maj 2019")


def test_a_table_of_volunteers_is_written(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path), "report", "volontarer", "2013-aby", "--format", "json")

    assert done.returncode == 0
    assert json.loads(done.stdout)["summor"]["utbildade"]["varde"] == 14


def test_the_coverage_of_a_period_is_written(tmp_path: Path) -> None:
    root = write_tree(tmp_path, FYRA)
    named = program(root, "report", "tackning", "--period", "2018", "--as-of", "2026-11-21")
    year = program(root, "report", "tackning", "--as-of", "2018-06-01")

    assert (named.returncode, named.stderr) == (0, "")
    assert named.stdout.startswith("MEDBORGARLÖFTEN 2018 – vad registret vet om 4 kommuner")
    assert year.stdout.startswith("MEDBORGARLÖFTEN 2018 – vad")


def test_a_table_leaves_the_program_as_it_is_made(tmp_path: Path) -> None:
    root = write_tree(tmp_path, FYRA)
    command = ("report", "tackning", "--period", "2018", "--format", "csv")
    shown = subprocess.run(
        [sys.executable, "-m", "polisplan", *command],
        cwd=root, env=clean_environment(), capture_output=True, check=True,
    ).stdout  # fmt: skip
    program(root, *command, "--out", "ut/")

    assert shown.startswith(b"\xef\xbb\xbf")
    assert shown.count(b"\r\n") == shown.count(b"\n") == 5
    assert (root / "ut" / "tackning-2018.csv").read_bytes() == shown


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (
            ("tackning", "--period", "2018-2019", "--lpo", "sodra-lpo"),
            "tackning-sodra-lpo-2018--2019",
        ),
        (("kvalitet", "--as-of", "2019-05-01"), "kvalitet-2019-05-01"),
        (("indikator", "poliser", "--as-of", "2019-05-01"), "indikator-poliser-2019-05-01"),
    ],
)
@pytest.mark.parametrize(
    ("output", "ending"), [("text", "txt"), ("md", "md"), ("html", "html"), ("json", "json")]
)
def test_the_other_reports_are_written_in_each_format(
    tmp_path: Path, arguments: tuple[str, ...], name: str, output: str, ending: str
) -> None:
    root = write_tree(tmp_path, FYRA)
    done = program(root, "report", *arguments, "--format", output, "--out", "ut/")

    assert (done.returncode, done.stdout) == (0, "")
    assert (root / "ut" / f"{name}.{ending}").stat().st_size > 200


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("volontarer",), "volontarer-2013-aby"),
        (("kvalitet", "--as-of", "2019-05-01"), "kvalitet-2019-05-01"),
    ],
)
def test_a_report_as_a_table_is_named_as_its_other_formats(
    tmp_path: Path, arguments: tuple[str, ...], name: str
) -> None:
    root = write_tree(tmp_path, FYRA)
    done = program(root, "report", *arguments, "--format", "csv", "--out", "ut/")

    assert (done.returncode, done.stdout) == (0, "")
    assert (root / "ut" / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_programme_is_written_where_there_is_no_table(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"data/volontarer/2013-aby.yaml": None})
    done = program(root, "report", "volontarer", "--format", "md", "--out", "ut/")

    assert done.returncode == 0
    assert "Grundutbildning" in (root / "ut" / "volontarer-programmet.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("output", "name"),
    [
        ("text", "status-norra-aby-2019-05-01.txt"),
        ("md", "status-norra-aby-2019-05-01.md"),
        ("html", "status-norra-aby-2019-05-01.html"),
        ("json", "status-norra-aby-2019-05-01.json"),
    ],
)
def test_a_folder_gets_a_file_with_a_name_that_stays(
    tmp_path: Path, output: str, name: str
) -> None:
    root = write_tree(tmp_path)
    done = program(root, *STATUS, "--lpo", "norra-aby", "--format", output, "--out", "ut/")
    shown = program(root, *STATUS, "--lpo", "norra-aby", "--format", output)

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"polisplan: skrev {Path('ut') / name}\n"
    assert [path.name for path in (root / "ut").iterdir()] == [name]
    assert (root / "ut" / name).read_bytes() == shown.stdout.encode()


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    (root / "rapport.md").write_text("gammal " * 10_000)
    done = program(root, *STATUS, "--format", "md", "--out", "rapport.md")

    assert done.returncode == 0
    assert (root / "rapport.md").read_text(encoding="utf-8").startswith("# HELA REGISTRET")


def test_data_with_errors_still_gives_a_report_that_says_so(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"data/mal/2015-trygghet.yaml": "id: [\n"})
    text = program(root, *STATUS)
    document = json.loads(program(root, *STATUS, "--format", "json").stdout)

    assert text.returncode == 0
    assert text.stdout.startswith("OFULLSTÄNDIG")
    assert document["complete"] is False


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(("status", "--kommun", "Åby"), "Menade du aby (Åby)?", id="a name for an id"),
        pytest.param(("status", "--lpo", "nora-aby"), "Menade du norra-aby", id="slip"),
        pytest.param(("status", "--mal", "2015-tryghet"), "Menade du 2015-trygghet", id="goal"),
        pytest.param(
            ("status", "--lpo", "norra-aby", "--kommun", "aby"),
            "ett område i taget",
            id="two areas",
        ),
        pytest.param(("status", "aby"), "--lpo", id="an id where an area is meant"),
        pytest.param(("volontarer", "2031-aby"), "Menade du 2013-aby", id="no such table"),
        pytest.param(("volontarer", "--lpo", "norra-aby"), "inga områden", id="area of a table"),
        pytest.param(("tackning", "aby"), "--lpo", id="an id where a period is meant"),
        pytest.param(("tackning", "--period", "våren"), "--period ska vara", id="no period"),
        pytest.param(("tackning", "--period", "2024-2022"), "2022-2024", id="period backwards"),
        pytest.param(("tackning", "--kommun", "Åby"), "Menade du aby (Åby)?", id="a name again"),
        pytest.param(
            ("tackning", "--lpo", "norra-aby", "--kommun", "aby"),
            "ett område i taget",
            id="two areas of coverage",
        ),
        pytest.param(("tackning", "--historik"), "--historik hör till", id="another's option"),
        pytest.param(("status", "--period", "2018"), "rapporten tackning", id="a period of status"),
        pytest.param(("kvalitet", "--region", "mellan"), "hela registret", id="area of quality"),
        pytest.param(("indikator",), "Ange vilken indikator", id="no indicator"),
        pytest.param(("indikator", "polisen"), "Menade du poliser", id="another indicator"),
        pytest.param(("indikator", "poliser", "--lpo", "norra-aby"), "tar inget område", id="area"),
        pytest.param(("tackning", "--format", "docx"), "--format", id="coverage in Word"),
        pytest.param(("väder",), "projekt eller indikator", id="no such report"),
        pytest.param(("status", "--format", "csv"), "text, md", id="no such format"),
        pytest.param(("status", "--as-of", "i går"), "--as-of", id="no day"),
        pytest.param(("status", "--as-of", "0900-01-01"), "--as-of", id="a day too far back"),
        pytest.param(("status", "--rev", "HEAD"), "git", id="not in git"),
        pytest.param(("status", "--out", "finns/inte.md"), "inte att skriva", id="no such folder"),
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


def test_a_template_of_the_tree_is_used_and_its_faults_are_named(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"templates/status.md.j2": "Eget: {{ rapport.svar }}\n"})
    good = program(root, *STATUS, "--format", "md")
    (root / "templates/status.md.j2").write_text("ett\n{{ finns_inte }}\n")
    bad = program(root, *STATUS, "--format", "md")

    assert good.stdout == "Eget: INGET LÖFTE I REGISTRET GÄLLER DEN DAGEN\n"
    assert (bad.returncode, bad.stdout) == (2, "")
    assert "templates/status.md.j2 kan inte användas, rad 2:" in bad.stderr


def test_a_revision_is_read_with_our_own_templates(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"templates/status.md.j2": "Eget\n"})
    for line in (
        ("init", "-q"),
        ("add", "."),
        ("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"),
    ):
        subprocess.run(["git", *line], cwd=root, check=True)
    (root / "data/loften/aby/aby-2018-1.yaml").unlink()
    done = program(root, *STATUS, "--rev", "HEAD", "--format", "md")

    assert done.returncode == 0
    assert "Lugnare trafik" not in program(root, *STATUS, "--format", "json").stdout
    assert done.stdout.startswith("# HELA REGISTRET")
    assert "revision" in done.stdout


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    root = write_tree(tmp_path, RICH)
    lines = [
        [*kind, "--format", output]
        for output in ("text", "md", "html", "json")
        for kind in (STATUS, ("report", "volontarer", "--as-of", "2019-05-01"))
    ]
    code = f"from polisplan.cli.main import run\nfor line in {lines!r}: assert run(line) == 0\n"
    shown = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=root, env={**clean_environment(), **env}, capture_output=True, check=True,
        ).stdout
        for env in (
            {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "sv_SE.UTF-8"},
        )
    ]  # fmt: skip

    assert shown[0] == shown[1]
    assert len(shown[0]) > 10_000
