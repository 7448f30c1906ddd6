from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.reports import volontarer

from polisplan.errors import UsageError

PATH = "data/volontarer/2013-aby.yaml"
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


def test_the_answer_is_a_number_with_what_is_missing_from_it() -> None:
    rows = [(row.tal, row.ord, str(row.text)) for row in volontarer().nyckelrader]

    assert rows == [
        ("14", "utbildade", "alla 2 som har startat har lämnat tal"),
        ("5", "uppdrag", "1 av 2; Öby har lämnat rutan tom"),
        ("1", "ska starta", "Ytby"),
    ]


def test_a_blank_is_unknown_and_what_has_not_begun_is_a_dash() -> None:
    assert [row.celler for row in volontarer().rader] == [("10", "5"), ("4", "okänt"), ("–", "–")]


def test_a_total_never_mixes_tables() -> None:
    view = volontarer(NEWER)

    assert view.kolumner[0].summa.varde == 14
    assert view.andra == ("2015-aby",)
    assert any("Andra tabeller räknas inte in: 2015-aby" in str(text) for text in view.las_sa_har)


@pytest.mark.parametrize("ident", ["2015-aby", "volontarstatistik/2015-aby"])
def test_a_table_is_asked_for_by_its_id(ident: str) -> None:
    view = volontarer(NEWER, ident)

    assert (view.record, view.kolumner[0].summa.varde) == ("volontarstatistik/2015-aby", 760)
    assert str(view.jamforelse) == "Ingen summa står tryckt i tabellen."


def test_a_difference_from_the_printed_sum_is_said() -> None:
    view = volontarer(changed(PATH, "utbildade: 14,", "utbildade: 15,"))

    assert str(view.jamforelse).startswith("OBS:")
    assert "utbildade 14 mot tryckta 15" in str(view.jamforelse)


def test_an_approximate_figure_says_so() -> None:
    view = volontarer(
        changed(
            PATH,
            "uppdrag: 5}\n- {omrade: Öby",
            "uppdrag: 5, ungefarliga: [uppdrag]}\n- {omrade: Öby",
        )
    )

    assert view.rader[0].celler == ("10", "ca 5")


def test_an_unknown_table_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="Menade du 2013-aby"):
        volontarer(None, "2013-abby")


def test_a_register_without_a_table_says_so() -> None:
    assert PATH in BASE
    with pytest.raises(UsageError, match="ingen volontärtabell"):
        volontarer({PATH: None})
