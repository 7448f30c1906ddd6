from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import BASE, tree
from support.build import Overlay
from support.omraden import FYRA, lofte

from polisplan.views.uppfoljningsrapport import Uppfoljningsfraga, Uppfoljningsrapport
from polisplan.workflows.report import report_uppfoljning

DAY = dt.date(2021, 5, 1)
ABY = "{kommun: aby}"
NONE: Overlay = {path: None for path in BASE if "/loften/" in path}


def report(
    *periods: str, rest: str = "", area: tuple[str, str] = ("kommun", "aby")
) -> Uppfoljningsrapport:
    """Return the follow-up without a period of promises made for these."""
    overlay = dict(NONE)
    for number, period in enumerate(periods, 1):
        overlay |= lofte(f"aby-{number}", ABY, period, rest)
    return report_uppfoljning(tree(overlay), Uppfoljningsfraga(*area), DAY)


def span(view: Uppfoljningsrapport) -> tuple[str, str]:
    return str(view.tid.fran), str(view.tid.till)


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        pytest.param(["{fran: 2016, till: 2017}"], ("2016", "2017"), id="one"),
        pytest.param(
            [
                "{fran: 2016, till: 2017}",
                "{fran: 2018-03, till: 2019-02}",
                "{fran: 2015, till: 2015}",
            ],
            ("2018", "2019"),
            id="the latest of several",
        ),
        pytest.param(
            ["{fran: 2016, till: 2019}", "{fran: 2019, till: 2019}"],
            ("2019", "2019"),
            id="of those that ended together the one begun last",
        ),
        pytest.param(
            ["{fran: 2017, till: 2018}", "{fran: 2020}"], ("2020", "2020"), id="an unknown end"
        ),
        pytest.param(["{till: 2018}"], ("2018", "2018"), id="an unknown start"),
        pytest.param(["{}"], ("2021", "2021"), id="nothing known"),
        pytest.param(["{fran: 2020, till: 2023}"], ("2020", "2023"), id="not ended yet"),
        pytest.param(
            ["{fran: 2016, till: tills vidare}"], ("2021", "2021"), id="without an end, this year"
        ),
        pytest.param(
            ["{fran: 2018, till: 2019}", "{fran: 2022, till: 2023}"],
            ("2018", "2019"),
            id="what had not begun is not chosen",
        ),
        pytest.param(["{fran: 2022, till: 2023}"], ("2021", "2021"), id="only later ones"),
        pytest.param([], ("2021", "2021"), id="no promise ever"),
    ],
)
def test_the_period_is_that_of_the_latest_promises(
    periods: list[str], expected: tuple[str, str]
) -> None:
    assert span(report(*periods)) == expected


def test_a_promise_that_was_closed_held_until_then() -> None:
    closed = "avslut: {hur: utgått, datum: 2018-06, kalla: kalla-ett}\n"
    view = report("{fran: 2017, till: tills vidare}", rest=closed)

    assert span(view) == ("2018", "2018")
    assert span(report("{fran: 2017, till: 2022}", rest=closed.replace("2018", "2021"))) == (
        "2017", "2022",
    )  # fmt: skip


def test_a_prolonged_promise_held_longer() -> None:
    longer = "forlangningar:\n- {fran_slut: 2018, till_slut: 2019-06, kalla: kalla-ett}\n"

    assert span(report("{fran: 2017, till: 2018}", rest=longer)) == ("2017", "2019")


def test_the_chosen_period_has_the_promises_and_says_who_chose_it() -> None:
    view = report("{fran: 2016, till: 2017}", "{fran: 2018, till: 2018}")

    assert str(view.svar) == "1 LÖFTE GÄLLDE 2018; INGET ÄR UPPFÖLJT"
    assert str(view.vald) == (
        "Perioden är vald av oss: 2018, de senaste löftenas. En annan period: --period ÅR."
    )
    assert str(view.huvud.titel) == "Uppföljning av medborgarlöften 2018 – kommunen Åby"


def test_where_no_promise_had_begun_the_year_is_taken_and_that_is_said() -> None:
    none, later = report(), report("{fran: 2022, till: 2023}")

    assert str(none.svar) == str(later.svar) == "INGET KÄNT LÖFTE GÄLLDE 2021"
    assert str(none.vald) == (
        "Perioden är vald av oss: 2021, årets, för inget känt löfte har börjat. "
        "En annan period: --period ÅR."
    )
    assert str(none.fakta[-1].text) == "inga för området"
    assert str(later.fakta[-1].text) == "2022–2023: 1 löfte"


def test_the_periods_of_the_register_are_listed_the_latest_first() -> None:
    several = ["{fran: 2016, till: 2017}", "{fran: 2018, till: 2018}", "{fran: 2018, till: 2018}"]
    many = [f"{{fran: {year}, till: {year}}}" for year in range(2010, 2018)]

    assert str(report(*several).fakta[-1].text) == "2018: 2 löften · 2016–2017: 1 löfte"
    assert str(report(*many).fakta[-1].text) == (
        "2017: 1 löfte · 2016: 1 löfte · 2015: 1 löfte · 2014: 1 löfte · 2013: 1 löfte · "
        "2012: 1 löfte · 2 perioder till"
    )


def test_promises_of_other_areas_choose_nothing() -> None:
    overlay = {
        **NONE, **FYRA,
        **lofte("aby-1", ABY, "{fran: 2016, till: 2016}"),
        **lofte("oby-1", "{kommun: oby}", "{fran: 2019, till: 2019}"),
    }  # fmt: skip
    view = report_uppfoljning(tree(overlay), Uppfoljningsfraga("kommun", "aby"), DAY)

    assert span(view) == ("2016", "2016")
    assert len(view.perioder) == 1


def test_drafts_choose_nothing() -> None:
    view = report("{fran: 2016, till: 2016}", rest="skede: utkast\n")

    assert (span(view), view.perioder) == (("2021", "2021"), ())
