from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen

EFFECT = "- {{nr: 2, typ: effekt, vad: Andelen trygga, riktning: öka{}}}\n"
BASELINE = ", baslinjer: [{{varde: 61{}}}]"
OTHER = "data/kallor/kalla-tva.yaml"


def promise(more: str, *, last: str = "helt", sources: int = 1) -> dict[str, str]:
    text = BASE[LOFTE].replace("stodjer:", EFFECT.format(more) + "stodjer:")
    text = text.replace("last: helt}\n", f"last: {last}}}\n")
    if sources == 1:
        return {LOFTE: text}
    text = text.replace("kallor:\n", "kallor:\n- {kalla: kalla-tva, last: delvis}\n")
    kalla = BASE["data/kallor/kalla-ett.yaml"].replace("kalla-ett", "kalla-tva")
    return {LOFTE: text, OTHER: kalla.replace("org/aby", "org/tva")}


@pytest.mark.parametrize(
    ("overlay", "route"),
    [
        (promise(""), ("matbara_mal", 1)),
        (promise(BASELINE.format(""), sources=2), ("matbara_mal", 1, "baslinjer")),
    ],
)
def test_a_baseline_and_its_source_are_asked_for(
    overlay: dict[str, str], route: tuple[str | int, ...]
) -> None:
    assert [f.route for f in findings(overlay, "PP308")] == [route]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="no effect"),
        pytest.param(promise(BASELINE.format("")), id="the only source says it"),
        pytest.param(promise(BASELINE.format(", kalla: kalla-tva"), sources=2), id="source named"),
        pytest.param(promise("", last="delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP308") == []
