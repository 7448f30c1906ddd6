from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import Overlay, findings, seen

PERIOD = "period: {fran: 2018, till: 2018}\nparter"
MAL = "data/mal/2015-trygghet.yaml"
LPO = "data/lpo/norra-aby.yaml"
INITIATIV = "data/initiativ/2017-lokalt.yaml"


def period(text: str) -> dict[str, str]:
    return changed(LOFTE, PERIOD, f"period: {{{text}}}\nparter")


@pytest.mark.parametrize(
    ("overlay", "route"),
    [
        pytest.param(period("fran: 2018, till: 2017"), ("period", "till"), id="promise"),
        pytest.param(
            changed(LOFTE, "vem: [polisen]", "nar: {fran: 2018-05, till: 2018-04-30}"),
            ("aktiviteter", 0, "nar", "till"),
            id="activity",
        ),
        pytest.param(
            changed(
                LOFTE, "- period: {fran: 2018, till: 2018}", "- period: {fran: 2019, till: 2018}"
            ),
            ("uppfoljningar", 0, "period", "till"),
            id="follow-up",
        ),
        pytest.param(
            changed(LPO, "belagg: källa}", "belagg: källa, giltig: {fran: 2019, till: 2018}}"),
            ("kommuner", 0, "giltig", "till"),
            id="membership",
        ),
        pytest.param(
            changed(MAL, "{fran: 2015, till: 2019}", "{fran: 2020, till: 2019}"),
            ("giltig", "till"),
            id="goal",
        ),
        pytest.param(
            changed(
                INITIATIV,
                "stodjer:",
                "nyckelaktiviteter: [{vad: Start, nar: {fran: 2018, till: 2017}}]\nstodjer:",
            ),
            ("nyckelaktiviteter", 0, "nar", "till"),
            id="key activity",
        ),
    ],
)
def test_it_is_found_in_every_period(overlay: Overlay, route: tuple[str | int, ...]) -> None:
    assert [f.route for f in findings(overlay, "PP201")] == [route]


def test_an_impossible_period_has_no_echo() -> None:
    assert {f.code for f in findings(period("fran: 2030, till: 2012"))} == {"PP201"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("fran: 2018, till: 2018", id="one year"),
        pytest.param("fran: 2018-05-01, till: 2018-05-01", id="one day"),
        pytest.param("fran: 2018-12-31, till: 2018", id="a day, then its year"),
        pytest.param("fran: 2018, till: 2018-01-01", id="a year, then its first day"),
        pytest.param("fran: 2018", id="end unknown"),
        pytest.param("till: 2010", id="start unknown"),
        pytest.param("fran: 2018, till: tills vidare", id="open"),
        pytest.param(
            "fran: 2018, till: 2019, kallans_ord: 2019-2018.", id="the source's own words"
        ),
    ],
)
def test_it_leaves_alone(text: str) -> None:
    assert seen(period(text), "PP201") == []
