from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from support.program import program, write_tree

from polisplan.cli.main import run
from polisplan.render.templates import package_templates

LIST = ("report", "--list-templates")
OWN = {"templates/status.html.j2": "Vår", "templates/staus.md.j2": "Vår"}


def test_every_report_is_listed_with_its_templates(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path, OWN), *LIST)

    assert (done.returncode, done.stderr) == (0, "")
    for line in (
        "  md    status.md.j2              följer med polisplan\n",
        "  html  templates/status.html.j2  registrets egen\n",
        "  docx  avtal.docx                följer med polisplan\n",
        "  · templates/staus.md.j2: ingen mall heter så. Menade du status.md.j2?\n",
    ):
        assert line in done.stdout


def test_it_says_where_ours_can_be_copied_from(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path), *LIST, "status")

    assert " ".join(done.stdout.split()).count(f"ligger i {package_templates()} ") == 1


def test_one_report_can_be_asked_about(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path, OWN), "report", "avtal", "--list-templates")

    assert "avtal.docx" in done.stdout
    assert "status.html.j2" not in done.stdout
    assert "staus.md.j2" in done.stdout


def test_it_can_be_had_by_programs_and_in_a_file(tmp_path: Path) -> None:
    root = write_tree(tmp_path, OWN)
    shown = program(root, *LIST, "status", "--format", "json")
    written = program(root, *LIST, "status", "--out", "mallar.json")
    document = json.loads(shown.stdout)

    assert (written.returncode, written.stderr) == (0, "polisplan: skrev mallar.json\n")
    assert (root / "mallar.json").read_text(encoding="utf-8") == shown.stdout
    assert {row["rapport"] for row in document["rapporter"]} == {"status"}
    assert [row["fil"] for row in document["rapporter"] if row["egen"]] == [
        "templates/status.html.j2"
    ]
    assert str(tmp_path) not in shown.stdout


def test_a_revision_has_our_templates_only(tmp_path: Path) -> None:
    root = write_tree(tmp_path, OWN)
    for line in (
        ("init", "-q"),
        ("add", "."),
        ("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"),
    ):
        subprocess.run(["git", *line], cwd=root, check=True)
    done = program(root, *LIST, "status", "--rev", "HEAD")

    assert done.returncode == 0
    assert "skrivs med polisplans mallar: registrets egna gäller inte då." in done.stdout
    assert "templates/status.html.j2" not in done.stdout
    assert "staus" not in done.stdout


def test_where_polisplan_itself_is_kept_its_templates_are_not_called_own() -> None:
    done = program(package_templates().parent, *LIST)

    assert done.returncode == 0
    assert "registrets egen" not in done.stdout
    assert "ANVÄNDS INTE" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Ange vilken rapport: status, "),
        (("väder", "--list-templates"), "RAPPORT kan vara status"),
        (("avtal", "aby-2017", "--list-templates"), "--list-templates visar mallar"),
        (("status", "--lpo", "norra-aby", "--list-templates"), "--list-templates visar mallar"),
        (("status", "--each-lpo", "--list-templates"), "--list-templates visar mallar"),
        (("--list-templates", "--format", "md"), "--format kan vara text eller json"),
        (("--list-templates", "--out", "x.pdf"), "kan inte skrivas som .pdf. Det kan bli .txt eller"),
        (("--list-templates", "--rev", "HEAD"), "git"),
        (("--list-templates", "--out", "data/x.txt"), "data/"),
    ],
)  # fmt: skip
def test_what_is_impossible_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(write_tree(tmp_path))

    code = run(["report", *arguments])

    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert said in shown.err
    assert shown.err.count("\n") == 1
