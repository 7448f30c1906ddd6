from __future__ import annotations

import pytest
from support.build import snapshot
from support.omraden import lofte

from polisplan.kalender.svar import Svar
from polisplan.kalender.tidrymd import tidrymd
from polisplan.totals.gallde import gallde, nagot

BYTT = "avslut: {hur: %s, datum: %s, kalla: kalla-ett}\n"
LANGRE = "forlangningar:\n- {fran_slut: 2018, till_slut: 2020, kalla: kalla-ett}\n"


@pytest.mark.parametrize(
    ("period", "more", "asked", "expected"),
    [
        pytest.param("{fran: 2018, till: 2018}", "", "2018", Svar.JA, id="the same year"),
        pytest.param("{fran: 2018, till: 2018}", "", "2018-12-31", Svar.JA, id="last day"),
        pytest.param("{fran: 2018, till: 2018}", "", "2019", Svar.NEJ, id="ended"),
        pytest.param("{fran: 2018, till: 2018}", "", "2017-05", Svar.NEJ, id="not begun"),
        pytest.param("{fran: 2018, till: 2018}", "", "2015-2025", Svar.JA, id="within"),
        pytest.param("{fran: 2018}", "", "2023", Svar.OKLART, id="unknown end"),
        pytest.param("{fran: 2018}", "", "2017", Svar.NEJ, id="unknown end, not begun"),
        pytest.param("{fran: 2018}", "", "2018", Svar.OKLART, id="unknown end in its first year"),
        pytest.param("{till: 2018}", "", "2019", Svar.NEJ, id="unknown start, ended"),
        pytest.param("{}", "", "2019", Svar.OKLART, id="nothing known"),
        pytest.param("{fran: 2018, till: tills vidare}", "", "2030", Svar.JA, id="open end"),
        pytest.param("{fran: 2018, till: 2018}", LANGRE, "2020", Svar.JA, id="prolonged"),
        pytest.param("{fran: 2018}", BYTT % ("ersatt", 2020), "2021", Svar.NEJ, id="replaced"),
        pytest.param(
            "{fran: 2018}", BYTT % ("ersatt", 2020), "2020", Svar.OKLART, id="replaced that year"
        ),
        pytest.param(
            "{fran: 2018}", BYTT % ("förlängt", 2020), "2021", Svar.OKLART, id="said to go on"
        ),
    ],
)
def test_a_promise_in_a_period(period: str, more: str, asked: str, expected: Svar) -> None:
    plan = snapshot(lofte("x-1", "{kommun: aby}", period, more))

    assert gallde(plan.loften["x-1"], tidrymd(asked)) is expected


@pytest.mark.parametrize(
    ("svaren", "expected"),
    [
        ((), Svar.NEJ),
        ((Svar.NEJ, Svar.NEJ), Svar.NEJ),
        ((Svar.NEJ, Svar.OKLART), Svar.OKLART),
        ((Svar.OKLART, Svar.JA), Svar.JA),
    ],
)
def test_one_yes_is_enough(svaren: tuple[Svar, ...], expected: Svar) -> None:
    assert nagot(svaren) is expected
