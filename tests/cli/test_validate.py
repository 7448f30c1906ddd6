from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.base_tree import LOFTE, changed
from support.program import clean_environment, program, write_tree

from polisplan.cli.main import run
from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Rule, RuleInput

SLIP = changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet")


def state(root: Path) -> dict[str, tuple[int, int, bytes]]:
    """Return time, mode and contents of everything below a folder."""
    found = {}
    for path in sorted(root.rglob("*")):
        status = path.lstat()
        data = path.read_bytes() if path.is_file() else b""
        found[str(path)] = (status.st_mtime_ns, status.st_mode, data)
    return found


def git(root: Path, *arguments: str) -> None:
    env = {**clean_environment(), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *arguments], cwd=root, env=env, check=True, capture_output=True)


def committed(root: Path) -> Path:
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")
    return root


def test_a_valid_tree_exits_with_0(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path / "my plan"), "validate")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("GODKÄNT  inga fel")


def test_an_error_exits_with_1(tmp_path: Path) -> None:
    done = program(write_tree(tmp_path, SLIP), "validate")

    assert (done.returncode, done.stderr) == (1, "")
    assert "fel PP103  data/loften/aby/aby-2018-1.yaml:12:8" in done.stdout
    assert "Menade du 2015-trygghet?" in done.stdout


def test_the_root_is_found_from_a_folder_inside(tmp_path: Path) -> None:
    root = write_tree(tmp_path, SLIP)

    assert program(root / "data/mal", "validate", ".").returncode == 0
    assert program(root / "data/mal", "validate", "..").returncode == 1
    assert program(root / "data/mal", "validate", "../loften/aby").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", "--root", "nowhere"],
        ["validate", "nowhere"],
        ["validate", "/"],
        ["validate", "../.."],
        ["validate", "--as-of", "2026-02-30"],
        ["validate", "--as-of", "20261121"],
        ["validate", "--as-of", "2026-11-21T00:00"],
        ["validate", "--format", "xml"],
        ["validate", "--fail-on", "info"],
        ["validate", "--select", "PP999"],
        ["validate", "--rev", "HEAD"],
        ["validate", "--rev", "--help"],
        ["validate", "--kommun", "obekant"],
        ["validate", "--nope"],
        ["validate", "--format"],
        ["validat"],
        ["--root", "nowhere", "validate"],
        ["\x1b[31m"],
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    monkeypatch.chdir(write_tree(tmp_path / "a/b"))
    code = run(arguments)
    shown = capsys.readouterr()

    assert (code, shown.out) == (2, "")
    assert shown.err.startswith("polisplan: ")
    assert shown.err.count("\n") == 1
    assert shown.err.removesuffix("\n").isprintable()


def test_outside_a_register_there_is_nothing_to_do(tmp_path: Path) -> None:
    done = program(tmp_path, "validate")

    assert (done.returncode, done.stdout) == (2, "")
    assert "polisplan.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_register_without_records_is_approved(tmp_path: Path) -> None:
    (tmp_path / "polisplan.toml").touch()

    assert program(tmp_path, "validate", "--fail-on", "warning").returncode == 0


def test_a_bug_is_told_without_a_trace_unless_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write_tree(tmp_path))
    monkeypatch.setattr("polisplan.workflows.validate.load_snapshot", None)
    monkeypatch.delenv("POLISPLAN_TRACE", raising=False)
    code = run(["validate"])
    quiet = capsys.readouterr()
    monkeypatch.setenv("POLISPLAN_TRACE", "1")
    run(["validate"])
    loud = capsys.readouterr()

    assert (code, quiet.out) == (3, "")
    assert "POLISPLAN_TRACE=1" in quiet.err
    assert "Traceback" not in quiet.err
    assert "Traceback" in loud.err


def test_json_is_json_and_the_same_every_time(tmp_path: Path) -> None:
    root = write_tree(tmp_path, SLIP)
    first = program(root, "validate", "--format", "json", "--as-of", "2026-11-21")
    second = program(root, "validate", "--format", "json", "--as-of", "2026-11-21")
    document = json.loads(first.stdout)

    assert first.stdout == second.stdout
    assert (document["format"], document["summary"]["errors"]) == (1, 1)
    assert [f["code"] for f in document["findings"] if f["severity"] == "error"] == ["PP103"]


def test_the_verdict_does_not_depend_on_the_day(tmp_path: Path) -> None:
    root = write_tree(tmp_path, SLIP)
    early, late = (
        json.loads(program(root, "validate", "--format", "json", "--as-of", day).stdout)
        for day in ("2017-01-01", "2199-12-31")
    )

    assert (early["findings"], early["summary"]) == (late["findings"], late["summary"])


def test_nothing_is_written(tmp_path: Path) -> None:
    root = committed(write_tree(tmp_path / "tree", SLIP))
    (root / "data/mal/new.yaml").write_text("id: new\n")
    before = state(root)
    for arguments in ([], ["--rev", "HEAD"], ["--format", "json"], ["--all"]):
        assert program(root, "validate", *arguments).returncode == 1

    assert state(root) == before


def test_a_revision_is_judged_by_its_own_data_and_settings(tmp_path: Path) -> None:
    root = committed(write_tree(tmp_path))
    write_tree(root, {**SLIP, "polisplan.toml": "nonsense"})
    done = program(root, "validate", "--rev", "HEAD")

    assert program(root, "validate").returncode == 2
    assert done.returncode == 0
    assert re.search(r"revision [0-9a-f]{12} ", done.stdout)


def test_a_folder_that_may_not_be_written_is_validated(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "tree")
    for path in (root, *root.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    done = program(root, "validate")
    for path in (root, *root.rglob("*")):
        path.chmod(0o755)

    assert done.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="links and names of POSIX")
def test_links_and_odd_names_are_findings(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    (root / "data/loop").symlink_to(".")
    (root / "data/mal/up.yaml").symlink_to("../../polisplan.toml")
    (root / "data/mal/a\n::error::x.yaml").write_text("id: a\n")
    (root / "data/mal/-rf.yaml").write_text("id: a\n")
    done = program(root, "validate")

    assert (done.returncode, done.stderr) == (1, "")
    assert not any(line.startswith("::") for line in done.stdout.splitlines())
    assert "symbolisk länk" in done.stdout


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {}],
)
def test_output_is_utf8_in_any_locale(tmp_path: Path, env: dict[str, str]) -> None:
    done = program(write_tree(tmp_path), "validate", env=env)

    assert done.stdout.startswith("GODKÄNT")


def test_there_is_no_colour_without_a_terminal(tmp_path: Path) -> None:
    done = program(
        write_tree(tmp_path, SLIP), "validate", env={"FORCE_COLOR": "1", "TERM": "xterm"}
    )

    assert "\x1b" not in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "polisplan", "validate", "--format", "json"],
        cwd=root, env=clean_environment(), stdout=writer, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writer)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_exits_with_130(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    # A pipe in place of the settings' folder would not be waited for, so the interpreter itself is
    # made to wait at the end of reading, and is interrupted there.
    code = (
        "import sys, time\n"
        "import polisplan.workflows.validate as v\n"
        "def wait(*_):\n    print('ready', flush=True)\n    time.sleep(60)\n"
        "v.load_snapshot = wait\n"
        "sys.argv = ['polisplan', 'validate']\n"
        "from polisplan.__main__ import main\n"
        "sys.exit(main())\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=root, env=clean_environment(),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        errors = process.stderr.read()

    assert (process.returncode, errors) == (130, b"")


def test_a_rule_that_crashes_is_named_and_exits_with_3(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def check(_: RuleInput) -> list[Breach]:
        raise KeyError("\x1b[31m")

    broken = Rule(code="PP999", name="trasig", severity=Severity.WARNING, since="0", check=check)
    monkeypatch.setattr("polisplan.workflows.validate.load_rules", lambda: {"PP999": broken})
    monkeypatch.setattr("polisplan.workflows.validate.select", lambda *_: {"PP999": broken})
    monkeypatch.chdir(write_tree(tmp_path))
    text_code = run(["validate"])
    text = capsys.readouterr().out
    json_code = run(["validate", "--format", "json"])
    document = json.loads(capsys.readouterr().out)

    assert (text_code, json_code) == (3, 3)
    assert text.startswith("UNDERKÄNT")
    assert "Regeln PP999 kunde inte köras" in text
    assert (document["complete"], [item["code"] for item in document["not_run"]]) == (
        False,
        ["PP999"],
    )
