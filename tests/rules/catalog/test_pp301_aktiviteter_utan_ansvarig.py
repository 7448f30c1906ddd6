from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import Overlay, findings, seen

ROW = "- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}\n"
WHOLE = "- {kalla: kalla-ett, last: helt}"


def activities(rows: str, last: str = "helt") -> dict[str, str]:
    [text] = changed(LOFTE, ROW, rows).values()
    return {LOFTE: text.replace(WHOLE, f"- {{kalla: kalla-ett, last: {last}}}")}


NOBODY = "- {nr: 1, vad: Kontroller}\n- {nr: 2, vad: Belysning}\n"


def test_it_is_told_once_however_many_activities_there_are() -> None:
    found = findings(activities(NOBODY), "PP301")

    assert [(f.route, f.severity) for f in found] == [(("aktiviteter",), "warning")]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="party and role"),
        pytest.param(activities("- {nr: 1, vad: K, vem: [polisen]}\n"), id="a party"),
        pytest.param(activities("- {nr: 1, vad: K, roll: kommunpolis}\n"), id="a role"),
        pytest.param(
            activities("- {nr: 1, vad: K}\n- {nr: 2, vad: B, vem: [kommunen]}\n"),
            id="for one of two",
        ),
        pytest.param(activities(NOBODY, "delvis"), id="read in part"),
        pytest.param(activities(NOBODY, "rubrik"), id="only the heading read"),
        pytest.param(
            {
                LOFTE: changed(LOFTE, f"aktiviteter:\n{ROW}", "")[LOFTE].replace(
                    "aktivitet: 1, ", ""
                )
            },
            id="no activities",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP301") == []
