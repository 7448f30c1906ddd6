from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.omraden import FYRA
from support.uppfoljt import HAMNEN, STODDA, mal

from polisplan.errors import UsageError


def line_of(path: str, start: str) -> str:
    """Return where a line begins so, as `file:line`."""
    lines = str({**BASE, **STODDA}[path]).splitlines()
    return f"{path}:{next(i for i, line in enumerate(lines, 1) if line.startswith(start))}"


def test_the_counts_count_each_promise_once() -> None:
    siffror = mal().siffror

    assert (siffror.loften, siffror.direkta, siffror.belagda, siffror.tolkade) == (3, 1, 1, 2)
    assert (siffror.initiativ, siffror.mal, siffror.prioriteringar) == (1, 1, 1)


def test_the_goal_says_what_it_is_and_what_stands_above() -> None:
    view = mal()

    assert str(view.huvud.titel) == "Långsiktigt mål 1: Vi gör Åby tryggt."
    assert (view.ordalydelse, view.parafras) == ("Vi gör Åby tryggt.", None)
    assert str(view.giltig) == "2015–2019"
    assert [rad.steg.post.record for rad in view.ovanfor if rad.steg.post] == [
        "verksamhetside/ide-2015"
    ]
    assert str(view.fakta[0].text) == "gäller 2015–2019; bekräftad av en officiell källa"


def test_a_paraphrase_is_told_from_an_official_wording() -> None:
    view = mal("2015-delmal")

    assert (view.ordalydelse, view.parafras) == (None, "Färre bråk.")
    assert str(view.giltig) == "okänd tid"
    assert str(view.las_sa_har[-1]) == (
        "Målets officiella ordalydelse är inte sedd; texten är vår omskrivning."
    )


def test_the_table_counts_promises_by_region_and_year() -> None:
    overlay = {
        **FYRA,
        **STODDA,
        "data/loften/oby-2017-1.yaml": BASE["data/loften/aby/aby-2018-1.yaml"]
        .replace("aby-2018-1", "oby-2017-1")
        .replace("kommun: aby", "kommun: oby")
        .replace("{fran: 2018, till: 2018}", "{fran: 2017, till: 2018}", 1),
        "data/loften/okand-1.yaml": BASE["data/loften/aby/aby-2018-1.yaml"]
        .replace("aby-2018-1", "okand-1")
        .replace("{kommun: aby}", "{delomrade: Bortom}"),
    }
    view = mal(overlay=overlay)

    assert view.ar == (2017, 2018, None)
    assert [(str(rad.namn), rad.antal, rad.summa) for rad in view.regioner] == [
        ("Mellan", (0, 2, 1), 3),
        ("Södra", (1, 0, 0), 1),
        ("okänd region", (0, 1, 0), 1),
    ]
    assert sum(rad.summa for rad in view.regioner) == view.siffror.loften


def test_a_goal_that_nothing_serves_says_so() -> None:
    view = mal("2015-ensamt")

    assert str(view.svar) == "INGET LÖFTE I REGISTRET STÖDJER MÅLET"
    assert (view.loften, view.regioner, view.ar) == ((), (), ())
    assert [str(rad.namn) for rad in view.fakta] == [
        "Målet", "Initiativ", "Mål under", "Prioriteringar",
    ]  # fmt: skip


def test_how_much_is_interpretation_is_said() -> None:
    assert "2 löften av 3 når målet bara genom vår tolkning" in str(mal().las_sa_har[1])


def test_the_answer_says_itself_what_it_rests_on() -> None:
    sourced = str(STODDA[HAMNEN])
    only = dict.fromkeys(("data/loften/aby/aby-2018-1.yaml", "data/loften/aby/aby-2018-6.yaml"))
    interpreted = {
        HAMNEN: sourced.replace(
            "belagg: belagd, kalla: kalla-ett}\nuppf",
            "belagg: tolkning, skal: Vi tror det.}\nuppf",
        )
    }
    found = [
        str(mal(overlay={**STODDA, **change}).svar)
        for change in ({}, interpreted, {**only, **interpreted}, only)
    ]

    assert found == [
        "3 LÖFTEN STÖDJER MÅLET – 1 ENLIGT KÄLLOR, 2 ENLIGT VÅR TOLKNING",
        "3 LÖFTEN STÖDJER MÅLET ENLIGT VÅR TOLKNING – INGEN KÄLLA SÄGER DET",
        "1 LÖFTE STÖDJER MÅLET ENLIGT VÅR TOLKNING – INGEN KÄLLA SÄGER DET",
        "1 LÖFTE STÖDJER MÅLET ENLIGT KÄLLOR",
    ]


def test_the_goal_and_the_links_above_it_say_where_they_stand() -> None:
    view = mal()
    [above] = view.ovanfor

    assert str(view.stalle) == "data/mal/2015-trygghet.yaml:1"
    assert str(above.lankens) == line_of("data/mal/2015-trygghet.yaml", "- {verksamhetside:")
    assert str(above.postens) == "data/verksamhetsideer/ide-2015.yaml:1"


def test_a_goal_that_is_not_there_is_named_with_the_likeliest() -> None:
    with pytest.raises(UsageError, match="Menade du 2015-trygghet"):
        mal("2015-tryghet")


def test_the_files_are_those_of_all_that_is_shown_and_its_sources() -> None:
    view = mal()

    assert view.huvud.poster == 8
    assert view.huvud.filer == (
        "data/initiativ/2017-lokalt.yaml",
        "data/kallor/kalla-ett.yaml",
        "data/loften/aby/aby-2018-1.yaml",
        "data/loften/aby/aby-2018-4.yaml",
        "data/loften/aby/aby-2018-6.yaml",
        "data/mal/2015-delmal.yaml",
        "data/mal/2015-trygghet.yaml",
        "data/overenskommelser/aby-2017.yaml",
        "data/overenskommelser/aby-2018.yaml",
    )
