from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.avtal import UTKAST
from support.program import clean_environment, program, write_tree
from support.word import paragraphs, with_paragraph

AVTAL = ("report", "avtal", "aby-2017", "--as-of", "2019-05-01")
ALLA = ("report", "avtal", "--all", "--as-of", "2019-05-01")


@pytest.mark.parametrize(
    ("output", "start"),
    [
        ("md", b"**SAMMANST"),
        ("html", b"<!DOCTYPE html>"),
        ("json", b"{"),
        ("pdf", b"%PDF-1.7"),
        ("docx", b"PK\x03\x04"),
    ],
)
def test_an_agreement_is_written_in_each_format(tmp_path: Path, output: str, start: bytes) -> None:
    root = write_tree(tmp_path)
    done = program(root, *AVTAL, "--format", output, "--out", "ut/")
    written = (root / "ut" / f"avtal-aby-2017.{output}").read_bytes()

    assert (done.returncode, done.stdout) == (0, "")
    assert written.startswith(start)


def test_a_pdf_can_be_sent_on(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "polisplan", *AVTAL, "--format", "pdf"],
        cwd=write_tree(tmp_path), env=clean_environment(), capture_output=True, check=True,
    )  # fmt: skip

    assert done.stdout.startswith(b"%PDF-1.7")
    assert done.stdout.endswith(b"%%EOF\n")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
@pytest.mark.parametrize("output", ["pdf", "docx"])
def test_what_is_no_text_is_not_shown_on_a_terminal(tmp_path: Path, output: str) -> None:
    import pty

    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "polisplan", *AVTAL, "--format", output],
        cwd=write_tree(tmp_path), env=clean_environment(), stdout=theirs, stderr=subprocess.PIPE,
        check=False,
    )  # fmt: skip
    os.close(theirs)
    os.close(ours)

    assert done.returncode == 2
    assert done.stderr.decode() == f"polisplan: {output} kan inte visas på skärmen: ange --out.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("avtal", "aby-2017", "--format", "text"), "--format kan vara md, html, json"),
        (("avtal", "--format", "md"), "Ange överenskommelsens id"),
        (("avtal", "aby-2071", "--format", "md"), "Menade du aby-2017"),
        (("avtal", "aby-2017", "--lpo", "x", "--format", "md"), "avtal tar inget område"),
        (("avtal", "aby-2017", "--all", "--format", "md", "--out", "ut/"), "antingen ett id eller"),
        (
            ("avtal", "--all", "--format", "md"),
            "--all skriver många filer: ange en mapp med --out MAPP/",
        ),
        (("avtal", "--all", "--format", "md", "--out", "fil.txt"), "är ingen mapp"),
        (("kvalitet", "--all"), "--all hör till rapporten avtal"),
    ],
)
def test_what_cannot_be_written_is_said(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = program(write_tree(tmp_path, {"fil.txt": "x"}), "report", *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize("output", ["md", "html", "json", "pdf", "docx"])
def test_every_agreement_is_written_to_a_folder(tmp_path: Path, output: str) -> None:
    root = write_tree(tmp_path, UTKAST)
    done = program(root, *ALLA, "--format", output, "--out", "ut/")

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "polisplan: skrev 2 överenskommelser i ut/\n"
    assert sorted(path.name for path in (root / "ut").iterdir()) == [
        f"avtal-aby-2017.{output}",
        f"avtal-aby-2019.{output}",
    ]


def test_one_is_written_the_same_as_all(tmp_path: Path) -> None:
    root = write_tree(tmp_path, UTKAST)
    program(root, *ALLA, "--format", "pdf", "--out", "alla/")
    program(root, *AVTAL, "--format", "pdf", "--out", "en/")

    assert (root / "alla" / "avtal-aby-2017.pdf").read_bytes() == (
        root / "en" / "avtal-aby-2017.pdf"
    ).read_bytes()


def test_what_fails_is_told_and_the_rest_is_written(tmp_path: Path) -> None:
    root = write_tree(tmp_path, UTKAST)
    (root / "ut" / "avtal-aby-2017.md").mkdir(parents=True)
    done = program(root, *ALLA, "--format", "md", "--out", "ut")

    assert done.returncode == 1
    assert "skrev 1 överenskommelse i ut" in done.stderr
    assert "misslyckades med aby-2017: Det går inte att skriva" in done.stderr
    assert sorted(path.name for path in (root / "ut").iterdir()) == [
        "avtal-aby-2017.md",
        "avtal-aby-2019.md",
    ]


def test_a_template_that_fails_for_some_is_told_once(tmp_path: Path) -> None:
    mine = {"templates/avtal.md.j2": "a\n{% if rapport.att_underteckna %}{{ x.y }}{% endif %}\n"}
    root = write_tree(tmp_path, {**UTKAST, **mine})
    done = program(root, *ALLA, "--format", "md", "--out", "ut/")

    assert done.returncode == 1
    assert "misslyckades med aby-2019: Mallen templates/avtal.md.j2" in done.stderr
    assert (root / "ut" / "avtal-aby-2017.md").read_text() == "a\n"


def test_a_word_template_of_the_tree_is_used_and_a_faulty_one_is_told(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    (root / "templates").mkdir()
    mine = root / "templates" / "avtal.docx"
    mine.write_bytes(with_paragraph("avtal.docx", "Vår mall"))
    good = program(root, *AVTAL, "--format", "docx", "--out", "ut.docx")
    mine.write_bytes(with_paragraph("avtal.docx", "{{ rapport.titeln }}"))
    bad = program(root, *AVTAL, "--format", "docx", "--out", "inget.docx")

    assert good.returncode == 0
    assert paragraphs((root / "ut.docx").read_bytes())[0] == "Vår mall"
    assert bad.returncode == 2
    assert "Mallen templates/avtal.docx kan inte användas: vid «{{ rapport.titeln }}»" in bad.stderr
    assert not (root / "inget.docx").exists()


def test_the_revision_is_told_outside_git_too(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path), *AVTAL, "--format", "md")

    assert "· utan revision" in done.stdout


def test_the_document_speaks_english(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    done = program(root, *AVTAL, "--format", "md", "--lang", "en")
    printed = program(root, *AVTAL, "--format", "pdf", "--lang", "en", "--out", "ut/")

    assert "COMPILATION" in done.stdout
    assert "Ort och datum" not in done.stdout
    assert printed.returncode == 0
