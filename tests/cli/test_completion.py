from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import clean_environment, program, write_tree

from polisplan.cli.commands import COMMANDS
from polisplan.cli.completion import VARIABLE


def offered(root: Path, line: str) -> list[str]:
    """Return the words that bash is offered for the last word of a line."""
    words = line.split(" ")
    env = {VARIABLE: "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    done = program(root, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        pytest.param("polisplan ", [*COMMANDS], id="every command"),
        pytest.param("polisplan tr", ["trace"], id="a command"),
        pytest.param("polisplan show aby-2", ["aby-2018-1", "aby-2017"], id="ids of any kind"),
        pytest.param("polisplan trace kommuner/", ["kommuner/aby"], id="ids of a folder"),
        pytest.param("polisplan show lofte/", ["lofte/aby-2018-1"], id="ids of a kind"),
        pytest.param("polisplan show ab", ["aby-2018-1", "aby-2017", "abylan"], id="no id that is not unique"),
        pytest.param("polisplan show pol", ["poliser", "polisomraden/aby", "polismyndigheter/aby"],
                     id="an id of several kinds with its folder"),
        pytest.param("polisplan list lo", ["loften"], id="kinds"),
        pytest.param("polisplan report sta", ["status"], id="reports"),
        pytest.param("polisplan report status --lpo ", ["norra-aby"], id="areas"),
        pytest.param("polisplan report volontarer ", ["2013-aby"], id="tables"),
        pytest.param("polisplan explain PP103", ["PP103"], id="codes"),
        pytest.param("polisplan explain pp103", ["pp103"], id="codes in small letters"),
        pytest.param("polisplan validate --fail-on w", ["warning"], id="values"),
        pytest.param("polisplan trace --form", ["--format"], id="options"),
        pytest.param("polisplan finns-inte ", [], id="no such command"),
        pytest.param("polisplan show ../", [], id="outside"),
    ],
)  # fmt: skip
def test_a_shell_is_offered(tmp_path: Path, line: str, words: list[str]) -> None:
    assert sorted(offered(write_tree(tmp_path), line)) == sorted(words)


def test_where_there_is_no_register_nothing_is_offered(tmp_path: Path) -> None:
    assert offered(tmp_path, "polisplan show a") == []


def test_another_register_is_looked_into_where_it_is_named(tmp_path: Path) -> None:
    write_tree(tmp_path / "register")

    assert offered(tmp_path, "polisplan show --root register aby-2018") == ["aby-2018-1"]


def test_nothing_is_read_for_it(tmp_path: Path) -> None:
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\n' + ' '.join(sys.modules)))\n"
        "sys.argv = ['polisplan']\n"
        "from polisplan.__main__ import main\n"
        "main()\n"
    )
    env = {VARIABLE: "complete_bash", "COMP_WORDS": "polisplan show aby-", "COMP_CWORD": "2"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=write_tree(tmp_path),
        env={**clean_environment(), **env}, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    words, modules = done.stdout.rsplit("\n", 2)[0], set(done.stdout.split())

    assert "aby-2018-1" in words
    assert modules & {"yaml", "git", "jinja2", "rich", "polisplan.models"} == set()


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_other_shells_are_told_what_each_command_does(tmp_path: Path, shell: str) -> None:
    env = {
        VARIABLE: f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": "polisplan trac",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "trac",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = program(write_tree(tmp_path), env=env)

    assert "trace" in done.stdout
    assert str(COMMANDS["trace"].short) in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_each_shell_is_had_without_looking_for_it(tmp_path: Path, shell: str) -> None:
    done = program(tmp_path, env={VARIABLE: f"source_{shell}"})

    assert VARIABLE in done.stdout


def test_bash_takes_the_script_and_offers_words(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    bin_dir = Path(sys.executable).parent
    if not (bin_dir / "polisplan").exists():
        pytest.skip("the program is not installed here")
    script = (
        f'export PATH="{bin_dir}:$PATH"\n'
        f'eval "$({VARIABLE}=source_bash polisplan)"\n'
        "COMP_WORDS=(polisplan show aby-2018); COMP_CWORD=2\n"
        "_polisplan_completion polisplan\n"
        'echo "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        ["bash", "-c", script], cwd=root, env=clean_environment(), capture_output=True,
        encoding="utf-8", check=True,
    )  # fmt: skip

    assert done.stdout == "aby-2018-1\n"


def test_it_is_installed_in_the_home_of_the_person(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "SHELL": "/bin/bash"}
    env = {**clean_environment(), **home}
    done = subprocess.run(
        ["bash", "-c", f'"{sys.executable}" -m polisplan --install-completion; true'],
        cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip

    assert done.stdout.startswith("Tabbkomplettering för bash finns i ")
    assert VARIABLE in (tmp_path / ".bash_completions/polisplan.sh").read_text(encoding="utf-8")


def test_the_script_is_shown_for_the_shell_that_runs(tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f'"{sys.executable}" -m polisplan --show-completion; true'],
        cwd=tmp_path, env=clean_environment(), capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip

    assert "complete -o default -F _polisplan_completion polisplan" in done.stdout
    assert os.environ.get(VARIABLE) is None
