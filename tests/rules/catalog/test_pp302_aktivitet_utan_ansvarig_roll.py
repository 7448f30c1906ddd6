from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import findings, seen

ROW = "- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}\n"


def activities(*who: str, last: str = "helt") -> dict[str, str]:
    rows = "".join(f"- {{nr: {nr}, vad: Kontroller{text}}}\n" for nr, text in enumerate(who, 1))
    [text] = changed(LOFTE, ROW, rows).values()
    return {LOFTE: text.replace("last: helt", f"last: {last}")}


@pytest.mark.parametrize(
    ("who", "first", "message"),
    [
        ((", vem: [polisen]",), 0, "Aktiviteter utan ansvarig roll: 1 av 1."),
        ((", roll: kommunpolis", ", vem: [x]", ""), 1, "Aktiviteter utan ansvarig roll: 2 av 3."),
    ],
)
def test_the_first_is_pointed_at_and_all_are_counted(
    who: tuple[str, ...], first: int, message: str
) -> None:
    found = findings(activities(*who), "PP302")

    assert [(f.route, str(f.message)) for f in found] == [(("aktiviteter", first), message)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a role for each"),
        pytest.param(activities("", ""), id="nobody at all is another rule's"),
        pytest.param(activities(", vem: [polisen]", last="delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP302") == []
