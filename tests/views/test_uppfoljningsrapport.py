from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import BASE
from support.build import Overlay
from support.omraden import FYRA, TOMT, lofte
from support.uppfoljt import HAMNEN, UPPFOLJT, uppfoljning

from polisplan.errors import UsageError
from polisplan.totals.utfall import Dom
from polisplan.views.uppfoljningsdelar import Del
from polisplan.views.uppfoljningsloften import Steg
from polisplan.views.uppfoljningsrapport import Uppfoljningsrapport

NOTHING: Overlay = {path: None for path in BASE if "/loften/" in path}


def ids(view: Uppfoljningsrapport) -> list[str]:
    return [vy.lofte.record for grupp in view.grupper for vy in grupp.loften]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        pytest.param("2018", ["2016-1", "2017-2", "2018-1", "2018-4", "2018-5"], id="a year"),
        pytest.param("2017", ["2016-1", "2017-2"], id="the year before"),
        pytest.param("2015", [], id="before all"),
        pytest.param(
            "2018-11", ["2016-1", "2018-1", "2018-4", "2018-5"], id="after the longer end"
        ),
    ],
)
def test_the_period_chooses_the_promises(period: str, expected: list[str]) -> None:
    assert ids(uppfoljning(period=period)) == [f"lofte/aby-{ident}" for ident in expected]


def test_the_answer_counts_what_held_what_may_have_and_what_is_followed_up() -> None:
    view = uppfoljning()

    assert str(view.svar) == "4 LÖFTEN GÄLLDE 2018, 1 KAN HA GÄLLT; 2 ÄR UPPFÖLJDA"
    assert str(view.huvud.titel) == "Uppföljning av medborgarlöften 2018 – kommunen Åby"
    assert view.huvud.poster == 5
    assert str(uppfoljning(period="2015").svar) == "INGET KÄNT LÖFTE GÄLLDE 2015"


def test_the_counts_agree_with_the_promises() -> None:
    siffror = uppfoljning().siffror

    assert (siffror.gallde, siffror.oklart, siffror.uppfoljda) == (4, 1, 2)
    assert (siffror.mal, siffror.redovisade) == (4, 2)
    assert dict(siffror.domar) == {
        Dom.NATT: 1, Dom.DELVIS: 0, Dom.INTE_NATT: 1, Dom.OKLART: 0,
    }  # fmt: skip
    assert {part.del_: (part.mal, part.redovisade) for part in siffror.delar} == {
        Del.POLISEN: (2, 2),
        Del.GEMENSAMT: (0, 0),
        Del.ANDRA: (1, 0),
        Del.OSAGT: (0, 0),
        Del.HELA: (1, 0),
    }
    assert sum(part.mal for part in siffror.delar) == siffror.mal
    assert dict(siffror.steg) == {
        Steg.FORLANGT: 1, Steg.ERSATT: 1, Steg.UTGANGET: 1, Steg.FLYTTAT: 0, Steg.GALLER: 0,
        Steg.OKANT: 3,
    }  # fmt: skip
    assert (siffror.avvikelser, siffror.biutfall) == (1, 1)


@pytest.mark.parametrize(
    ("omrade", "count"),
    [
        (("region", "mellan"), 5),
        (("polisomrade", "aby"), 5),
        (("lpo", "norra-aby"), 5),
        (("kommun", "oby"), 1),
        (("region", "sodra"), 1),
    ],
)
def test_an_area_has_the_promises_that_touch_it(omrade: tuple[str, str], count: int) -> None:
    view = uppfoljning({**UPPFOLJT, **FYRA}, omrade=omrade)

    assert len(ids(view)) == count
    assert view.omrade == "/".join(omrade)


def tre_kommuner() -> Overlay:
    """Return an overlay in which an LPO has promises in three kommuner."""
    more = BASE["data/lpo/norra-aby.yaml"].replace(
        "- {kommun: aby, belagg: källa}",
        "- {kommun: aby, belagg: källa}\n- {kommun: oby, belagg: källa}\n- {kommun: dalby, belagg: källa}",
    )
    return {
        **FYRA,
        **lofte("oby-2018-1", "{kommun: oby}", "{fran: 2018, till: 2018}"),
        **lofte("dalby-2018-1", "{kommun: dalby}", "{fran: 2018, till: 2018}"),
        "data/lpo/norra-aby.yaml": more,
    }


def test_places_stand_in_the_order_of_the_alphabet() -> None:
    view = uppfoljning(tre_kommuner(), omrade=("lpo", "norra-aby"))

    assert [str(grupp.plats) for grupp in view.grupper] == ["Dalby", "Åby", "Öby"]


@pytest.mark.parametrize(
    ("omrade", "sentence"),
    [
        pytest.param((None, None), "--lpo, --kommun", id="no area"),
        pytest.param(("kommun", "Åby"), r"Menade du aby \(Åby\)", id="a name"),
    ],
)
def test_an_area_must_be_given(omrade: tuple[str | None, str | None], sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        uppfoljning(omrade=omrade)


def test_drafts_and_what_had_not_begun_are_left_out() -> None:
    overlay = {
        **lofte("aby-2018-7", "{kommun: aby}", "{fran: 2018, till: 2018}", "skede: utkast\n"),
        **lofte("aby-2018-8", "{kommun: aby}", "{fran: 2018-09, till: 2018}"),
    }
    view = uppfoljning(overlay, day=dt.date(2018, 8, 1))

    assert ids(view) == ["lofte/aby-2018-1"]
    assert [str(text) for text in view.las_sa_har][2:] == [
        "Perioden är inte slut den 1 augusti 2018.",
        "1 uppföljning publicerad efter 1 augusti 2018 är inte med.",
    ]


def test_what_is_unknown_is_counted() -> None:
    path = "data/loften/aby/aby-2018-4.yaml"
    partly = str(UPPFOLJT[path]).replace("last: helt", "last: delvis")
    view = uppfoljning({**UPPFOLJT, path: partly})

    assert [str(text) for text in view.okant] == [
        "1 av 5 löften är bara delvis lästa. Det vi inte har sett i dem räknas inte som brist.",
        "För 1 löfte är start eller slut okänt: det kan ha gällt.",
        "För 3 av 5 löften är ingen kontaktfunktion känd. Personer namnges aldrig.",
        "Upplevd effekt i tal, som ur en trygghetsmätning, är inte redovisad för något löfte.",
        "Det kan finnas löften som registret inte känner till.",
    ]


def test_an_area_without_promises_has_an_answer() -> None:
    view = uppfoljning({**FYRA, **TOMT}, omrade=("region", "mellan"))

    assert view.grupper == ()
    assert view.siffror.mal == 0
    assert [(str(rad.namn), str(rad.text)) for rad in view.fakta] == [
        ("Löften finns för", "inga för området")
    ]


def test_the_files_are_those_of_all_that_is_shown_and_its_sources() -> None:
    assert uppfoljning(period="2017").huvud.filer == (
        "data/kallor/kalla-ett.yaml",
        "data/loften/aby-2016-1.yaml",
        "data/loften/aby-2017-2.yaml",
        "data/loften/aby/aby-2018-4.yaml",
    )
    assert "data/lagesbilder/enkat-aby-2017.yaml" in uppfoljning().huvud.filer


def test_one_promise_is_spoken_of_in_the_singular() -> None:
    followed = uppfoljning({**NOTHING, HAMNEN: UPPFOLJT[HAMNEN]})
    told = lofte("aby-2018-9", "{kommun: aby}", "{fran: 2018, till: 2018}")
    alone = uppfoljning({**NOTHING, **told})

    assert str(followed.svar) == "1 LÖFTE GÄLLDE 2018; 1 ÄR UPPFÖLJT"
    assert str(alone.svar) == "1 LÖFTE GÄLLDE 2018; INGET ÄR UPPFÖLJT"
    assert str(alone.fakta[0].text) == "0 av 1 löfte"
    assert str(followed.fakta[2].text) == "1 av 1 mätbart mål redovisat"
    assert "inget känt för 1 löfte" in {str(rad.text) for rad in alone.fakta}


def test_what_is_unknown_of_every_promise_is_said_once() -> None:
    overlay = {
        **NOTHING,
        **lofte("aby-2018-8", "{kommun: aby}", "{fran: 2018, till: 2018}"),
        **lofte("aby-2018-9", "{kommun: aby}", "{fran: 2018}"),
    }
    view = uppfoljning(overlay)
    [first, second] = [vy for grupp in view.grupper for vy in grupp.loften]

    assert str(view.okant[0]) == (
        "Inte känt om något av löftena: problemet bakom, vem som gör vad och vad det blev av löftet."
    )
    assert first.okant is None
    assert str(second.okant) == "Inte känt: löftets slut."


def test_more_promises_than_are_seen_at_once_are_listed_first() -> None:
    view = uppfoljning()
    few = uppfoljning(period="2017")

    assert few.oversikt == ()
    assert [(rad.ankare, str(rad.namn)) for rad in view.oversikt][-2:] == [
        ("lofte-aby-2018-4", "4 Trygg hamn (Hamnen)"),
        ("lofte-aby-2018-5", "5 Löftet aby-2018-5"),
    ]
    assert [str(rad.redovisat) for rad in view.oversikt][-2:] == [
        "1 av 3 mätbara mål redovisade", "inget mätbart mål",
    ]  # fmt: skip


def test_a_list_of_several_places_names_them() -> None:
    view = uppfoljning({**UPPFOLJT, **tre_kommuner()}, omrade=("lpo", "norra-aby"))

    assert {str(rad.namn).partition(":")[0] for rad in view.oversikt} == {
        str(grupp.plats) for grupp in view.grupper
    }


def test_a_verdict_of_those_who_gathered_the_data_is_explained() -> None:
    text = str(UPPFOLJT[HAMNEN]).replace("av: polisen", "av: insamlingen")
    view = uppfoljning({**NOTHING, HAMNEN: text})
    [vy] = [vy for grupp in view.grupper for vy in grupp.loften]

    assert [str(said) for said in vy.lofte.enligt_kallan] == [
        "delvis enligt vår läsning: Inte alla pass blev av."
    ]
    assert any("registrets eget omdöme" in str(note) for note in view.las_sa_har)
    assert not any("registrets eget omdöme" in str(note) for note in uppfoljning().las_sa_har)
