from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from polisplan.sources.directory_tree import DirectoryTree
from polisplan.text.source_tree import MAX_BYTES, ReadFault

needs_posix = pytest.mark.skipif(os.name == "nt", reason="names and links of POSIX")


def write(root: Path, name: str, data: bytes = b"id: a\n") -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(data)


def listed(root: Path) -> list[tuple[str, bytes | ReadFault]]:
    return [(entry.path, entry.data) for entry in DirectoryTree(root).entries()]


def test_files_come_sorted_by_path_with_their_bytes(tmp_path: Path) -> None:
    for name in ("data/mal/b.yaml", "data/mal-x/a.yaml", "data/mal/a.yaml", "data/lost"):
        write(tmp_path, name, name.encode())

    paths = ["data/lost", "data/mal-x/a.yaml", "data/mal/a.yaml", "data/mal/b.yaml"]
    assert listed(tmp_path) == [(path, path.encode()) for path in paths]


def test_a_missing_data_folder_holds_nothing(tmp_path: Path) -> None:
    assert listed(tmp_path) == []


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, "data/.git/x")
    write(tmp_path, "data/mal/.x.yaml.swp")

    assert listed(tmp_path) == []


def test_a_file_of_the_largest_size_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    write(tmp_path, "data/a", b"x" * MAX_BYTES)
    write(tmp_path, "data/b", b"x" * (MAX_BYTES + 1))

    assert listed(tmp_path) == [("data/a", b"x" * MAX_BYTES), ("data/b", ReadFault.TOO_LARGE)]


@needs_posix
def test_links_are_told_of_and_never_followed(tmp_path: Path) -> None:
    write(tmp_path, "outside/secret", b"secret")
    (tmp_path / "data/mal").mkdir(parents=True)
    (tmp_path / "data/mal/file.yaml").symlink_to(tmp_path / "outside/secret")
    (tmp_path / "data/mal/folder").symlink_to(tmp_path / "outside")
    (tmp_path / "data/mal/loop").symlink_to("..")
    (tmp_path / "data/mal/nowhere").symlink_to("nowhere")

    names = ("file.yaml", "folder", "loop", "nowhere")
    assert listed(tmp_path) == [(f"data/mal/{name}", ReadFault.SYMLINK) for name in names]


@needs_posix
def test_a_data_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "outside/mal/a.yaml")
    (tmp_path / "data").symlink_to("outside")

    assert listed(tmp_path) == [("data", ReadFault.SYMLINK)]


@needs_posix
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    os.mkfifo(tmp_path / "data/pipe")
    tree = DirectoryTree(tmp_path)

    assert listed(tmp_path) == [("data/pipe", ReadFault.NOT_A_FILE)]
    assert tree.read("data/pipe") is ReadFault.NOT_A_FILE


@needs_posix
@pytest.mark.skipif(sys.platform == "darwin", reason="names there are always UTF-8")
def test_a_name_that_is_not_utf8_is_shown_with_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with open(os.fsencode(tmp_path) + b"/data/\xff.yaml", "wb"):  # noqa: PTH123 - a name in bytes
        pass

    assert listed(tmp_path) == [("data/\\xff.yaml", ReadFault.UNREADABLE)]


@needs_posix
def test_names_with_line_breaks_and_dashes_are_only_names(tmp_path: Path) -> None:
    write(tmp_path, "data/-rf\nx")

    assert listed(tmp_path) == [("data/-rf\nx", b"id: a\n")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_what_may_not_be_read_is_told_of(tmp_path: Path) -> None:
    write(tmp_path, "data/a.yaml")
    write(tmp_path, "data/b/c.yaml")
    (tmp_path / "data/a.yaml").chmod(0)
    (tmp_path / "data/b").chmod(0)

    found = listed(tmp_path)
    (tmp_path / "data/b").chmod(0o700)
    assert found == [
        ("data/a.yaml", ReadFault.UNREADABLE),
        ("data/b", ReadFault.UNREADABLE_FOLDER),
    ]


def test_a_file_can_be_read_again(tmp_path: Path) -> None:
    write(tmp_path, "polisplan.toml", b"x")

    assert DirectoryTree(tmp_path).read("polisplan.toml") == b"x"


@pytest.mark.parametrize(
    "path",
    ["../secret", "data/../../secret", "/etc/passwd", "data//x", "", "data/\0", "./secret"],
)
def test_nothing_outside_the_root_is_read(tmp_path: Path, path: str) -> None:
    write(tmp_path, "secret")
    root = tmp_path / "root"
    write(root, "data/x")

    assert DirectoryTree(root).read(path) is ReadFault.UNREADABLE


@needs_posix
def test_a_folder_that_is_a_link_is_not_read_through(tmp_path: Path) -> None:
    write(tmp_path, "outside/a.yaml")
    root = tmp_path / "root"
    root.mkdir()
    (root / "data").symlink_to(tmp_path / "outside")

    assert DirectoryTree(root).read("data/a.yaml") is ReadFault.SYMLINK
