from __future__ import annotations

from pathlib import Path

import pytest
from support.program import program, write_tree

from polisplan.cli.report_format import chosen_format, every_format, who_has_what
from polisplan.errors import UsageError

ALL = ("text", "md", "html", "json", "csv", "xlsx", "pdf", "docx")
FORMATS = {
    "a": ("text", "md", "csv"),
    "b": ("text", "md"),
    "c": ("text", "md"),
    "d": ("md", "docx", "csv"),
}


@pytest.mark.parametrize(
    ("out", "output"),
    [
        ("x.txt", "text"),
        ("x.md", "md"),
        ("x.html", "html"),
        ("x.json", "json"),
        ("x.csv", "csv"),
        ("x.xlsx", "xlsx"),
        ("x.pdf", "pdf"),
        ("mapp.md/X.DOCX", "docx"),
        ("x", "text"),
        (".md", "text"),
        ("mapp.md/", "text"),
        (None, "text"),
    ],
)
def test_the_ending_of_the_file_says_the_format(out: str | None, output: str) -> None:
    assert chosen_format("status", ALL, None, out) == output


def test_a_folder_that_is_there_has_no_ending(tmp_path: Path) -> None:
    (tmp_path / "ut.pdf").mkdir()

    assert chosen_format("status", ALL, None, str(tmp_path / "ut.pdf")) == "text"


def test_where_nothing_says_it_the_first_format_is_taken() -> None:
    assert chosen_format("avtal", ("md", "pdf"), None, None) == "md"


@pytest.mark.parametrize("out", ["x.pdf", "x", "x.data", "ut.md/"])
def test_what_is_asked_for_is_taken_where_no_ending_says_otherwise(out: str) -> None:
    assert chosen_format("status", ALL, "pdf", out) == "pdf"


@pytest.mark.parametrize(
    ("given", "out", "said"),
    [
        ("csv", None, "--format kan vara md eller pdf, men inte csv."),
        ("md", "x.pdf", "Ändelsen .pdf och --format md säger olika: ändra det ena."),
        ("md", "x.csv", "Ändelsen .csv och --format md säger olika: ändra det ena."),
        (None, "x.csv", "avtal kan inte skrivas som .csv. Det kan bli .md eller .pdf."),
        (None, "x.doc", "avtal kan inte skrivas som .doc. Det kan bli .md eller .pdf."),
    ],
)
def test_what_does_not_fit_is_one_sentence(given: str | None, out: str | None, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        chosen_format("avtal", ("md", "pdf"), given, out)

    assert str(raised.value) == said


def test_the_help_tells_which_reports_have_what() -> None:
    assert every_format(FORMATS) == ("text", "md", "csv", "docx")
    assert [str(item) for item in who_has_what(FORMATS)] == [
        "text finns inte för d.", "csv finns inte för b och c.", "docx finns för d.",
    ]  # fmt: skip


def test_a_file_gets_the_format_that_its_name_says(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    page = program(root, "report", "status", "--out", "sida.html")
    text = program(root, "report", "avtal", "aby-2017")
    many = program(root, "report", "avtal", "--all", "--out", "ut.pdf")

    assert (page.returncode, page.stderr) == (0, "polisplan: skrev sida.html\n")
    assert (root / "sida.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert text.stdout.startswith("**SAMMANSTÄLLNING")
    assert (many.returncode, many.stderr) == (0, "polisplan: skrev 1 överenskommelse i ut.pdf\n")
    assert [path.name for path in (root / "ut.pdf").iterdir()] == ["avtal-aby-2017.md"]


def test_the_help_says_it_once_in_the_language_that_is_spoken(tmp_path: Path) -> None:
    shown = " ".join(program(tmp_path, "report", "--help").stdout.split())

    assert "text finns inte för avtal." in shown
    assert shown.count("docx finns för uppfoljning") == 1
