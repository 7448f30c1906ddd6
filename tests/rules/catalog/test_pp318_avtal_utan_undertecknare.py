from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import Overlay, findings, seen

AVTAL = "data/overenskommelser/aby-2017.yaml"
SIGNED = BASE[AVTAL][BASE[AVTAL].index("undertecknad:") :]


def agreement(signed: str, handling: str = "kopia", more: str = "", last: str = "helt") -> Overlay:
    text = BASE[AVTAL].replace(SIGNED, signed).replace("handling: ej sedd", f"handling: {handling}")
    return {AVTAL: text.replace("last: helt", f"last: {last}") + more}


@pytest.mark.parametrize(
    ("overlay", "route"),
    [
        pytest.param(agreement(""), ("id",), id="nothing"),
        pytest.param(agreement("undertecknad: {datum: 2017}\n"), ("undertecknad",), id="no roles"),
        pytest.param(agreement("", "ej sedd"), ("id",), id="a source read whole"),
    ],
)
def test_an_agreement_without_signing_roles_is_found(
    overlay: Overlay, route: tuple[str, ...]
) -> None:
    assert [f.route for f in findings(overlay, "PP318")] == [route]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="roles"),
        pytest.param(agreement("undertecknad: {roller: [brandchef]}\n"), id="an uncommon role"),
        pytest.param(agreement("", more="skede: utkast\n"), id="a draft"),
        pytest.param(agreement("", "ej sedd", last="delvis"), id="not seen and read in part"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP318") == []
