from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, tree
from support.build import Overlay
from support.reports import RICH

from polisplan.config.installningar import Installningar
from polisplan.kalender.datum import Datum
from polisplan.models.kalla import Kalla
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.styrning import Mal
from polisplan.views.listlage import Listlage, giltighet, lagen, listlage
from polisplan.workflows.load import load_snapshot


def lage_of(overlay: Overlay | None, kind: str, ident: str, tid: str) -> Listlage | None:
    plan = load_snapshot(tree(overlay))
    post = plan.post(kind, ident)
    assert post is not None
    return listlage(plan, post, Datum(tid), Installningar(forsenat_efter_dagar=90))


def with_period(period: str, more: str = "") -> Overlay:
    text = BASE[LOFTE].replace("period: {fran: 2018, till: 2018}", f"period: {period}")
    assert period in text
    return {LOFTE: text + more}


@pytest.mark.parametrize(
    ("period", "tid", "state"),
    [
        pytest.param("{fran: 2018, till: 2018}", "2018-06-01", "gäller", id="within"),
        pytest.param("{fran: 2018, till: 2018}", "2019", "gäller inte", id="after"),
        pytest.param("{fran: 2018, till: 2018-02}", "2018", "gäller", id="a part of the year"),
        pytest.param("{fran: 2018}", "2019", "oklart", id="unknown end"),
        pytest.param("{fran: 2018, till: tills vidare}", "2030", "gäller", id="open end"),
        pytest.param("{fran: 2018}", "2017", "gäller inte", id="before the start"),
    ],
)
def test_a_promise_holds_if_it_did_so_any_day(period: str, tid: str, state: str) -> None:
    assert lage_of(with_period(period), "lofte", "aby-2018-1", tid) == state


def test_a_promise_without_any_follow_up_is_overdue_after_a_while() -> None:
    states = [lage_of(RICH, "lofte", "aby-2017-1", day) for day in ("2018-03-01", "2018-06-01")]

    assert states == [Listlage.GALLER_INTE, Listlage.FORSENAT]


def test_a_draft_is_a_draft_whatever_its_period_says() -> None:
    overlay = {LOFTE: BASE[LOFTE] + "skede: utkast\n"}

    assert lage_of(overlay, "lofte", "aby-2018-1", "2018") is Listlage.UTKAST


def test_what_says_nothing_of_its_time_has_no_state() -> None:
    assert lage_of(None, "lpo", "norra-aby", "2018") is None
    assert lage_of(None, "kalla", "kalla-ett", "2018") is None


def test_only_promises_can_be_overdue_and_only_what_is_decided_a_draft() -> None:
    assert [lagen(kind)[3:] for kind in (Lofte, Overenskommelse, Mal)] == [
        (Listlage.FORSENAT, Listlage.UTKAST), (Listlage.UTKAST,), (),
    ]  # fmt: skip
    assert lagen(Kalla) == ()


def test_a_prolonged_promise_holds_until_its_new_end() -> None:
    more = "forlangningar:\n- {fran_slut: 2018, till_slut: 2019-06-30, kalla: kalla-ett}\n"
    overlay = with_period("{fran: 2018, till: 2018}", more)
    plan = load_snapshot(tree(overlay))

    assert str(giltighet(plan, plan.loften["aby-2018-1"]).till) == "2019-06-30"
    assert lage_of(overlay, "lofte", "aby-2018-1", "2019-05-01") is Listlage.GALLER


@pytest.mark.parametrize(
    ("day", "state"),
    [
        pytest.param("2019-12-31", "gäller", id="not yet replaced"),
        pytest.param("2020-03-22", "gäller", id="the day before the new one starts"),
        pytest.param("2020-03-23", "gäller inte", id="the day that it starts"),
    ],
)
def test_an_open_end_is_over_when_the_promise_is_replaced(day: str, state: str) -> None:
    newer = BASE[LOFTE].replace("aby-2018-1", "aby-2020-1")
    newer = newer.replace("{fran: 2018, till: 2018}", "{fran: 2020-03-23, till: 2021}", 1)
    period = "{fran: 2018, till: tills nytt undertecknas}"
    overlay = {
        **with_period(period, "ersatt_av: [aby-2020-1]\n"),
        LOFTE.replace("aby-2018-1", "aby-2020-1"): newer,
    }

    found = lage_of(overlay, "lofte", "aby-2018-1", day)

    assert found == state
