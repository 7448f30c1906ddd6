"""The tree in memory behaves like the others."""

from __future__ import annotations

import pytest

from polisplan.text.source_tree import MAX_BYTES, DictTree, Entry, ReadFault, is_hidden


def test_only_what_lies_below_data_is_an_entry() -> None:
    tree = DictTree({"data/a.yaml": "id: å", "polisplan.toml": ""})

    assert list(tree.entries()) == [Entry("data/a.yaml", "id: å".encode())]
    assert tree.read("polisplan.toml") == b""


def test_what_cannot_be_had_is_said() -> None:
    tree = DictTree({"data/a.yaml": b"#" * (MAX_BYTES + 1)})

    assert tree.read("data/a.yaml") is ReadFault.TOO_LARGE
    assert tree.read("data/b.yaml") is ReadFault.ABSENT


@pytest.mark.parametrize(
    ("name", "hidden"),
    [
        (".gitkeep", True),
        (".git", True),
        (".aby-2018-1.yaml.swp", True),
        (".#aby-2018-1.yaml", True),
        (".aby-2018-1.yaml", False),
        ("aby-2018-1.yaml", False),
    ],
)
def test_a_dot_does_not_make_a_record_disappear(name: str, *, hidden: bool) -> None:
    assert is_hidden(name) is hidden
