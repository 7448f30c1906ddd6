from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import BASE, LOFTE
from support.build import snapshot

from polisplan.config.installningar import Installningar
from polisplan.kalender.svar import Svar
from polisplan.totals.lage import Lage, effective, lage

HEAD, _, _REST = BASE[LOFTE].partition("uppfoljningar:")
KALLOR = "kallor:\n- {kalla: kalla-ett, last: helt}\n"
FOLLOWED = """\
uppfoljningar:
- {kalla: kalla-ett%s, utfall: [{matbart_mal: 1, antal: 12}]}
"""


def stands(day: str, text: str = "", period: str = "{fran: 2018, till: 2018}") -> Lage:
    """Return how the base promise stands, with some keys of its own."""
    written = HEAD.replace("{fran: 2018, till: 2018}", period, 1) + text + KALLOR
    plan = snapshot({LOFTE: written})
    return lage(plan.loften["aby-2018-1"], dt.date.fromisoformat(day), Installningar())


@pytest.mark.parametrize(
    ("day", "overdue"),
    [
        pytest.param("2018-12-31", False, id="last day"),
        pytest.param("2019-03-31", False, id="90 days after"),
        pytest.param("2019-04-01", True, id="91 days after"),
    ],
)
def test_overdue_is_no_follow_up_at_all_long_after_the_end(day: str, *, overdue: bool) -> None:
    assert stands(day).forsenat is overdue


def test_a_follow_up_without_a_figure_is_missing_a_figure_and_not_overdue() -> None:
    found = stands("2020-01-01", "uppfoljningar:\n- {kalla: kalla-ett}\n")

    assert (found.forsenat, found.siffra_saknas, found.redovisade) == (False, True, 0)


@pytest.mark.parametrize(
    ("published", "day", "known", "undated"),
    [
        pytest.param(", publicerad: 2019-03", "2019-05-01", 1, False, id="published before"),
        pytest.param(", publicerad: 2019-06", "2019-05-01", 0, False, id="published after"),
        pytest.param(", publicerad: 2019", "2019-05-01", 1, True, id="some day that year"),
        pytest.param("", "2019-05-01", 1, True, id="undated"),
        pytest.param(
            ", period: {fran: 2020, till: 2020}", "2019-05-01", 0, False, id="a later time"
        ),
        pytest.param(
            ", period: {fran: 2018-05, till: 2018-12}", "2018-09-01", 0, False, id="not ended yet"
        ),
    ],
)
def test_knowledge_has_dates(published: str, day: str, known: int, *, undated: bool) -> None:
    found = stands(day, FOLLOWED % published)

    assert (len(found.uppfoljningar), found.senare) == (known, 1 - known)
    assert any(item.odaterad for item in found.uppfoljningar) is undated


@pytest.mark.parametrize(
    ("period", "borjat", "galler"),
    [
        pytest.param("{fran: 2018, till: 2018}", Svar.JA, Svar.NEJ, id="ended"),
        pytest.param("{fran: 2019, till: 2019}", Svar.JA, Svar.JA, id="in force"),
        pytest.param("{fran: 2019}", Svar.JA, Svar.OKLART, id="unknown end"),
        pytest.param("{till: 2019}", Svar.OKLART, Svar.OKLART, id="unknown start"),
        pytest.param("{till: 2018}", Svar.JA, Svar.NEJ, id="ended, so it had started"),
        pytest.param("{fran: 2019-06, till: 2019}", Svar.NEJ, Svar.NEJ, id="not started"),
        pytest.param("{fran: 2018, till: tills vidare}", Svar.JA, Svar.JA, id="open"),
    ],
)
def test_started_and_in_force_are_three_answers(period: str, borjat: Svar, galler: Svar) -> None:
    found = stands("2019-05-01", period=period)

    assert (found.borjat, found.galler) == (borjat, galler)


def test_a_prolongation_moves_the_end() -> None:
    found = stands(
        "2019-05-01",
        "forlangningar:\n- {fran_slut: 2018-12-31, till_slut: 2019-06-30, kalla: kalla-ett}\n",
    )

    assert (found.galler, found.dagar_efter_slut) == (Svar.JA, None)


@pytest.mark.parametrize(
    ("end", "galler"),
    [
        pytest.param("tills vidare", Svar.JA, id="an open end needs no prolongation"),
        pytest.param("2021", Svar.JA, id="an end that is later already"),
        pytest.param("2018", Svar.NEJ, id="an end that is moved, but not that far"),
    ],
)
def test_a_prolongation_never_shortens(end: str, galler: Svar) -> None:
    text = "forlangningar:\n- {fran_slut: 2018, till_slut: 2019-06-30, kalla: kalla-ett}\n"

    assert stands("2020-05-01", text, f"{{fran: 2018, till: {end}}}").galler is galler


@pytest.mark.parametrize(
    ("when", "galler"),
    [
        pytest.param(", datum: 2018-03", Svar.NEJ, id="closed before"),
        pytest.param(", datum: 2018-10", Svar.JA, id="closed after"),
        pytest.param("", Svar.JA, id="closed some day"),
    ],
)
def test_a_dropped_promise_is_in_force_until_it_is_dropped(when: str, galler: Svar) -> None:
    text = f"avslut: {{hur: utgått{when}, kalla: kalla-ett}}\n"

    assert stands("2018-05-01", text).galler is galler
    assert not stands("2020-05-01", text).forsenat


@pytest.mark.parametrize(
    ("starts", "end"),
    [
        pytest.param(("2020-03-23",), "2020-03-22", id="the day before"),
        pytest.param(("2021", "2020-05"), "2020-04-30", id="the earliest of several"),
        pytest.param((None, "2020-05"), "2020-04-30", id="one of several is unknown"),
        pytest.param((None,), None, id="unknown start"),
        pytest.param((), None, id="not in the register"),
        pytest.param(("2018",), None, id="it starts no later than the replaced one"),
    ],
)
def test_an_open_end_is_the_day_before_the_earliest_successor(
    starts: tuple[str | None, ...], end: str | None
) -> None:
    newer = [f"aby-2020-{number}" for number, _ in enumerate(starts, 1)]
    named = f"ersatt_av: [{', '.join(newer or ['aby-2020-1'])}]\n"
    open_end = HEAD.replace("{fran: 2018, till: 2018}", "{fran: 2018, till: tills vidare}", 1)
    overlay = {LOFTE: open_end + named + KALLOR}
    for ident, start in zip(newer, starts, strict=True):
        period = "{till: 2025}" if start is None else f"{{fran: {start}, till: 2025}}"
        text = HEAD.replace("aby-2018-1", ident).replace("{fran: 2018, till: 2018}", period, 1)
        overlay[LOFTE.replace("aby-2018-1", ident)] = text + KALLOR
    plan = snapshot(overlay)
    replaced = plan.loften["aby-2018-1"]

    found = effective(replaced, plan.efterfoljare(replaced))

    assert (None if found.till is None else str(found.till)) == end
