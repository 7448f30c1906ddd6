from __future__ import annotations

import datetime as dt

import pytest
from support.build import Overlay
from support.omraden import CITE, FYRA, RAKNING, TOMT, kommun, lofte
from support.reports import tackning

from polisplan.errors import UsageError
from polisplan.views.tackningsrapport import Tackningsrapport


def answers(view: Tackningsrapport) -> list[tuple[str, str]]:
    return [(rad.namn, rad.svar.value) for rad in view.kommuner]


def test_each_kommun_has_one_of_four_answers_in_the_order_of_the_alphabet() -> None:
    assert answers(tackning()) == [
        ("Dalby", "ej i registret"),
        ("Åby", "har"),
        ("Älmby", "inget känt"),
        ("Öby", "oklart"),
    ]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        pytest.param("2016", (1, 0, 2, 1), id="before the unclear one began"),
        pytest.param("2016-2018", (2, 1, 0, 1), id="several years"),
        pytest.param("2018-06", (1, 1, 1, 1), id="a month"),
        pytest.param("2030", (0, 1, 2, 1), id="long after"),
    ],
)
def test_the_counts_follow_the_period(period: str, expected: tuple[int, ...]) -> None:
    siffror = tackning(period=period).siffror
    found = (siffror.har, siffror.oklart, siffror.inget_kant, siffror.ej_i_registret)

    assert found == expected
    assert siffror.kommuner == 4


def test_the_wrong_conclusion_is_denied_with_its_number() -> None:
    view = tackning()

    assert str(view.foljer_inte).startswith(
        "Av detta följer INTE att 2 kommuner saknade löfte 2018."
    )
    assert [str(rad.text) for rad in view.svar] == [
        "har minst ett löfte som gällde någon del av året",
        "har löften med okänd start eller okänt slut: kan ha gällt",
        "finns i registret, men inget känt löfte rör 2018",
        "finns inte i registret: här vet vi ingenting",
    ]


def test_nothing_is_denied_where_nothing_tempts() -> None:
    assert tackning(omrade=("kommun", "aby")).foljer_inte is None


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2018", "någon del av året"),
        ("2018-05", "någon del av månaden"),
        ("2018-05-01", "den dagen"),
        ("2017-2018", "någon del av perioden"),
    ],
)
def test_the_time_is_said_as_it_was_asked(period: str, words: str) -> None:
    assert str(tackning(period=period).svar[0].text).endswith(words)


def test_a_promise_for_several_kommuner_or_a_whole_lpo_counts_in_each() -> None:
    overlay: Overlay = {
        **FYRA,
        **lofte("flera-1", "{kommuner: [aby, dalby]}", "{fran: 2020, till: 2020}"),
        **lofte("lpo-1", "{lpo: sodra-lpo}", "{fran: 2020, till: 2020}"),
        **lofte("del-1", "{kommun: oby, delomrade: Hamnen}", "{fran: 2021, till: 2021}"),
    }

    assert {svar for _, svar in answers(tackning(overlay, "2020"))} == {"har"}
    assert dict(answers(tackning(overlay, "2021")))["Öby"] == "har"


def test_a_kommun_that_left_an_lpo_is_not_touched_by_its_promises() -> None:
    path = "data/lpo/sodra-lpo.yaml"
    lpo = FYRA[path]
    assert isinstance(lpo, str)
    overlay: Overlay = {
        **FYRA,
        **lofte("lpo-1", "{lpo: sodra-lpo}", "{fran: 2020, till: 2020}"),
        path: lpo.replace("kommun: almby,", "kommun: almby, giltig: {till: 2019},"),
    }

    assert dict(answers(tackning(overlay, "2020"))) == {
        "Dalby": "ej i registret",
        "Åby": "inget känt",
        "Älmby": "inget känt",
        "Öby": "har",
    }


def test_a_draft_is_no_promise() -> None:
    path = "data/loften/almby-2016-1.yaml"
    draft = FYRA[path]
    assert isinstance(draft, str)
    view = tackning({**FYRA, path: f"{draft}skede: utkast\n"}, "2016")

    assert dict(answers(view))["Älmby"] == "ej i registret"


def test_a_kommun_carries_its_promises_and_their_sources() -> None:
    rad = next(rad for rad in tackning().kommuner if rad.namn == "Åby")
    [found] = rad.loften

    assert (found.record, str(found.period), found.gallde.value) == (
        "lofte/aby-2018-1",
        "2018",
        "ja",
    )
    assert str(found.stalle) == "data/loften/aby/aby-2018-1.yaml:1"
    assert [(item.titel, item.adress, item.last) for item in found.kallor] == [
        ("Löften i Åby", "https://example.org/aby", "helt")
    ]
    assert (rad.kommunkod, rad.lan, rad.region, rad.lpo) == (
        "9901", "Åby län", "Mellan", ("Norra Åby",),
    )  # fmt: skip


def test_promises_surely_in_force_come_before_those_that_may_be() -> None:
    overlay = {**FYRA, **lofte("aby-odat-1", "{kommun: aby}", "{}")}
    rad = next(rad for rad in tackning(overlay).kommuner if rad.namn == "Åby")

    assert [item.gallde.value for item in rad.loften] == ["ja", "oklart"]
    assert (rad.svar.value, rad.andra) == ("har", 0)


def test_other_promises_are_counted() -> None:
    rad = next(rad for rad in tackning().kommuner if rad.namn == "Älmby")

    assert (rad.loften, rad.andra) == ((), 1)


def test_the_regions_add_up_to_the_whole() -> None:
    view = tackning({**FYRA, **kommun("hemlos", "Hemlös", "9999", "okant-lan")})
    found = [(str(rad.namn), rad.siffror.kommuner) for rad in view.regioner]

    assert found == [("Mellan", 2), ("Södra", 2), ("okänd region", 1)]
    assert view.siffror.kommuner == 5
    assert view.regioner[-1].record is None


@pytest.mark.parametrize(
    ("omrade", "names"),
    [
        (("region", "sodra"), ["Älmby", "Öby"]),
        (("polisomrade", "aby"), ["Åby"]),
        (("lpo", "sodra-lpo"), ["Älmby", "Öby"]),
        (("kommun", "dalby"), ["Dalby"]),
    ],
)
def test_an_area_has_its_own_kommuner(omrade: tuple[str, str], names: list[str]) -> None:
    view = tackning(omrade=omrade)

    assert [rad.namn for rad in view.kommuner] == names
    assert view.regioner == ()
    assert sum(len(grupp.kommuner) for grupp in view.grupper) == len(names)
    assert f"--{omrade[0]} {omrade[1]} --format csv" in view.kommando


def test_kommuner_that_may_belong_are_told_of() -> None:
    texts = [str(item) for item in tackning(omrade=("polisomrade", "aby")).las_sa_har]

    assert any(text.startswith("1 kommun kan höra hit men är inte med") for text in texts)


def test_a_period_that_is_not_over_says_so() -> None:
    after = [str(item) for item in tackning(period="2018", day=dt.date(2018, 12, 31)).las_sa_har]
    before = [str(item) for item in tackning(period="2018", day=dt.date(2018, 12, 30)).las_sa_har]

    assert not any("inte slut" in text for text in after)
    assert any("Perioden är inte slut den 30 december 2018" in text for text in before)


def test_an_unknown_area_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="Menade du aby"):
        tackning(omrade=("kommun", "abby"))


def test_an_empty_register_has_no_kommuner() -> None:
    view = tackning(TOMT)

    assert (view.siffror.kommuner, view.kommuner, view.regioner) == (0, (), ())
    assert str(view.huvud.titel) == "Medborgarlöften 2018 – vad registret vet om 0 kommuner"


def test_the_newest_count_of_others_stands_beside_what_the_register_says_of_that_day() -> None:
    view = tackning({**FYRA, **RAKNING}, "2023")

    assert view.jamforelse is not None
    assert str(view.jamforelse.text) == (
        "En räkning (Polisen, 30 juni 2018) fann 14 kommuner utan aktuellt löfte. För samma tid har "
        "registret 1 med löfte, 1 där det är oklart och 2 utan känt löfte."
    )
    assert (view.jamforelse.varde, view.jamforelse.siffror.har) == (14, 1)
    assert view.jamforelse.kalla is not None
    assert view.jamforelse.kalla.record == "kalla/kalla-ett"


@pytest.mark.parametrize(
    ("overlay", "omrade"),
    [
        pytest.param(FYRA, None, id="no count"),
        pytest.param({**FYRA, **RAKNING}, ("region", "sodra"), id="an area"),
        pytest.param(
            {
                **FYRA,
                **{
                    path: str(text).partition("observationer")[0] + CITE
                    for path, text in RAKNING.items()
                },
            },
            None,
            id="no figure",
        ),
    ],
)
def test_without_a_count_there_is_no_comparison(
    overlay: Overlay, omrade: tuple[str, str] | None
) -> None:
    assert tackning(overlay, omrade=omrade).jamforelse is None
