from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import tree
from support.uppfoljt import DAY, TOMT_PROJEKT, projekt

from polisplan.errors import UsageError
from polisplan.workflows.report import report_projekt


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2014, 8, 31), "PROJEKTET HADE INTE BÖRJAT DEN 31 augusti 2014"),
        (dt.date(2014, 9, 1), "PROJEKTET PÅGÅR DEN 1 september 2014"),
        (dt.date(2015, 3, 31), "PROJEKTET PÅGÅR DEN 31 mars 2015"),
        (dt.date(2015, 4, 1), "PROJEKTET ÄR SLUT SEDAN 31 mars 2015"),
    ],
)
def test_the_answer_follows_the_day(day: dt.date, expected: str) -> None:
    assert str(projekt(day=day).svar) == expected


def test_the_decision_is_told_by_role() -> None:
    facts = {str(rad.namn): str(rad.text) for rad in projekt().fakta}

    assert facts == {
        "Drivs av": "Genomförandekommittén",
        "Tid": "2014-09–2015-03-31",
        "Beslut": "Direktivet fastställs. (1 september 2014; Ju 1/2014; beslutande: särskild "
        "utredare; föredragande: huvudprojektledare)",
        "Områden": "1 område i 1 polisregion",
        "Faser": "3 faser",
        "Ägarbyte": "1 januari 2015: från okänd ägare till Polismyndigheten",
    }


def test_goals_keep_their_number_and_the_indicator_they_are() -> None:
    found = [
        (item.vad, None if item.antal is None else str(item.antal), item.indikator)
        for item in projekt().mal
    ]

    assert found == [
        ("Fler poliser", None, "indikator/poliser"),
        ("Löften tas fram", "7 lokalpolisområden", None),
    ]


def test_what_came_of_it_has_its_day_and_its_source() -> None:
    found = [
        (None if rad.datum is None else str(rad.datum), rad.vad, rad.titel)
        for rad in projekt().utfall
    ]

    assert found == [
        ("31 december 2015", "Löften hade getts.", "Löften i Åby"),
        (None, "Metoden används.", "Löften i Åby"),
    ]


def test_what_is_unknown_is_gathered() -> None:
    assert [str(text) for text in projekt().okant] == [
        "Om målet nåddes",
        "Om någon rapport från en fas lämnades: ingen är sedd.",
        "Hur många det var av: projektledare.",
        "Vad som mer står i 1 källa, som bara är läst i delar.",
    ]


def test_a_project_of_which_only_the_name_is_known_says_so() -> None:
    view = projekt(TOMT_PROJEKT)

    assert str(view.svar) == "OKLART OM PROJEKTET PÅGÅR DEN 1 maj 2019"
    assert str(view.huvud.titel) == "Projekt Lokala medborgarlöften"
    assert [str(text) for text in view.okant] == [
        "Inte känt: faser, deltagande områden, organisation och utfall."
    ]
    assert [str(rad.namn) for rad in view.fakta] == ["Drivs av", "Tid"]


def test_a_project_that_is_not_there_is_named_with_the_likeliest() -> None:
    with pytest.raises(UsageError, match="Menade du op-17"):
        report_projekt(tree(), "op-71", DAY)
