"""The set-up: what is pinned, and when bootstrap.py does something."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned() -> dict[str, str]:
    """Return each pinned package with everything its entry says."""
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    return {plain(entry.split("==")[0]): entry for entry in entries}


def test_every_pinned_package_has_hashes() -> None:
    without = [name for name, entry in pinned().items() if "--hash=sha256:" not in entry]

    assert without == []


def test_lock_names_no_index_and_no_address() -> None:
    assert re.search(r"index-url|find-links|://", LOCK) is None


def test_everything_asked_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
    ]
    names = {plain(re.split(r"[<>=!~\[; ]", item)[0]) for item in asked}

    assert set() == names - pinned().keys()


@pytest.fixture
def bootstrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return bootstrap.py working in an empty folder with å and a space, with pip left out."""
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "bootstrap.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    root = tmp_path / "på väg"
    for name in ("requirements/dev.txt", "pyproject.toml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("", encoding="utf-8")
    python = root / ".venv" / "bin" / "python"
    for name, value in {
        "ROOT": root,
        "VENV": root / ".venv",
        "STAMP": root / ".venv" / "polisplan-stamp",
        "LOCK": root / "requirements" / "dev.txt",
        "PYTHON": python,
    }.items():
        monkeypatch.setattr(module, name, value)

    def make() -> None:
        python.parent.mkdir(parents=True)
        python.touch()

    monkeypatch.setattr(module, "_make_environment", make)
    monkeypatch.setattr(module, "_pip", lambda: ["pip"])
    return module


@pytest.fixture
def steps(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list that fills with what pip was asked to install."""
    done: list[str] = []

    def run(command: list[str], _failed: str) -> None:
        done.append("polisplan" if "--editable" in command else "packages")

    monkeypatch.setattr(bootstrap, "_run", run)
    return done


def test_second_run_does_nothing(bootstrap: ModuleType, steps: list[str]) -> None:
    bootstrap.set_up()
    bootstrap.set_up()

    assert steps == ["packages", "polisplan"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("requirements/dev.txt", ["packages", "polisplan"], id="new lock, all anew"),
        pytest.param("pyproject.toml", ["polisplan"], id="new settings, the packages stay"),
    ],
)
def test_change_is_installed(
    bootstrap: ModuleType, steps: list[str], name: str, expected: list[str]
) -> None:
    bootstrap.set_up()
    steps.clear()
    (bootstrap.ROOT / name).write_text("changed", encoding="utf-8")
    bootstrap.set_up()

    assert expected == steps


def test_interrupted_installation_is_begun_anew(
    bootstrap: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded: Callable[[list[str], str], None] = bootstrap._run

    def interrupt(_command: list[str], _failed: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "_run", interrupt)
    with pytest.raises(KeyboardInterrupt):
        bootstrap.set_up()
    monkeypatch.setattr(bootstrap, "_run", recorded)
    bootstrap.set_up()

    assert steps == ["packages", "polisplan"]


def test_interrupted_removal_does_not_look_finished(
    bootstrap: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.set_up()
    steps.clear()

    def interrupt(_folder: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(bootstrap.shutil, "rmtree", interrupt)
        bootstrap.LOCK.write_text("changed", encoding="utf-8")
        with pytest.raises(KeyboardInterrupt):
            bootstrap.set_up()
    bootstrap.LOCK.write_text("", encoding="utf-8")
    bootstrap.set_up()

    assert steps == ["packages", "polisplan"]


def test_old_python_gets_one_sentence(
    bootstrap: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))

    assert bootstrap.main([]) == 2
    assert "Python 99.0 or newer is needed" in capsys.readouterr().err
