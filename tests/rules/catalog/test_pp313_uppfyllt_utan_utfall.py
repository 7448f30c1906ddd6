from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen

OUTCOME = "  - {matbart_mal: 1, antal: 12, enhet: trafikkontroller}\n"
TARGET = BASE[LOFTE][BASE[LOFTE].index("matbara_mal:") : BASE[LOFTE].index("stodjer:")]


def promise(
    omdome: str = "uppfyllt", outcome: str = OUTCOME, *, target: bool = True, last: str = "helt"
) -> dict[str, str]:
    verdict = f"  bedomning: {{av: kommunen, omdome: {omdome}}}\n"
    utfall = f"  utfall:\n{outcome}" if outcome else ""
    text = BASE[LOFTE].replace(f"  utfall:\n{OUTCOME}", utfall + verdict)
    text = text if target else text.replace(TARGET, "")
    return {LOFTE: text.replace("last: helt", f"last: {last}")}


@pytest.mark.parametrize(
    ("overlay", "message"),
    [
        (promise(outcome=""), "utfall saknas för 1 av 1"),
        (promise("i stort sett uppfyllt", outcome="  - {text: Bra}\n"), "utfall saknas för 1 av 1"),
        (promise(outcome=OUTCOME.replace("12", "3")), "når inte målet"),
        (promise(outcome=OUTCOME.replace("12", "3"), last="delvis"), "når inte målet"),
        (promise(outcome="", target=False), "inget utfall är redovisat"),
    ],
)
def test_a_verdict_without_support_is_found(overlay: dict[str, str], message: str) -> None:
    [found] = findings(overlay, "PP313")

    assert found.route == ("uppfoljningar", 0, "bedomning", "omdome")
    assert message in str(found.message)


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="no verdict"),
        pytest.param(promise(), id="a figure that reaches the target"),
        pytest.param(promise("delvis", outcome=""), id="another verdict"),
        pytest.param(promise(outcome="  - {text: Bra}\n", target=False), id="no target, but words"),
        pytest.param(promise(outcome="", last="delvis"), id="read in part"),
        pytest.param(
            promise(outcome=OUTCOME.replace("matbart_mal: 1", "matbart_mal: 11")),
            id="the outcome names a target that is not there",
        ),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP313") == []
