from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen

ROW = "undantag: [{{kod: {}, skal: Utrett., till: 2030}}]\n"


def promise(code: str) -> dict[str, str]:
    return {LOFTE: BASE[LOFTE] + ROW.format(code)}


@pytest.mark.parametrize("code", ["PP999", "PP103", "PP020", "PP901", "PP902"])
def test_what_cannot_be_excepted_is_found(code: str) -> None:
    found = findings(promise(code))

    assert [(f.code, f.value) for f in found] == [("PP902", code)]


@pytest.mark.parametrize("code", ["PP203", "PP501", "PP106"])
def test_it_leaves_alone(code: str) -> None:
    assert seen(promise(code), "PP902") == []
