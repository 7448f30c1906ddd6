from __future__ import annotations

from pathlib import Path

import pytest

from polisplan.errors import TemplateError
from polisplan.render.own_template import own_template, own_text
from polisplan.sources.directory_tree import DirectoryTree
from polisplan.text.source_tree import MAX_BYTES, DictTree, SourceTree


def test_a_tree_that_has_none_leaves_the_place_to_ours() -> None:
    assert own_template("status.md.j2", None) is None
    assert own_template("status.md.j2", DictTree({"templates/avtal.md.j2": "x"})) is None
    assert own_text("status.md.j2", DictTree({})) is None


def test_its_own_is_had_as_bytes_and_as_text() -> None:
    tree = DictTree({"templates/status.md.j2": "å"})

    assert own_template("status.md.j2", tree) == "å".encode()
    assert own_text("status.md.j2", tree) == "å"


def faulty(folder: Path) -> SourceTree:
    (folder / "templates" / "mapp.css").mkdir(parents=True)
    (folder / "templates" / "stor.css").write_bytes(b"x" * (MAX_BYTES + 1))
    (folder / "templates" / "latin.css").write_bytes("å".encode("latin-1"))
    (folder / "templates" / "lank.css").symlink_to(folder / "templates" / "latin.css")
    return DirectoryTree(folder)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("mapp.css", "Mallen templates/mapp.css kan inte användas: den är ingen fil."),
        ("stor.css", "Mallen templates/stor.css kan inte användas: den är för stor, högst 256 kB."),
        ("lank.css", "lank.css kan inte användas: den är en länk, och länkar följs inte."),
        ("latin.css", "Mallen templates/latin.css är inte UTF-8."),
    ],
)
def test_one_that_cannot_be_read_is_told_and_not_passed_over(
    tmp_path: Path, name: str, said: str
) -> None:
    with pytest.raises(TemplateError) as raised:
        own_text(name, faulty(tmp_path))

    assert said in str(raised.value)
