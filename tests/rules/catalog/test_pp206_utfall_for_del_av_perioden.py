from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen

FIRST = BASE[LOFTE].index("uppfoljningar:")
LAST = BASE[LOFTE].index("kallor:")


def report(period: str, published: str = "2019-02", antal: str = "antal: 5") -> str:
    return (
        f"- {{period: {period}, publicerad: {published}, kalla: kalla-ett, "
        f"utfall: [{{matbart_mal: 1, {antal}}}]}}\n"
    )


def promise(*reports: str, typ: str = "") -> dict[str, str]:
    text = BASE[LOFTE][:FIRST] + "uppfoljningar:\n" + "".join(reports) + BASE[LOFTE][LAST:]
    return {LOFTE: text.replace("aktivitet: 1, minst: 10", f"aktivitet: 1, {typ}minst: 10")}


PART = "{fran: 2018-05, till: 2018-12}"
REST = "{fran: 2018-01, till: 2018-04}"


def test_a_last_report_that_leaves_days_out_is_found() -> None:
    found = findings(promise(report(PART)), "PP206")

    assert [(f.route, str(f.message)) for f in found] == [
        (("uppfoljningar", 0, "period"), "Utfallet gäller 2018-05–2018-12, men löftet 2018.")
    ]


def test_a_rate_is_found_even_where_it_is_high_enough() -> None:
    overlay = promise(report(PART, antal="antal: 301"), typ="typ: frekvens, per: dygn, ")

    assert len(findings(overlay, "PP206")) == 1


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="the whole period"),
        pytest.param(promise(report(PART), report(REST)), id="the rest in another report"),
        pytest.param(promise(report(REST, "2018-05")), id="a report on the way"),
        pytest.param(promise(report(PART, "2018")), id="perhaps on the way"),
        pytest.param(promise(report(PART, antal="antal: 12")), id="reached already"),
        pytest.param(promise(report("{fran: 2018-05}")), id="unknown end"),
        pytest.param(promise(report(PART), typ="typ: effekt, "), id="measured at a point"),
        pytest.param(promise(report(PART, antal="text: Bra")), id="no figure"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP206") == []
