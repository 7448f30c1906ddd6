from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from polisplan.sources.template_names import template_names


def test_names_are_sorted_and_folders_end_in_a_slash(tmp_path: Path) -> None:
    (tmp_path / "templates" / "gamla").mkdir(parents=True)
    for name in ("b.css", "a.docx", ".dold", "~$a.docx", "a.docx~"):
        (tmp_path / "templates" / name).touch()

    assert template_names(tmp_path, "templates") == ("a.docx", "b.css", "gamla/")


def test_where_there_is_no_folder_there_are_no_names(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()

    assert template_names(tmp_path, "templates") == ()
    assert template_names(tmp_path, "fil") == ()


@pytest.mark.skipif(sys.platform != "linux", reason="names are always text there")
def test_a_name_that_is_not_text_is_shown_with_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/templates/\xff.css")).touch()

    assert template_names(tmp_path, "templates") == ("\\xff.css",)
