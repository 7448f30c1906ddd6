from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from polisplan.cli.files import write_file, write_through


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "rapport.md"
    path.write_bytes(b"gammal " * 1000)
    write_file(path, b"ny")

    assert path.read_bytes() == b"ny"
    assert [item.name for item in tmp_path.iterdir()] == ["rapport.md"]


def test_a_long_name_that_the_disk_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("å" * 125 + ".md")
    write_file(path, b"x")

    assert path.read_bytes() == b"x"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_what_is_no_file_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "ror"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_through(pipe, b"hej")
    reader.join(timeout=10)

    assert got == [b"hej"]
    assert pipe.is_fifo()


@pytest.mark.skipif(sys.platform != "linux", reason="streams have names there")
def test_a_link_to_a_stream_of_the_process_is_written_to(tmp_path: Path) -> None:
    link, shown = tmp_path / "lank", tmp_path / "visat"
    with shown.open("wb") as stream:
        link.symlink_to(f"/proc/self/fd/{stream.fileno()}")
        write_through(link, b"hej")

    assert shown.read_bytes() == b"hej"
    assert link.is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_under_a_name_that_nobody_gave_a_pipe_and_a_link_are_replaced(tmp_path: Path) -> None:
    pipe, link, other = (tmp_path / name for name in ("ror", "lank", "annan"))
    os.mkfifo(pipe)
    other.write_bytes(b"orord")
    link.symlink_to(other)
    write_file(pipe, b"hej")
    write_file(link, b"hej")

    assert (pipe.read_bytes(), link.read_bytes(), other.read_bytes()) == (b"hej", b"hej", b"orord")
    assert not link.is_symlink()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "rapport.md").mkdir()

    with pytest.raises((IsADirectoryError, PermissionError)):
        write_file(tmp_path / "rapport.md", b"x")
    assert [item.name for item in tmp_path.iterdir()] == ["rapport.md"]
