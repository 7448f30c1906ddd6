from __future__ import annotations

import io

import openpyxl
from support.hostile import HOSTILE
from support.omraden import FYRA, TOMT
from support.reports import RICH, hostile, status

from polisplan.render.status_xlsx import status_xlsx
from polisplan.views.statusrapport import Statusrapport
from polisplan.views.statusurval import Statusfraga


def rows(view: Statusrapport, sheet: str) -> list[dict[str, object]]:
    book = openpyxl.load_workbook(io.BytesIO(status_xlsx(view)))
    head, *others = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in others]


def test_every_promise_is_a_row_with_its_file() -> None:
    found = rows(status(RICH), "Löften")

    assert [(rad["Löfte"], rad["Tillstånd"], rad["Försenat"]) for rad in found] == [
        ("aby-2018-1", "NÅTT hela perioden", "nej"),
        ("aby-2018-2", "NÅTT maj–dec, jan–apr okänt", "nej"),
        ("aby-2018-3", "SIFFRA SAKNAS", "nej"),
        ("aby-2017-1", "FÖRSENAT", "ja"),
    ]
    assert (found[0]["Fil"], found[0]["Rad"]) == ("data/loften/aby/aby-2018-1.yaml", 1)


def test_a_filter_and_a_sum_give_the_counts_of_an_area_again() -> None:
    view = status({**RICH, **FYRA}, Statusfraga())
    found = rows(view, "Löften")

    for rad in rows(view, "Områden"):
        own = [row for row in found if rad["Område"] in str(row["Område"]).split(", ")]
        counted = {
            "Löften": len(own),
            "Gäller": sum(row["Gäller"] == "ja" for row in own),
            "Oklart": sum(row["Gäller"] == "oklart" for row in own),
            "Uppföljda": sum(row["Uppföljt"] == "ja" for row in own),
            "Försenade": sum(row["Försenat"] == "ja" for row in own),
            "Siffra saknas": sum(row["Siffra saknas"] == "ja" for row in own),
            "Delvis lästa": sum(row["Delvis läst"] == "ja" for row in own),
            "Mätbara mål": sum(int(str(row["Mätbara mål"])) for row in own),
            "Redovisade i tal": sum(int(str(row["Redovisade i tal"])) for row in own),
        }

        assert {key: rad[key] for key in counted} == counted


def test_a_verdict_of_the_source_stands_in_its_own_column() -> None:
    [rad] = [rad for rad in rows(status(RICH), "Löften") if rad["Löfte"] == "aby-2018-3"]

    assert rad["Enligt källan"] == "pågår enligt källan (kommunen): Mycket är gjort.*"
    assert rad["Utfall utan mätbart mål"] == "21 tillsyner (annat mått)*"


def test_a_target_has_its_sum_as_a_number_and_the_days_it_covers() -> None:
    found = {rad["Löfte"]: rad for rad in rows(status(RICH), "Mätbara mål")}

    assert found["aby-2018-2"]["Rad"] == 7
    assert found["aby-2018-2"]["Summa"] == 301
    assert found["aby-2018-2"]["Gäller tiden"] == "2018-05-01–2018-12-31"
    assert found["aby-2018-2"]["Vår härledning"] == "nått"
    assert found["aby-2017-1"]["Summa"] is None
    assert found["aby-2017-1"]["Redovisat i tal"] == "nej"


def test_areas_are_counted_where_the_whole_register_is_asked_for() -> None:
    view = status(RICH, Statusfraga())
    [rad] = rows(view, "Områden")

    assert (rad["Område"], rad["Post"], rad["Löften"]) == ("Mellan", "region/mellan", 4)
    assert len(rows(view, "Löften")) == 4


def test_agreements_have_a_sheet_where_there_are_any() -> None:
    [rad] = rows(status(RICH), "Överenskommelser")
    book = openpyxl.load_workbook(io.BytesIO(status_xlsx(status(TOMT, Statusfraga()))))

    assert (rad["Överenskommelse"], rad["Gäller"]) == ("aby-2017", "ja")
    assert book.sheetnames == ["Om rapporten", "Löften", "Mätbara mål"]


def test_what_is_unknown_is_on_the_first_sheet() -> None:
    found = rows(status(RICH), "Om rapporten")

    assert "1 löfte av 4 är bara delvis läst." in " ".join(
        str(rad["Svar"]) for rad in found if rad["Fråga"] == "Det vi inte vet"
    )


def test_hostile_text_is_text() -> None:
    assert HOSTILE in {rad["Titel"] for rad in rows(status(hostile()), "Löften")}
