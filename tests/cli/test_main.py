from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from support.program import clean_environment, program, write_tree

from polisplan import __version__
from polisplan.cli.commands import COMMANDS
from polisplan.cli.main import build_app, load_command, root_last, run

LATE = [
    "git",
    "jinja2",
    "rich",
    "rapidfuzz",
    "pydantic",
    "yaml",
    "typer",
    "click",
    "subprocess",
    "importlib.metadata",
]


def loaded(root: Path, *arguments: str) -> set[str]:
    """Return which of the slow packages, and our rooms, a command has imported."""
    code = (
        "import sys\n"
        f"sys.argv = ['polisplan', *{list(arguments)!r}]\n"
        "from polisplan.__main__ import main\n"
        "main()\n"
        "print('\\n' + ' '.join(sorted(sys.modules)), end='')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=clean_environment(),
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    names = done.stdout.rsplit("\n", 1)[1].split()
    return {name for name in names if name in LATE or name.startswith("polisplan.")}


def test_the_version_is_told_before_anything_is_imported(tmp_path: Path) -> None:
    assert loaded(tmp_path, "--version") == {"polisplan.__main__"}


def test_help_imports_no_library_but_the_parser(tmp_path: Path) -> None:
    names = loaded(tmp_path, "--help")

    assert names & {*LATE} <= {"typer", "click", "subprocess"}
    assert {name.split(".")[1] for name in names if name.startswith("polisplan.")} <= {
        "__main__", "cli", "errors", "text",
    }  # fmt: skip


def test_validate_imports_neither_git_nor_templates_nor_colour(tmp_path: Path) -> None:
    names = loaded(write_tree(tmp_path), "validate")

    assert not names & {"git", "jinja2", "rich", "polisplan.sources.git_tree"}


def test_the_version_is_one_line(tmp_path: Path) -> None:
    done = program(tmp_path, "--version")

    assert (done.returncode, done.stdout, done.stderr) == (0, f"polisplan {__version__}\n", "")


def test_the_version_is_told_beside_other_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version", "--root", "x"]) == 0
    assert capsys.readouterr().out == f"polisplan {__version__}\n"


def test_help_lists_every_command_in_swedish(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["--help"])
    shown = capsys.readouterr().out

    assert code == 0
    assert [name for name in COMMANDS if f"  {name} " not in shown] == []
    assert not [word for word in ("Usage", "Options", "Commands", "Show this") if word in shown]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_in_swedish(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run([name, "--help"])
    shown = capsys.readouterr().out

    assert code == 0
    english = ("Usage", "Options", "Arguments", "Show this", "default", "required", "<", "list[")
    assert [word for word in english if word in shown] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_a_root(name: str) -> None:
    assert "--root" in [option for param in load_command(name).params for option in param.opts]


def test_without_a_command_the_register_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write_tree(tmp_path))
    code = run([])
    shown = capsys.readouterr().out

    assert code == 0
    assert "1 löfte · 1 överenskommelse · 1 lokalpolisområde · 1 kommun" in shown
    assert "Senaste källdatum: 2018-02" in shown
    assert "polisplan validate" in shown


def test_the_program_is_one_group() -> None:
    assert build_app().name is None or build_app().params


def test_errors_of_the_parser_are_swedish(capsys: pytest.CaptureFixture[str]) -> None:
    seen = []
    for arguments in (
        ["validate", "--al"],
        ["validate", "--rev"],
        ["validate", "--all=1"],
        ["schema", "x"],
    ):
        run(arguments)
        seen.append(capsys.readouterr().err.removesuffix(" Hjälp: polisplan --help\n"))

    assert seen == [
        "polisplan: Flaggan --al finns inte. Menade du --all?",
        "polisplan: Flaggan --rev behöver ett värde.",
        "polisplan: Flaggan --all tar inget värde.",
        "polisplan: Det finns inget att göra med x.",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", "--kommun", "Luleåå\x1b[31m\nx"],
        ["list", "lofte", "--as-of", "Luleåå\x1b[31m\nx"],
        ["validate", "--as-of", "Luleåå\x1b[31m\nx"],
        ["validate", "--format", "Luleåå\x1b[31m\nx"],
        ["explain", "Luleåå\x1b[31m\nx"],
        ["report", "tackning", "--period", "Luleåå\x1b[31m\nx"],
        ["trace", "Luleåå\x1b[31m\nx/y"],
        ["Luleåå\x1b[31m\nx"],
        ["--lang", "Luleåå\x1b[31m\nx", "validate"],
    ],
    ids=" ".join,
)
def test_what_was_asked_for_is_shown_as_it_is_and_on_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(write_tree(tmp_path))

    assert run(arguments) == 2

    [line] = capsys.readouterr().err.splitlines()
    assert "Luleåå<U+001B>[31m<U+000A>x" in line


@pytest.mark.parametrize(
    ("given", "ordered"),
    [
        (["--root", "x", "validate", "y"], ["validate", "--root", "x", "y"]),
        (["--root=x", "--lang", "en", "trace"], ["--lang", "en", "trace", "--root=x"]),
        (["validate", "--root", "x"], ["validate", "--root", "x"]),
        (["--root", "x"], ["--root", "x"]),
        (["--help"], ["--help"]),
        ([], []),
    ],
)
def test_the_root_may_stand_before_the_command(given: list[str], ordered: list[str]) -> None:
    assert root_last(given) == ordered


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_what_cannot_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-m", "polisplan", "validate"],
            cwd=root, env=clean_environment(), stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip

    assert done.returncode == 2
    assert done.stderr.decode().startswith("polisplan: Svaret kan inte skrivas: ")
    assert done.stderr.count(b"\n") == 1


def test_ctrl_c_while_the_last_words_are_written_is_quiet(tmp_path: Path) -> None:
    code = (
        "import io, sys\n"
        "from polisplan.__main__ import program\n"
        "class Slow(io.StringIO):\n"
        "    def flush(self):\n"
        "        raise KeyboardInterrupt\n"
        "sys.argv = ['polisplan', '--version']\n"
        "sys.stdout = Slow()\n"
        "program()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=clean_environment(),
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (130, "")
