from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import Overlay, findings, seen

TABELL = "data/volontarer/2013-aby.yaml"
SUMMA = "tryckt_summa: {utbildade: 14, uppdrag: 5}"


def printed(text: str) -> dict[str, str]:
    return changed(TABELL, SUMMA, f"tryckt_summa: {{{text}}}")


def test_both_numbers_the_difference_and_the_blank_rows_are_shown() -> None:
    [finding] = findings(printed("utbildade: 14, uppdrag: 9"), "PP401")

    assert finding.route == ("tryckt_summa", "uppdrag")
    assert {name: finding.message.args[name] for name in ("tryckt", "rader", "skillnad")} == {
        "tryckt": 9, "rader": 5, "skillnad": 4,
    }  # fmt: skip
    assert [(there.path, there.span.line) for there in finding.related] == [(TABELL, 10)]


def test_each_column_is_judged() -> None:
    found = findings(printed("utbildade: 13, uppdrag: 0"), "PP401")

    assert [f.route[1] for f in found] == ["utbildade", "uppdrag"]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="it adds up, blanks and all"),
        pytest.param(changed(TABELL, SUMMA + "\n", ""), id="no total printed"),
        pytest.param(printed("utbildade: 14"), id="no total printed for a column"),
        pytest.param(printed("utbildade: 14, timmar: 900"), id="no row has a figure"),
        pytest.param(
            {
                TABELL: BASE[TABELL].replace(
                    "utbildade: 4}", "utbildade: 5, precision: {utbildade: ca}}"
                )
            },
            id="a figure that is not exact",
        ),
        pytest.param(
            {
                TABELL: BASE[TABELL].replace("utbildade: 4}", "utbildade: 5}")
                + "uppstallning: text\n"
            },
            id="figures of running text",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP401") == []
