from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen


def done_by(vem: str, parter: str = "polisen, kommunen") -> dict[str, str]:
    text = BASE[LOFTE].replace("vem: [polisen]", f"vem: [{vem}]")
    return {LOFTE: text.replace("parter: [polisen, kommunen]", f"parter: [{parter}]")}


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param(done_by("Trafikverket"), id="an authority"),
        pytest.param(done_by("polisen, NTF"), id="one of two"),
        pytest.param(done_by("bostadsbolag"), id="several, and no such party"),
        pytest.param(done_by("kommunala bolag"), id="companies are not the kommun"),
        pytest.param(done_by("kommunen", "polisen"), id="the kommun did not promise"),
        pytest.param(done_by("polisen", "kommunen"), id="the police did not promise"),
    ],
)
def test_one_who_is_no_party_is_found(overlay: Overlay) -> None:
    assert [f.route for f in findings(overlay, "PP319")] == [("aktiviteter", 0, "vem")]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a party"),
        pytest.param(done_by("Polisen"), id="a capital letter"),
        pytest.param(done_by("skolan, socialtjänsten, elevhälsan"), id="parts of the kommun"),
        pytest.param(done_by("polisens volontärer"), id="a part of the police"),
        pytest.param(done_by("fastighetsägare", "polisen, kommunen, HSB"), id="may be the party"),
        pytest.param(done_by("skolan", "polisen, stadsdelsförvaltningen"), id="of the district"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP319") == []
