"""With a real folder: links, pipes and folders cannot be written in a dictionary."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from support.program import write_tree

from polisplan.sources.directory_tree import DirectoryTree
from polisplan.workflows.load import load_snapshot

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")


def told(root: Path) -> list[tuple[str, str, str]]:
    problems = load_snapshot(DirectoryTree(root)).problems
    return [(problem.code, problem.path, str(problem.message)) for problem in problems]


@POSIX
@pytest.mark.parametrize("target", ["mellan.yaml", "../../../hemlig.yaml", "norr.yaml", "saknas"])
def test_a_link_is_never_followed(tmp_path: Path, target: str) -> None:
    root = write_tree(tmp_path / "register")
    (tmp_path / "hemlig.yaml").write_text("id: norr\nnamn: hemligt\n")
    (root / "data/regioner/norr.yaml").symlink_to(target)

    assert told(root) == [
        ("PP032", "data/regioner/norr.yaml", "Detta är en symbolisk länk, och sådana följs inte.")
    ]


@POSIX
def test_a_linked_folder_is_never_followed(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "register")
    (root / "data/regioner/runt").symlink_to("..", target_is_directory=True)

    assert [(code, path) for code, path, _ in told(root)] == [("PP032", "data/regioner/runt")]


@POSIX
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    os.mkfifo(root / "data/regioner/norr.yaml")

    assert [(code, said) for code, _, said in told(root)] == [
        ("PP032", "Detta är ingen vanlig fil.")
    ]


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_told_of(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    (root / "data/lan/abylan.yaml").chmod(0)

    assert told(root) == [("PP032", "data/lan/abylan.yaml", "Filen kan inte läsas.")]


def test_a_folder_with_the_name_of_a_record_is_left_alone(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    (root / "data/regioner/norr.yaml").mkdir()

    assert told(root) == []


def test_every_sort_says_what_to_do(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    (root / "data/lan/stort.yaml").write_bytes(b"#" * 300_000)
    problems = load_snapshot(DirectoryTree(root)).problems

    assert [(problem.code, problem.hint is not None) for problem in problems] == [("PP010", True)]
