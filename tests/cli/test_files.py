from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from polisplan.cli.files import write_file


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
    write_file(pipe, b"hej")
    reader.join(timeout=10)

    assert got == [b"hej"]
    assert pipe.is_fifo()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "rapport.md").mkdir()

    with pytest.raises((IsADirectoryError, PermissionError)):
        write_file(tmp_path / "rapport.md", b"x")
    assert [item.name for item in tmp_path.iterdir()] == ["rapport.md"]
