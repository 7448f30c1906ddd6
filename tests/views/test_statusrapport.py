from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay
from support.omraden import FYRA
from support.reports import RICH, status

from polisplan.views.statusrapport import Statusrapport
from polisplan.views.statusurval import Statusfraga


def summary(view: Statusrapport) -> dict[str, str]:
    """Return the summary as name and text, with ordinary spaces."""
    return {str(row.namn): str(row.text).replace("\N{NO-BREAK SPACE}", " ") for row in view.fakta}


def with_period(period: str) -> Overlay:
    return changed(LOFTE, "period: {fran: 2018, till: 2018}\nparter", f"period: {period}\nparter")


def test_it_begins_with_what_was_last_promised_and_what_came_of_it() -> None:
    view = status(RICH)

    assert str(view.svar) == "INGET LÖFTE I REGISTRET GÄLLER DEN DAGEN"
    assert summary(view) == {
        "Senast lovat": "Åby 2018 (3 löften, slut 2018-12-31)",
        "Kända löften": "4 löften: 4 med mätbart mål, 3 uppföljda",
        "Försenat": "1 löfte utan någon uppföljning, 486 dagar efter slutet: aby-2017-1",
        "Siffra saknas": "1 löfte är uppföljt men saknar tal för minst ett mätbart mål "
        "(av 3 uppföljda)",
        "Redovisat i tal": "2 av 4 mätbara mål, i 4 kända löften 2017–2018",
        "Överenskommelse": "1 gäller av 1 i registret (Samverkan i Åby 2017–2019)",
        "Länkar till mål": "1 belagd av en källa, 2 vår tolkning, 1 saknas",
    }


def test_each_promise_says_how_it_stands_for_the_part_that_is_known() -> None:
    (group,) = status(RICH).grupper

    assert [str(item.tillstand) for item in group.loften] == [
        "NÅTT hela perioden",
        "NÅTT maj–dec, jan–apr okänt",
        "SIFFRA SAKNAS",
    ]
    assert [*map(str, group.loften[1].rader[0].redovisat)] == [
        "301 maj–dec = 1,23 per dygn",
        "1,23 per dygn maj–dec enligt källan",
        "71 maj–juli = 0,77 per dygn",
        "0,78 per dygn maj–juli enligt källan",
    ]


def test_another_measure_is_never_set_against_the_target() -> None:
    lofte = status(RICH).grupper[0].loften[2]

    assert [*map(str, lofte.rader[0].redovisat)] == ["inget antal"]
    assert str(lofte.rader[1].redovisat[0]) == "21 tillsyner (annat mått)*"
    assert [*map(str, lofte.enligt_kallan)] == ["pågår enligt källan (kommunen): Mycket är gjort.*"]


def test_earlier_promises_are_shown_on_request() -> None:
    view = status(RICH, historik=True)

    assert [(str(item.plats), str(item.period)) for item in view.grupper] == [
        ("Åby", "2018"),
        ("Åby", "2017"),
    ]
    assert str(view.grupper[1].loften[0].tillstand) == "FÖRSENAT"
    assert view.dolda == ()


def test_what_was_published_later_is_not_known() -> None:
    view = status(RICH, day=dt.date(2018, 9, 1))

    assert str(view.svar) == "3 LÖFTEN I REGISTRET GÄLLER DEN DAGEN"
    assert (
        str(view.grupper[0].loften[1].tillstand)
        == "GÄLLER · INTE NÅTT maj–juli, jan–apr, aug–dec okänt"
    )
    assert "2 uppföljningar publicerade efter 1 september 2018 är inte med." in map(str, view.noter)


@pytest.mark.parametrize(
    ("period", "answer", "state"),
    [
        pytest.param("{fran: 2019, till: 2019}", "1 LÖFTE I REGISTRET GÄLLER DEN DAGEN", "GÄLLER", id="yes"),
        pytest.param(
            "{fran: 2018}", "INGET LÖFTE I REGISTRET GÄLLER SÄKERT DEN DAGEN", "OKLART OM DET GÄLLER",
            id="unclear",
        ),
    ],
)  # fmt: skip
def test_in_force_has_three_answers(period: str, answer: str, state: str) -> None:
    view = status(with_period(period))

    assert str(view.svar) == answer
    assert str(view.grupper[0].loften[0].tillstand).startswith(state)


def test_an_unknown_start_is_told_and_not_counted() -> None:
    view = status(with_period("{till: 2020}"))

    assert view.siffror.loften == 0
    assert [*map(str, view.okant)] == [
        "1 löfte har okänd start och räknas inte in, för ingen vet om det hade börjat: aby-2018-1."
    ]
    assert str(view.svar) == "INGET LÖFTE I REGISTRET GÄLLER SÄKERT DEN DAGEN"


def test_an_unknown_start_of_what_had_ended_is_told_and_counted() -> None:
    view = status(with_period("{till: 2018}"))

    assert view.siffror.loften == 1
    assert [*map(str, view.okant)] == [
        "1 löfte har okänd start men räknas in, för det hade slutat: aby-2018-1."
    ]


def test_a_register_without_promises_is_not_nought_of_nought() -> None:
    view = status({LOFTE: None})

    assert str(view.svar) == "INGET LÖFTE FÖR OMRÅDET FINNS I REGISTRET"
    assert "0 av 0" not in " ".join(summary(view).values())
    assert summary(view)["Redovisat i tal"] == "inget känt löfte"
    assert summary(view)["Ej i registret"] == (
        "kommunen har inget löfte i registret; det betyder inte att den saknar löften"
    )


@pytest.mark.parametrize(
    ("fraga", "answer"),
    [
        pytest.param(Statusfraga(), "INGET LÖFTE FINNS I REGISTRET", id="the register"),
        pytest.param(
            Statusfraga(mal="2015-trygghet"), "INGET LÖFTE I REGISTRET STÖDJER MÅLET", id="a goal"
        ),
        pytest.param(
            Statusfraga("kommun", "aby", "2015-trygghet"),
            "INGET LÖFTE FÖR OMRÅDET STÖDJER MÅLET",
            id="a goal in an area",
        ),
    ],
)
def test_the_answer_says_where_there_is_no_promise(fraga: Statusfraga, answer: str) -> None:
    assert str(status({LOFTE: None}, fraga).svar) == answer


def test_one_promise_is_spoken_of_as_one() -> None:
    view = status()

    assert summary(view) == {
        "Senast lovat": "Åby 2018 (1 löfte, slut 2018-12-31)",
        "Kända löften": "1 löfte: 1 med mätbart mål, 1 uppföljt",
        "Försenat": "inget känt löfte",
        "Siffra saknas": "det uppföljda löftet saknar inget tal",
        "Redovisat i tal": "1 av 1 mätbart mål, i 1 känt löfte 2018",
        "Överenskommelse": "1 gäller av 1 i registret (Samverkan i Åby 2017–2019)",
        "Länkar till mål": "0 belagda av en källa, 1 vår tolkning, 0 saknas",
    }
    assert [*map(str, view.noter)] == [
        "Den enda länken från löftena till polisens mål är vår tolkning: polisplan trace aby-2018-1"
    ]


def test_a_report_on_a_goal_is_called_by_its_wording_and_says_nothing_of_agreements() -> None:
    view = status(RICH, Statusfraga(mal="2015-trygghet"))

    assert str(view.huvud.titel) == (
        "HELA REGISTRET den 1 maj 2019 – Långsiktigt mål 1: Vi gör Åby tryggt."
    )
    assert "Överenskommelse" not in summary(view)
    assert (
        "Målets id är 2015-trygghet. Allt som stödjer det: polisplan report mal 2015-trygghet"
        in map(str, view.noter)
    )


def test_a_source_dated_later_is_not_the_newest_and_what_rests_on_it_alone_is_told() -> None:
    early = status(day=dt.date(2018, 1, 15))
    then = status(day=dt.date(2018, 2, 1))
    note = "1 löfte är känt bara genom källor daterade efter 15 januari 2018; det räknas in."

    assert early.huvud.senaste_kalldatum is None
    assert note in map(str, early.noter)
    assert str(then.huvud.senaste_kalldatum) == "2018-02"
    assert not any("daterade efter" in str(text) for text in then.noter)


def test_every_count_names_its_promises() -> None:
    view = status(RICH, Statusfraga())
    poster, siffror = view.poster, view.siffror

    assert poster.forsenade == ("aby-2017-1",)
    assert poster.siffra_saknas == ("aby-2018-3",)
    assert poster.redovisade == ("aby-2018-1", "aby-2018-2")
    assert (len(poster.loften), len(poster.galler), len(poster.oklart)) == (
        siffror.loften,
        siffror.galler,
        siffror.oklart,
    )
    assert (len(poster.uppfoljda), len(poster.delvis_lasta), len(poster.med_mal)) == (
        siffror.uppfoljda,
        siffror.delvis_lasta,
        siffror.med_mal,
    )
    assert [rad.poster for rad in view.rader] == [poster]


def test_areas_are_in_the_order_of_the_alphabet() -> None:
    region = BASE["data/regioner/mellan.yaml"]
    named: Overlay = {
        **FYRA,
        "data/regioner/mellan.yaml": region.replace("namn: Mellan", "namn: Öst"),
        "data/regioner/sodra.yaml": region.replace("mellan", "sodra").replace("Mellan", "Väst"),
    }
    view = status(named, Statusfraga())

    assert [str(rad.namn) for rad in view.rader] == ["Väst", "Öst"]
    assert view.bilder.tillstand is not None
    assert [str(rad.namn) for rad in view.bilder.tillstand.rader] == ["Väst", "Öst"]


def test_promises_without_a_measurable_target_are_not_nought_of_nought() -> None:
    text = (
        BASE[LOFTE]
        .replace(
            "matbara_mal:\n- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, raknas: en timme, datakalla: journal}\n",
            "",
        )
        .replace("{matbart_mal: 1, antal", "{aktivitet: 1, antal")
    )

    assert (
        summary(status({LOFTE: text}))["Redovisat i tal"] == "inget mätbart mål i 1 känt löfte 2018"
    )


@pytest.mark.parametrize(
    ("fraga", "rows"),
    [
        pytest.param(Statusfraga(), ["region/mellan"], id="the register by region"),
        pytest.param(Statusfraga("region", "mellan"), ["lpo/norra-aby"], id="a region by lpo"),
        pytest.param(Statusfraga("lpo", "norra-aby"), [], id="an lpo by promise"),
    ],
)
def test_a_large_area_is_a_table_of_its_parts(fraga: Statusfraga, rows: list[str | None]) -> None:
    view = status(RICH, fraga)

    assert [row.record for row in view.rader] == rows
    assert bool(view.grupper) is not bool(view.rader)
    assert all(row.siffror == view.siffror for row in view.rader)


def test_data_with_errors_is_said_first() -> None:
    view = status({"data/mal/2015-trygghet.yaml": "id: [\n"})

    assert not view.huvud.halsa.hel
    assert str(view.huvud.varning).startswith("OFULLSTÄNDIG: registret har ")


def test_an_agreement_about_to_end_is_said() -> None:
    view = status(day=dt.date(2019, 10, 1))

    assert summary(view)["Överenskommelse"].endswith("; 1 går ut inom 180 dagar: aby-2017")


def test_a_kommun_lies_in_the_area_of_the_day() -> None:
    path = "data/lpo/norra-aby.yaml"
    later = BASE[path].replace("id: norra-aby", "id: sodra-aby").replace("Norra Åby", "Södra Åby")
    overlay = {
        path: BASE[path].replace("belagg: källa}", "belagg: källa, giltig: {till: 2018}}"),
        "data/lpo/sodra-aby.yaml": later.replace(
            "belagg: källa}", "belagg: källa, giltig: {fran: 2019}}"
        ),
    }

    before = status(overlay, Statusfraga("kommun", "aby"), dt.date(2018, 5, 1))
    after = status(overlay, Statusfraga("kommun", "aby"), dt.date(2019, 5, 1))

    assert (str(before.ligger), str(after.ligger)) == (
        "LPO Norra Åby · polisregion Mellan",
        "LPO Södra Åby · polisregion Mellan",
    )
