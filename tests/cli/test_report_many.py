from __future__ import annotations

import datetime as dt
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.base_tree import BASE, tree
from support.program import clean_environment, write_tree

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

    assert folder_for("--all", str(tmp_path)) == tmp_path
    assert folder_for("--all", str(tmp_path / "ny")) == tmp_path / "ny"
    with pytest.raises(UsageError, match="--all skriver många filer: ange en mapp med --out MAPP/"):
        folder_for("--all", None)
    with pytest.raises(UsageError, match="fil är ingen mapp: ange en mapp med --out MAPP/"):
        folder_for("--all", str(tmp_path / "fil"))


def test_a_folder_that_cannot_be_made_stops_all_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x")
    made: list[str] = []

    def ett() -> str:
        made.append("a")
        return "ett"

    with pytest.raises(UsageError, match="fil/ut: en del av sökvägen är en fil"):
        written(tmp_path / "fil" / "ut", {"a": ett})
    assert made == []


def test_what_cannot_be_written_for_one_reason_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "namn-ett.md").mkdir()
    (tmp_path / "namn-tre.md").mkdir()
    code = written(tmp_path, {"a": lambda: "ett", "b": lambda: "två", "c": lambda: "tre"})
    said = "där finns redan en mapp med det namnet"

    assert code == 1
    assert capsys.readouterr().err.splitlines() == [
        "polisplan: skrev 1",
        f"polisplan: misslyckades med a och c: Det går inte att skriva i {tmp_path}: {said}.",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.usefixtures("interruptible")
def test_one_who_stops_it_is_left_with_whole_files_only(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {
        f"data/lpo/lpo-{number}.yaml": BASE["data/lpo/norra-aby.yaml"].replace(
            "norra-aby", f"lpo-{number}"
        )
        for number in range(400)
    })  # fmt: skip
    out = root / "ut"
    running = subprocess.Popen(
        [sys.executable, "-m", "polisplan", "report", "status", "--each-lpo",
         "--format", "html", "--out", "ut/"],
        cwd=root, env=clean_environment(), stderr=subprocess.PIPE,
    )  # fmt: skip
    while running.poll() is None and len([*out.glob("*.html")]) < 3:
        time.sleep(0.005)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    names = [path.name for path in out.iterdir()]

    assert running.returncode == 130
    assert said == b""
    assert 3 <= len(names) < 400
    assert {name for name in names if not name.startswith("status-")} == set()
    assert all(path.read_text(encoding="utf-8").endswith("</html>\n") for path in out.iterdir())
