from __future__ import annotations

from pathlib import Path

from support.program import write_tree

from polisplan.sources.record_names import record_names


def test_ids_are_the_names_of_files_folder_by_folder(tmp_path: Path) -> None:
    names = list(record_names(write_tree(tmp_path)))

    assert ("loften", "aby-2018-1") in names
    assert names == sorted(names)
    assert list(record_names(tmp_path, "loften")) == [("loften", "aby-2018-1")]


def test_names_that_no_record_can_have_are_not_offered(tmp_path: Path) -> None:
    folder = write_tree(tmp_path) / "data/loften"
    for name in (
        "-rf.yaml",
        "a b.yaml",
        "$(x).yaml",
        "\x1b[31m.yaml",
        "Åby.yaml",
        "a.yml",
        ".a.yaml",
    ):
        (folder / name).touch()

    assert list(record_names(tmp_path, "loften")) == [("loften", "aby-2018-1")]


def test_links_and_folders_outside_are_not_followed(tmp_path: Path) -> None:
    root = write_tree(tmp_path / "register")
    (tmp_path / "annat").mkdir()
    (tmp_path / "annat/hemlig.yaml").touch()
    (root / "data/loften/lank").symlink_to(tmp_path / "annat")

    assert list(record_names(root, "loften")) == [("loften", "aby-2018-1")]
    assert list(record_names(root, "../../annat")) == []


def test_a_register_without_data_has_no_names(tmp_path: Path) -> None:
    assert list(record_names(tmp_path)) == []
    assert list(record_names(tmp_path, "loften")) == []
