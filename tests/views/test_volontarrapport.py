from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.reports import PROGRAM, volontarer

from polisplan.errors import UsageError
from polisplan.text.message import Message

PATH = "data/volontarer/2013-aby.yaml"
DESCRIPTION = "data/volontarverksamheter/volontarer-aby.yaml"
NEWER = {"data/volontarer/2015-aby.yaml": """\
id: 2015-aby
titel: Volontärer i Åby
avser: 2015
omradesslag: myndighet
raknar:
  utbildade: {enhet: personer, sedan: start}
rader:
- {omrade: Åby, start: 2010, utbildade: 760}
kallor:
- {kalla: kalla-ett, last: helt}
"""}  # fmt: skip


TEXT = {"data/volontarer/2009-aby.yaml": """\
id: 2009-aby
titel: Volontärer i Åby enligt en tidning
uppstallning: text
avser: 2008
avser_till: 2010
omradesslag: område
raknar:
  uppdrag: {enhet: uppdrag, sedan: perioden}
rader:
- {omrade: Åby, avser: 2008, start: 2003, uppdrag: 305, varav: [{omrade: Hamnen, uppdrag: 46}]}
- omrade: Åby
  avser: 2010
  start: 2003
  uppdrag: 700
  precision: {uppdrag: ca}
  prognos: [uppdrag]
  anmarkning: förutsett 2009
- {omrade: Öby, start: ska starta}
- {omrade: Ytby, start: 2010, uppdrag: 1}
kallor:
- {kalla: kalla-ett, last: helt}
"""}  # fmt: skip


def test_the_answer_is_a_number_with_what_is_missing_from_it() -> None:
    rows = [(str(row.tal), str(row.ord), str(row.text)) for row in volontarer().nyckelrader]

    assert rows == [
        ("14", "utbildade", "alla 2 som har startat har lämnat tal"),
        ("5", "uppdrag", "1 av 2; Öby har lämnat rutan tom"),
        ("1", "ska starta", "Ytby"),
    ]


def test_a_blank_is_unknown_and_what_has_not_begun_is_a_dash() -> None:
    cells = [tuple(map(str, row.celler)) for row in volontarer().rader]

    assert cells == [("10", "5"), ("4", "okänt"), ("–", "–")]


def test_a_total_never_mixes_tables() -> None:
    view = volontarer(NEWER)

    assert view.kolumner[0].summa.varde == 14
    assert [(item.id, item.avser, str(item.rader)) for item in view.andra] == [
        ("2015-aby", "2015", "1 rad, räknas samman")
    ]
    assert str(view.andra_i_ord).startswith("Andra tabeller räknas inte in: 2015-aby.")


@pytest.mark.parametrize("ident", ["2015-aby", "volontarstatistik/2015-aby"])
def test_a_table_is_asked_for_by_its_id(ident: str) -> None:
    view = volontarer(NEWER, ident)

    assert (view.record, view.kolumner[0].summa.varde) == ("volontarstatistik/2015-aby", 760)
    assert str(view.jamforelse) == "Ingen summa står tryckt i tabellen."


def test_a_difference_from_the_printed_sum_is_said() -> None:
    view = volontarer(changed(PATH, "utbildade: 14,", "utbildade: 15,"))

    assert str(view.jamforelse).startswith("OBS:")
    assert "utbildade 14 mot tryckta 15" in str(view.jamforelse)


def test_an_approximate_figure_makes_the_sum_approximate() -> None:
    view = volontarer(
        changed(
            PATH,
            "uppdrag: 5}\n- {omrade: Öby",
            "uppdrag: 5, precision: {uppdrag: ca}}\n- {omrade: Öby",
        )
    )

    assert [*map(str, view.rader[0].celler)] == ["10", "ca 5"]
    assert view.summarad is not None
    assert [*map(str, view.summarad.celler)] == ["14", "ca 5"]
    assert str(view.nyckelrader[1].tal) == "ca 5"


def test_an_unknown_table_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="Menade du 2013-aby"):
        volontarer(None, "2013-abby")


def test_a_register_with_neither_a_table_nor_a_programme_says_so() -> None:
    assert PATH in BASE
    with pytest.raises(UsageError, match="ingen volontärtabell"):
        volontarer({PATH: None, DESCRIPTION: None})


def test_a_programme_is_shown_where_there_is_no_table() -> None:
    view = volontarer({PATH: None})

    assert (view.record, view.fil, view.rader, view.summarad) == (None, None, (), None)
    assert str(view.huvud.titel) == "Polisens volontärer – programmet"
    assert view.huvud.filer == ("data/kallor/kalla-ett.yaml", DESCRIPTION)
    assert str(view.jamforelse) == "Registret har ingen volontärtabell."


def test_a_table_asked_for_is_not_replaced_by_the_programme() -> None:
    with pytest.raises(UsageError, match="ingen volontärtabell"):
        volontarer({PATH: None}, "2013-aby")


def test_a_table_is_shown_where_there_is_no_programme() -> None:
    view = volontarer({DESCRIPTION: None})

    assert (len(view.rader), view.program, view.program_i_ord) == (3, (), None)
    assert [str(text) for text in view.okant] == [
        "Registret har ingen beskrivning av programmet. De ligger i data/volontarverksamheter/."
    ]


def test_a_description_that_cannot_be_read_is_not_called_absent() -> None:
    view = volontarer({DESCRIPTION: "id: volontarer-aby\n"})

    assert "kan inte läsas" in str(view.okant[0])


def test_the_head_counts_what_is_shown() -> None:
    view = volontarer(PROGRAM)

    assert (view.huvud.poster, str(view.huvud.senaste_kalldatum)) == (4, "2018-03")
    assert len(view.huvud.filer) == 7


def test_each_row_says_where_it_stands() -> None:
    view = volontarer(PROGRAM, "2009-aby")

    assert [str(row.stalle) for row in view.rader[:3]] == [
        "data/volontarer/2009-aby.yaml:10",
        "data/volontarer/2009-aby.yaml:15",
        "data/volontarer/2009-aby.yaml:16",
    ]


def test_figures_in_running_text_are_shown_and_not_added_up() -> None:
    view = volontarer(TEXT, "2009-aby")

    assert [tuple(map(str, (row.namn, row.start, *row.celler))) for row in view.rader] == [
        ("Åby 2008", "2003", "305"),
        ("– varav Hamnen", "", "46"),
        ("Åby 2010", "2003", "ca 700 (prognos)"),
        ("Öby", "ska starta", "–"),
        ("Ytby", "2010", "1"),
    ]
    assert view.summarad is not None
    assert (view.summarad.celler, view.kolumner) == (("",), ())
    assert str(view.jamforelse) == "Uppgifterna står i löpande text. De räknas inte samman."
    assert (str(view.huvud.titel), view.avser) == (
        "Polisens volontärer – uppgifter från 2008 till 2010",
        "2008–2010",
    )


def test_a_table_goes_before_a_longer_text_when_none_is_named() -> None:
    view = volontarer(TEXT)

    assert (view.record, [item.id for item in view.andra]) == (
        "volontarstatistik/2013-aby",
        ["2009-aby"],
    )


def test_a_table_without_known_time_says_so() -> None:
    view = volontarer(changed(PATH, "avser: 2013-11-11\n", ""))

    assert str(view.huvud.titel) == "Polisens volontärer – tabellen utan känd tid"
    assert view.avser is None


def test_a_table_without_a_start_column_is_not_said_to_lack_starts() -> None:
    view = volontarer({PATH: NEWER["data/volontarer/2015-aby.yaml"]
        .replace("2015-aby", "2013-aby").replace("start: 2010, ", "")})  # fmt: skip

    assert [(row.tal, str(row.text)) for row in view.nyckelrader] == [("760", "raden har ett tal")]


def test_a_word_of_the_data_in_a_heading_is_a_word_of_ours_where_we_know_it() -> None:
    known = volontarer(changed(PATH, "omradesslag: myndighet", "omradesslag: område")).rubriker[0]
    other = volontarer(changed(PATH, "omradesslag: myndighet", "omradesslag: förening")).rubriker[0]

    assert known == Message("Område")
    assert other == "Förening"
