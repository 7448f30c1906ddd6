from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, findings, seen

OUTCOME = "  - {matbart_mal: 1, antal: 12, enhet: trafikkontroller}\n"


def reported(outcome: str, last: str = "helt") -> dict[str, str]:
    text = changed(LOFTE, OUTCOME, outcome)[LOFTE]
    return {LOFTE: text.replace("last: helt", f"last: {last}")}


@pytest.mark.parametrize(
    ("outcome", "route"),
    [
        pytest.param("  - {matbart_mal: 1, text: Gjort.}\n", ("utfall", 0), id="in words"),
        pytest.param(
            "  - {matbart_mal: 1, antal: 40, enhet: timmar}\n", ("utfall", 0), id="another unit"
        ),
        pytest.param("  - {antal: 12, enhet: trafikkontroller}\n", (), id="of no target"),
    ],
)
def test_a_counted_target_without_a_number_is_found(
    outcome: str, route: tuple[str | int, ...]
) -> None:
    assert [f.route for f in findings(reported(outcome), "PP311")] == [("uppfoljningar", 0, *route)]


def test_the_sentence_names_the_target() -> None:
    [finding] = findings(reported("  - {matbart_mal: 1, text: Gjort.}\n"), "PP311")

    assert (
        str(finding.message) == "Uppföljningen har inget tal för målet: minst 10 trafikkontroller."
    )


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a number in the unit"),
        pytest.param(
            reported("  - {aktivitet: 1, antal: 12, enhet: trafikkontroller}\n"),
            id="of the activity that only this target measures",
        ),
        pytest.param(
            reported("  - {matbart_mal: 1, antal: 12, enhet: riktade kontroller}\n"),
            id="the unit narrowed down",
        ),
        pytest.param(reported("  - {matbart_mal: 1, antal: 12}\n"), id="the unit is understood"),
        pytest.param(reported("  - {matbart_mal: 1, text: Gjort.}\n", "delvis"), id="read in part"),
        pytest.param({LOFTE: BASE[LOFTE].replace("minst: 10", "typ: leverans")}, id="a delivery"),
        pytest.param(
            {LOFTE: reported("")[LOFTE].replace("  utfall:\n", "")}, id="nothing is known of it"
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP311") == []
