from __future__ import annotations

import pytest
from support.base_tree import LOFTE, tree

from polisplan.errors import UsageError
from polisplan.kalender.datum import Datum
from polisplan.views.postlista import Listfraga
from polisplan.workflows.listing import list_records

LOFTEN = Listfraga(slag="löften", tid=Datum("2019-05-01"))


def test_a_list_of_data_with_errors_says_so() -> None:
    view = list_records(tree({"data/mal/trasig.yaml": "id: trasig\n"}), LOFTEN)

    assert (view.huvud.halsa.hel, len(view.rader)) == (False, 1)


def test_the_settings_decide_when_a_promise_is_overdue() -> None:
    states = [
        list_records(
            tree({
                "polisplan.toml": f"forsenat_efter_dagar = {days}\n",
                LOFTE: "id: aby-2018-1\ntitel: Lugnt\nomrade: {kommun: aby}\n"
                "period: {fran: 2018, till: 2018}\nparter: [polisen]\n"
                "kallor:\n- {kalla: kalla-ett, last: helt}\n",
            }), LOFTEN,
        ).rader[0].lage
        for days in (90, 365)
    ]  # fmt: skip

    assert states == ["försenat", "gäller inte"]


def test_settings_that_cannot_be_read_are_said() -> None:
    with pytest.raises(UsageError):
        list_records(tree({"polisplan.toml": "="}), LOFTEN)
