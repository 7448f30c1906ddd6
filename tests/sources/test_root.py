from __future__ import annotations

from pathlib import Path

import pytest

from polisplan.errors import UsageError
from polisplan.sources.root import demand_existing, demand_outside_register, find_root, part_of


def test_the_nearest_parent_with_the_settings_is_the_root(tmp_path: Path) -> None:
    (tmp_path / "polisplan.toml").touch()
    inner = tmp_path / "a/b"
    inner.mkdir(parents=True)

    assert find_root(None, inner) == tmp_path


def test_without_settings_anywhere_there_is_no_root(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        find_root(None, tmp_path)


@pytest.mark.parametrize("mark", ["polisplan.toml", "data/"])
def test_a_given_root_needs_settings_or_data(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "my tree" / mark
    path.parent.mkdir()
    path.mkdir() if mark.endswith("/") else path.touch()

    assert find_root("my tree", tmp_path) == tmp_path / "my tree"


@pytest.mark.parametrize("given", ["nowhere", "empty"])
def test_a_given_root_that_is_none_is_refused(tmp_path: Path, given: str) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(UsageError):
        find_root(given, tmp_path)


@pytest.mark.parametrize(
    ("given", "expected"),
    [(".", "data"), ("mal", "data/mal"), ("..", ""), ("mal/../lpo/", "data/lpo")],
)
def test_a_path_is_seen_from_the_root(tmp_path: Path, given: str, expected: str) -> None:
    assert part_of(tmp_path, given, tmp_path / "data") == expected


@pytest.mark.parametrize("given", ["../..", "/", "../../other/data"])
def test_a_path_out_of_the_root_is_refused(tmp_path: Path, given: str) -> None:
    (tmp_path / "root/data").mkdir(parents=True)

    with pytest.raises(UsageError):
        part_of(tmp_path / "root", given, tmp_path / "root/data")


def test_a_root_reached_through_a_link_is_the_same_root(tmp_path: Path) -> None:
    (tmp_path / "root/data").mkdir(parents=True)
    (tmp_path / "link").symlink_to("root")

    assert part_of(tmp_path / "root", str(tmp_path / "link/data"), tmp_path) == "data"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        demand_existing(tmp_path, "data/x", "x")


@pytest.mark.parametrize(
    "given",
    [
        "data/mal/a.yaml",
        "data/",
        "x/../data/y",
        "data",
        "polisplan.toml",
        "templates/status.md.j2",
    ],
)
def test_nothing_is_written_over_the_register(tmp_path: Path, given: str) -> None:
    with pytest.raises(UsageError, match="hör till registret"):
        demand_outside_register(tmp_path, given, tmp_path)


@pytest.mark.parametrize("given", [None, "build/x.html", "data2/x", "../x"])
def test_elsewhere_it_may_be(tmp_path: Path, given: str | None) -> None:
    demand_outside_register(tmp_path, given, tmp_path)


def test_no_place_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="ska vara en fil"):
        demand_outside_register(tmp_path, "", tmp_path)
