from __future__ import annotations

from support.base_tree import BASE, LOFTE
from support.build import Overlay
from support.looking import visning
from support.reports import RICH

from polisplan.models.slag import SLAG
from polisplan.text.message import Message
from polisplan.views.postfalt import Del, Falt


def falt(overlay: Overlay | None, ident: str, key: str) -> Falt:
    return next(item for item in visning(overlay, ident).falt if item.nyckel == key)


def said(part: Del) -> dict[str, str]:
    return {item.nyckel: str(item.text) for item in part.falt if item.text is not None}


def test_only_what_the_file_states_is_shown_the_sources_last() -> None:
    keys = [item.nyckel for item in visning(None, "kommun/aby").falt]

    assert keys == ["kommunkod", "lan", "kallor"]


def test_a_field_is_called_by_its_description() -> None:
    assert str(falt(None, "aby-2018-1", "parter").etikett).startswith("De som ger löftet")


def test_a_reference_is_shown_by_name_and_id() -> None:
    assert str(falt(None, "kommun/aby", "lan").text) == "Åby län (lan/abylan)"


def test_a_reference_that_leads_nowhere_says_so() -> None:
    text = BASE[LOFTE].replace("- mal: 2015-trygghet", "- mal: finns-inte")
    link = falt({LOFTE: text}, "aby-2018-1", "stodjer").delar[0]

    assert str(link.rubrik) == "mal/finns-inte (finns inte)"


def test_an_activity_is_its_words_with_number_and_party() -> None:
    first, second = falt(RICH, "aby-2018-3", "aktiviteter").delar

    assert (str(first.rubrik), said(first)) == (
        "1. Tillsyn av restauranger", {"vem": "polisen"}
    )  # fmt: skip
    assert str(second.rubrik) == "2. Samordnad tillsyn"


def test_a_measurable_target_is_said_as_a_person_says_it() -> None:
    part = falt(RICH, "aby-2018-3", "matbara_mal").delar[0]

    assert (str(part.rubrik), said(part)) == (
        "1. minst 8 samordnade tillsyner", {"aktivitet": "2"}
    )  # fmt: skip


def test_a_figure_stands_with_its_unit_and_time() -> None:
    followed = falt(RICH, "aby-2018-2", "uppfoljningar").delar[0]
    outcome = next(item for item in followed.falt if item.nyckel == "utfall")

    assert str(followed.rubrik) == "2018-05–2018-12"
    assert [str(part.rubrik) for part in outcome.delar] == ["301 kontroller", "1,23 per dygn"]


def test_a_source_is_shown_with_title_address_and_how_much_was_read() -> None:
    source = falt(None, "aby-2018-1", "kallor").delar[0]
    address = next(item for item in source.falt if item.nyckel == "adress")

    assert str(source.rubrik) == "Löften i Åby (kalla/kalla-ett)"
    assert said(source)["last"] == "helt"
    assert str(address.delar[0].rubrik) == "https://example.org/aby"


def test_a_link_says_what_it_rests_on() -> None:
    link = falt(None, "aby-2018-1", "stodjer").delar[0]

    assert str(link.rubrik) == "Vi gör Åby tryggt. (mal/2015-trygghet)"
    assert (said(link)["belagg"], said(link)["skal"]) == ("tolkning", "Trafik hör till trygghet.")


def test_a_period_says_what_is_ours() -> None:
    period = "period: {fran: 2018, till: 2018, till_belagg: tolkning}"
    text = BASE[LOFTE].replace("period: {fran: 2018, till: 2018}", period)
    part = falt({LOFTE: text}, "aby-2018-1", "period").delar[0]

    assert (str(part.rubrik), said(part)) == ("2018", {"till_belagg": "tolkning"})


def test_every_kind_can_be_shown_whole() -> None:
    for slag in SLAG:
        path = next(path for path in BASE if path.startswith(f"data/{slag.mapp}/"))
        view = visning(None, f"{slag.namn}/{path.rsplit('/', 1)[1].removesuffix('.yaml')}")

        shown = {item.nyckel for item in view.falt} | {"id", "titel", "namn"}
        assert set(view.innehall) - shown == set()


def test_text_from_the_data_is_never_taken_for_a_template() -> None:
    text = BASE[LOFTE].replace("titel: Lugnare trafik", "titel: '{x} {0}'")
    view = visning({LOFTE: text + "problem: '{titel} {'\n"})

    assert str(view.huvud.titel) == "Löfte – {x} {0}"
    assert str(falt({LOFTE: text + "problem: '{titel} {'\n"}, "aby-2018-1", "problem").text) == (
        "{titel} {"
    )


def test_a_row_that_has_yet_to_start_says_so_in_words_of_ours() -> None:
    path = "data/volontarer/2013-aby.yaml"
    text = BASE[path].replace("start: 2012", "start: ska starta")
    starts = [
        item.text
        for row in falt({path: text}, "2013-aby", "rader").delar
        for item in row.falt
        if item.nyckel == "start"
    ]

    assert Message("ska starta") in starts
