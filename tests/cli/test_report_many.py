from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from support.base_tree import tree

from polisplan.cli.report_kinds import Asked
from polisplan.cli.report_many import Many, folder_for, write_many
from polisplan.errors import UsageError
from polisplan.text.message import Message

ASKED = Asked(Path(), tree(), None, dt.date(2019, 5, 1), "md")


def broken() -> str:
    raise UsageError("Det gick inte för {namn}.", namn="den")


def written(folder: Path, views: dict[str, Callable[[], str]]) -> int:
    many = Many(folder, Message("Skriver"), lambda n: Message("skrev {n}", n=n))
    return write_many(ASKED, many, views, lambda view: (f"namn-{view}", f"text {view}\n"))


def test_each_document_is_a_file_with_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = written(tmp_path / "ut", {"a": lambda: "ett", "b": lambda: "två"})

    assert code == 0
    assert {path.name: path.read_text() for path in (tmp_path / "ut").iterdir()} == {
        "namn-ett.md": "text ett\n", "namn-två.md": "text två\n",
    }  # fmt: skip
    assert capsys.readouterr().err == "polisplan: skrev 2\n"


def test_those_that_fail_are_named_once_per_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = written(tmp_path, {"a": broken, "b": lambda: "två", "c": broken})

    assert code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["namn-två.md"]
    assert capsys.readouterr().err.splitlines() == [
        "polisplan: skrev 1",
        "polisplan: misslyckades med a och c: Det gick inte för den.",
    ]


def test_a_folder_is_one_that_is_there_or_can_be(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x")

    assert folder_for(str(tmp_path)) == tmp_path
    assert folder_for(str(tmp_path / "ny")) == tmp_path / "ny"
    for given in (None, str(tmp_path / "fil")):
        with pytest.raises(UsageError, match="--out MAPP/"):
            folder_for(given)
