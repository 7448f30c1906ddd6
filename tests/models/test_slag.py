"""One row per kind, and no kind without its row."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from support.base_tree import BASE
from support.strategies import BAS_ID

from polisplan.models.base import Post
from polisplan.models.slag import BY_MAPP, BY_NAMN, SLAG, Slag


def test_every_model_with_a_kind_of_its_own_has_a_row() -> None:
    def below(model: type[Post]) -> set[type[Post]]:
        return {model}.union(*(below(inner) for inner in model.__subclasses__()))

    ours = {m for m in below(Post) if m.__module__.startswith("polisplan.")}

    assert {model for model in ours if "slag" in vars(model)} == {slag.modell for slag in SLAG}


@pytest.mark.parametrize("what", ["mapp", "namn", "ett", "bestamt", "flera", "modell"])
def test_no_two_kinds_share_a_word(what: str) -> None:
    words = [getattr(slag, what) for slag in SLAG]

    assert len(words) == len(set(words))


@pytest.mark.parametrize("slag", SLAG, ids=lambda slag: slag.namn)
def test_a_kind_is_found_by_folder_and_by_name(slag: Slag) -> None:
    assert BY_MAPP[slag.mapp] is slag
    assert BY_NAMN[slag.namn] is slag
    assert slag.mapp.isascii()
    assert slag.namn.isascii()


def test_the_base_tree_has_one_record_of_each_kind() -> None:
    folders = [PurePosixPath(path).parts[1] for path in BASE if path.startswith("data/")]

    assert sorted(folders) == sorted(BY_MAPP)
    assert BAS_ID.keys() == BY_NAMN.keys()
