"""The program that writes what is made from the code, in a folder of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support.base_tree import BASE, LOFTE

from polisplan.generate.__main__ import main
from polisplan.generate.catalogue import MO, PO

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "src/polisplan/rules/catalog").mkdir(parents=True)
    for path in (PO, MO):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / path)
    return tmp_path


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(BASE[name], encoding="utf-8")


def everything(root: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_what_is_written_is_up_to_date(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrote = main([], project)
    capsys.readouterr()
    before = everything(project)
    checked = main(["--check"], project)
    said = capsys.readouterr().out
    again = main([], project)

    assert (wrote, checked, again) == (0, 0, 0)
    assert said == "allt som görs ur koden stämmer\n"
    assert capsys.readouterr().out == ""
    assert everything(project) == before
    assert {path.relative_to(project).as_posix() for path in map(Path, before)} >= {
        "docs/kommandon.md", "docs/regler/README.md", "docs/regler/PP103.md", "schemas/lofte.json",
    }  # fmt: skip


def test_what_differs_and_what_should_not_be_there_are_named_and_mended(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([], project)
    (project / "docs/regler/PP103.md").write_text("x")
    (project / "docs/regler/PP999.md").write_text("x")
    (project / "schemas/lofte.json").unlink()
    (project / "docs/egen.md").write_text("x")
    capsys.readouterr()
    checked = main(["--check"], project)
    said = capsys.readouterr().out
    mended = main([], project)
    told = capsys.readouterr().out

    assert (checked, mended, main(["--check"], project)) == (1, 0, 0)
    assert said.splitlines() == [
        "stämmer inte: docs/regler/PP103.md",
        "ska inte finnas: docs/regler/PP999.md",
        "stämmer inte: schemas/lofte.json",
    ]
    assert told.splitlines() == [
        "skrev docs/regler/PP103.md",
        "tog bort docs/regler/PP999.md",
        "skrev schemas/lofte.json",
    ]
    assert (project / "docs/egen.md").read_text() == "x"


def test_the_independent_validator_takes_good_data_and_refuses_bad(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([], project)
    write(project, "data/regioner/mellan.yaml", "data/kallor/kalla-ett.yaml")
    capsys.readouterr()
    fine = main(["check-jsonschema"], project)
    first = capsys.readouterr().out
    (project / "data/regioner/norr.yaml").write_text("id: norr\nnamn: Norr\nhej: 1\n")
    bad = main(["check-jsonschema"], project)
    second = capsys.readouterr().out

    assert (fine, bad) == (0, 1)
    assert first == "2 filer prövade, 0 scheman med fel\n"
    assert "schemas/region.json:\n" in second
    assert "data/regioner/norr.yaml" in second
    assert "schemas/kalla.json" not in second


def test_a_kind_without_a_schema_is_misuse(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, LOFTE)

    assert main(["check-jsonschema"], project) == 2
    assert capsys.readouterr().err == "schemas/lofte.json saknas. Kör make generate.\n"


def test_a_rule_is_begun_and_a_bad_one_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begun = main(["regel", "--kod", "PP399", "--namn", "helt-ny"], project)
    refused = main(["regel", "--kod", "PP103", "--namn", "helt-ny"], project)

    assert (begun, refused) == (0, 2)
    assert (project / "src/polisplan/rules/catalog/pp399_helt_ny.py").is_file()
    assert (project / "tests/rules/catalog/test_pp399_helt_ny.py").is_file()
    assert "PP103 är upptagen" in capsys.readouterr().err


def test_another_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], tmp_path) == 2
    assert everything(tmp_path) == {}
    assert capsys.readouterr().err.startswith("Kör i projektets mapp")
