from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import tree
from support.omraden import FYRA

from polisplan.kalender.svar import Svar
from polisplan.models.indikator import Indikator
from polisplan.models.kalla import Kalla
from polisplan.models.lofte import Lofte
from polisplan.models.organisation import Kommun, Lan, Lpo, Polisomrade, Region
from polisplan.views.listomrade import har_omrade, hor_till
from polisplan.views.statusurval import Platser, Statusfraga, vald_enhet
from polisplan.workflows.load import load_snapshot

ALLA = ("region/mellan", "polisomrade/aby", "lpo/norra-aby", "kommun/aby")


def answer(record: str, area: str) -> Svar:
    snapshot = load_snapshot(tree(FYRA))
    post = snapshot.post(*record.split("/"))
    enhet = vald_enhet(snapshot, Statusfraga(*area.split("/")))
    assert post is not None
    assert enhet is not None
    return hor_till(Platser(snapshot, dt.date(2019, 5, 1)), post, enhet)


def test_what_lies_somewhere_is_told_from_what_does_not() -> None:
    kinds = (Lofte, Kommun, Lpo, Lan, Polisomrade, Region, Kalla, Indikator)

    assert [har_omrade(kind) for kind in kinds] == [*[True] * 6, False, False]


@pytest.mark.parametrize("area", ALLA)
@pytest.mark.parametrize(
    "record",
    ["lofte/aby-2018-1", "lpo/norra-aby", "polisomrade/aby", "region/mellan", "lan/abylan"],
)
def test_a_record_belongs_to_each_area_that_it_lies_in_or_holds(record: str, area: str) -> None:
    assert answer(record, area) is Svar.JA


@pytest.mark.parametrize(
    ("record", "area", "expected"),
    [
        pytest.param("kommun/oby", "region/sodra", Svar.JA, id="kommun in a region"),
        pytest.param("kommun/oby", "region/mellan", Svar.NEJ, id="another region"),
        pytest.param("lpo/sodra-lpo", "kommun/oby", Svar.JA, id="an LPO holds a kommun"),
        pytest.param("lpo/sodra-lpo", "kommun/aby", Svar.NEJ, id="another kommun"),
        pytest.param("lan/sodralan", "lpo/norra-aby", Svar.NEJ, id="a län of another region"),
        pytest.param("lofte/oby-odat-1", "lpo/sodra-lpo", Svar.JA, id="through its LPO"),
        pytest.param("polisomrade/aby", "kommun/dalby", Svar.OKLART, id="nobody knows"),
    ],
)
def test_areas_are_told_apart(record: str, area: str, expected: Svar) -> None:
    assert answer(record, area) is expected
