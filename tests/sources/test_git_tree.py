from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from support.program import clean_environment

from polisplan.errors import UsageError
from polisplan.sources.git_tree import GitTree, revision_state
from polisplan.text.source_tree import MAX_BYTES, ReadFault

IDENTITY = {
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env={**clean_environment(), **IDENTITY},
        check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip


def commit(folder: Path, files: dict[str, bytes]) -> str:
    if not (folder / ".git").exists():
        git(folder, "init", "-q", "-b", "main")
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")
    return git(folder, "rev-parse", "HEAD")


def listed(tree: GitTree) -> list[tuple[str, bytes | ReadFault]]:
    return [(entry.path, entry.data) for entry in tree.entries()]


def test_an_earlier_revision_is_read_whatever_the_folder_says(tmp_path: Path) -> None:
    first = commit(tmp_path, {"data/mal/å.yaml": b"1", "polisplan.toml": b"t", "data/.x": b""})
    commit(tmp_path, {"data/mal/å.yaml": b"2"})
    (tmp_path / "data/mal/å.yaml").write_bytes(b"3")
    tree = GitTree(tmp_path, "HEAD~1")

    assert listed(tree) == [("data/mal/å.yaml", b"1")]
    assert tree.label == first[:12]
    assert tree.read("data/mal/å.yaml") == b"1"
    assert tree.read("polisplan.toml") == b"t"
    assert tree.read("data/mal/other.yaml") is ReadFault.ABSENT
    assert tree.read("../polisplan.toml") is ReadFault.ABSENT


def test_many_files_come_in_order(tmp_path: Path) -> None:
    files = {f"data/mal/{n:03}.yaml": f"id: {n}".encode() for n in range(350)}
    commit(tmp_path, files)

    assert dict(listed(GitTree(tmp_path, "main"))) == files


def test_the_root_may_be_a_folder_of_the_repository(tmp_path: Path) -> None:
    commit(tmp_path, {"my plan/data/mal/a.yaml": b"1", "data/mal/b.yaml": b"2"})

    assert listed(GitTree(tmp_path / "my plan", "HEAD")) == [("data/mal/a.yaml", b"1")]


def test_a_revision_without_data_has_no_files(tmp_path: Path) -> None:
    commit(tmp_path, {"x": b""})

    assert listed(GitTree(tmp_path, "HEAD")) == []


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_links_and_large_files_are_told_of_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/link.yaml").symlink_to("/etc/passwd")
    commit(tmp_path, {"data/large.yaml": b"x" * (MAX_BYTES + 1), "data/z.yaml": b"z"})
    tree = GitTree(tmp_path, "HEAD")

    assert listed(tree) == [
        ("data/large.yaml", ReadFault.TOO_LARGE),
        ("data/link.yaml", ReadFault.SYMLINK),
        ("data/z.yaml", b"z"),
    ]
    assert tree.read("data/link.yaml") is ReadFault.SYMLINK


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_data_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    tmp_path.joinpath("data").symlink_to("/etc")
    commit(tmp_path, {"x": b""})

    assert listed(GitTree(tmp_path, "HEAD")) == [("data", ReadFault.SYMLINK)]


def test_a_submodule_is_no_file(tmp_path: Path) -> None:
    oid = commit(tmp_path, {"data/a.yaml": b"1"})
    git(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{oid},data/sub")
    git(tmp_path, "commit", "-q", "-m", "sub")

    assert listed(GitTree(tmp_path, "HEAD"))[1] == ("data/sub", ReadFault.NOT_A_FILE)


@pytest.mark.parametrize(
    "revision",
    [
        "nope",
        "--output=/tmp/x",
        "-x",
        "",
        " ",
        "HEAD\n",
        "HEAD:data",
        "main..main",
        "main...HEAD",
        "^HEAD",
        "\x1b[31m",
    ],
)
def test_what_is_no_revision_is_refused(tmp_path: Path, revision: str) -> None:
    commit(tmp_path, {"data/a.yaml": b"1"})

    with pytest.raises(UsageError):
        GitTree(tmp_path, revision)


def test_what_is_refused_is_repeated_as_it_is(tmp_path: Path) -> None:
    commit(tmp_path, {"data/a.yaml": b"1"})

    with pytest.raises(UsageError, match="«år\x1b» kan inte vara en revision"):
        GitTree(tmp_path, "år\x1b")


def test_a_repository_of_another_user_is_told_of_in_our_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(tmp_path, {"data/a.yaml": b"1"})
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git's own, for its tests
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    with pytest.raises(UsageError, match=r"safe\.directory") as raised:
        GitTree(tmp_path, "HEAD")

    assert str(tmp_path) in str(raised.value)
    assert revision_state(tmp_path) is None


def test_a_shallow_clone_says_that_it_is(tmp_path: Path) -> None:
    origin = tmp_path / "origin"
    origin.mkdir()
    commit(origin, {"data/a.yaml": b"1"})
    commit(origin, {"data/a.yaml": b"2"})
    git(tmp_path, "clone", "-q", "--depth", "1", origin.as_uri(), "clone")

    with pytest.raises(UsageError, match="unshallow"):
        GitTree(tmp_path / "clone", "HEAD~1")


def test_a_folder_outside_git_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        GitTree(tmp_path, "HEAD")


def test_the_state_names_the_commit_and_whether_the_data_are_as_committed(tmp_path: Path) -> None:
    oid = commit(tmp_path, {"data/a.yaml": b"1", "other": b"1"})
    (tmp_path / "other").write_bytes(b"2")
    clean = revision_state(tmp_path)
    (tmp_path / "data/new.yaml").write_bytes(b"2")
    changed = revision_state(tmp_path)

    assert clean == (oid, True)
    assert changed == (oid, False)


def test_there_is_no_state_outside_git_or_before_the_first_commit(tmp_path: Path) -> None:
    outside = revision_state(tmp_path)
    git(tmp_path, "init", "-q")

    assert outside is None
    assert revision_state(tmp_path) is None


def test_hooks_and_monitors_of_the_repository_are_not_run(tmp_path: Path) -> None:
    commit(tmp_path, {"data/a.yaml": b"1"})
    script = tmp_path / "evil.sh"
    script.write_text(f"#!/bin/sh\ntouch '{tmp_path / 'ran'}'\n")
    script.chmod(0o755)
    git(tmp_path, "config", "core.fsmonitor", str(script))
    list(GitTree(tmp_path, "HEAD").entries())
    revision_state(tmp_path)

    assert not (tmp_path / "ran").exists()
