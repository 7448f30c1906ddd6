from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen


def promise(*rows: str, last: str = "helt") -> dict[str, str]:
    more = "".join(f"- {{nr: {nr}, {row}}}\n" for nr, row in enumerate(rows, start=2))
    text = BASE[LOFTE].replace("stodjer:", f"{more}stodjer:")
    return {LOFTE: text.replace("last: helt", f"last: {last}")}


@pytest.mark.parametrize(
    "row",
    [
        "minst: 2, enhet: möten",
        "typ: frekvens, exakt: 1, enhet: möten, per: år",
        "typ: tid, minst: 9",
    ],
)
def test_several_counts_and_no_effect_are_told_of(row: str) -> None:
    found = findings(promise(row), "PP309")

    assert [(f.route, f.severity) for f in found] == [(("matbara_mal",), "info")]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="one target"),
        pytest.param(promise("typ: effekt, vad: trygghet"), id="an effect"),
        pytest.param(promise("typ: tillstand, vad: ingen på listan"), id="a state"),
        pytest.param(promise("minst: 2, enhet: möten", last="delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP309") == []
