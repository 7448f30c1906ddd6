from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (LOFTE, "mal: 2015-trygghet", "mal: ide-2015",
         "ide-2015 är en verksamhetsidé, men här ska stå ett mål."),
        (LOFTE, "{kommun: aby}", "{kommun: abylan}", "abylan är ett län, men här ska stå en kommun."),
        ("data/polisomraden/aby.yaml", "lan: [abylan]", "lan: [aby]",
         "aby är ett polisområde, en kommun och en tidigare polismyndighet, men här ska stå ett län."),
    ],
)  # fmt: skip
def test_what_it_is_and_what_it_should_be_are_said(
    path: str, old: str, new: str, said: str
) -> None:
    found = only_error(changed(path, old, new))

    assert (found.code, str(found.message)) == ("PP105", said)
    assert str(found.hint).startswith("Alla ")


def test_the_key_decides_where_several_kinds_share_an_id() -> None:
    assert seen(changed(LOFTE, "{kommun: aby}", "{kommuner: [aby]}")) == []
