from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import Overlay
from support.uppfoljt import HAMNEN, STODDA, alla_mal, mal

from polisplan.views.maloversikt import Malrad

EMPTY: Overlay = {path: None for path in BASE if path.startswith("data/")}


def rader(overlay: Overlay | None = None) -> dict[str, Malrad]:
    view = alla_mal(overlay)
    return {rad.post.record: rad for grupp in view.modeller for rad in grupp.mal}


def test_each_goal_counts_what_serves_it() -> None:
    found = {
        record: (rad.loften, rad.belagda, rad.tolkade, rad.initiativ, rad.prioriteringar)
        for record, rad in rader().items()
    }

    assert found == {
        "mal/2015-trygghet": (3, 1, 2, 1, 1),
        "mal/2015-delmal": (1, 0, 1, 0, 0),
        "mal/2015-ensamt": (0, 0, 0, 0, 0),
    }


@pytest.mark.parametrize("ident", ["2015-trygghet", "2015-delmal", "2015-ensamt"])
def test_the_counts_are_those_of_the_report_of_each_goal(ident: str) -> None:
    one, rad = mal(ident).siffror, rader()[f"mal/{ident}"]

    assert (one.loften, one.belagda, one.initiativ, one.prioriteringar) == (
        rad.loften, rad.belagda, rad.initiativ, rad.prioriteringar,
    )  # fmt: skip


def test_each_promise_is_counted_once_in_the_whole() -> None:
    view = alla_mal()
    siffror = view.siffror

    assert (siffror.mal, siffror.stodda, siffror.belagda_mal) == (3, 2, 1)
    assert (siffror.loften, siffror.med_mal, siffror.belagda) == (6, 3, 1)
    assert (siffror.prioriteringar, siffror.namngivna) == (2, 1)
    assert [f"{rad.namn}: {rad.text}" for rad in view.fakta] == [
        "Löften: 3 av 6 löften stödjer något mål",
        "Vilar på: källa för varje steg: 1 av 3; vår tolkning i något steg: 2",
        "Utan löfte: 1 av 3 mål",
        "Prioriteringar: 1 av 2 pekas inte ut av något löfte",
    ]


def test_goals_and_priorities_that_no_promise_serves_are_named_with_their_place() -> None:
    view = alla_mal()
    [avtal] = view.avtal

    assert [(rad.post.record, str(rad.stalle)) for rad in view.mal_utan_lofte] == [
        ("mal/2015-ensamt", "data/mal/2015-ensamt.yaml:1")
    ]
    assert (avtal.record, avtal.av) == ("overenskommelse/aby-2018", 1)
    assert [(nr, vad, str(where)) for nr, vad, where in avtal.prioriteringar] == [
        (1, "narkotika", "data/overenskommelser/aby-2018.yaml:8")
    ]


def test_goals_stand_by_version_of_the_model_their_parts_last() -> None:
    [grupp] = alla_mal().modeller

    assert (grupp.record, str(grupp.namn)) == ("styrmodell/modell-2015", "Styrmodell")
    assert [rad.post.record for rad in grupp.mal] == [
        "mal/2015-ensamt", "mal/2015-trygghet", "mal/2015-delmal",
    ]  # fmt: skip


def test_the_answer_says_itself_what_it_rests_on() -> None:
    interpreted = {
        HAMNEN: str(STODDA[HAMNEN]).replace(
            "belagg: belagd, kalla: kalla-ett}\nuppf",
            "belagg: tolkning, skal: Vi tror det.}\nuppf",
        )
    }
    no_promise = {path: None for path in {**BASE, **STODDA} if path.startswith("data/loften/")}
    found = [
        str(alla_mal(overlay).svar)
        for overlay in (STODDA, {**STODDA, **interpreted}, {**STODDA, **no_promise}, EMPTY)
    ]

    assert found == [
        "2 AV 3 MÅL STÖDS AV LÖFTEN – 1 AV DEM ENLIGT EN KÄLLA",
        "2 AV 3 MÅL STÖDS AV LÖFTEN ENLIGT VÅR TOLKNING – INGEN KÄLLA SÄGER DET",
        "INGET AV MÅLEN STÖDS AV NÅGOT LÖFTE I REGISTRET",
        "INGET MÅL FINNS I REGISTRET",
    ]


def test_an_empty_register_is_an_overview_too() -> None:
    view = alla_mal(EMPTY)

    assert (view.fakta, view.modeller, view.mal_utan_lofte, view.avtal) == ((), (), (), ())


def test_drafts_serve_nothing() -> None:
    path = "data/loften/aby/aby-2018-6.yaml"
    draft = str(STODDA[path]).replace("titel:", "skede: utkast\ntitel:")

    assert rader({**STODDA, path: draft})["mal/2015-delmal"].loften == 0


def test_goals_in_a_ring_are_counted_once() -> None:
    path = "data/mal/2015-trygghet.yaml"
    ring = str(BASE[path]).split("under:")[0] + (
        "under:\n- {mal: 2015-delmal, belagg: tolkning, skal: Fel väg.}\n"
        "kallor:\n- {kalla: kalla-ett, last: helt}\n"
    )

    assert rader({**STODDA, path: ring})["mal/2015-trygghet"].loften == 3
