from __future__ import annotations

import csv
import io

from support.golden import Golden
from support.reports import PROGRAM, hostile, volontarer

from polisplan.render.volontarer_csv import volontarer_csv

TABLE = "data/volontarer/2013-aby.yaml"


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_the_volunteers_as_a_table(golden: Golden) -> None:
    golden.check("volontarer.csv", volontarer_csv(volontarer()))


def test_figures_in_running_text_as_a_table(golden: Golden) -> None:
    golden.check("volontarer-text.csv", volontarer_csv(volontarer(PROGRAM, "2009-aby")))


def test_a_column_adds_up_to_the_sum_that_is_not_among_its_rows() -> None:
    view = volontarer()
    rows = read(volontarer_csv(view))

    assert [row["Område"] for row in rows] == ["Åby", "Öby", "Ytby"]
    figures = [int(row["utbildade (personer)"] or 0) for row in rows]
    assert sum(figures) == view.kolumner[0].summa.varde


def test_a_blank_says_in_words_why_it_is_blank() -> None:
    rows = {row["Område"]: row for row in read(volontarer_csv(volontarer()))}

    assert (rows["Öby"]["uppdrag (uppdrag)"], rows["Öby"]["Tomma rutor"]) == ("", "okänt: uppdrag")
    assert (rows["Ytby"]["Startår"], rows["Ytby"]["Tomma rutor"]) == ("", "ska starta")


def test_a_part_says_whose_it_is_and_that_it_is_not_to_be_added() -> None:
    rows = {row["Område"]: row for row in read(volontarer_csv(volontarer(PROGRAM, "2009-aby")))}

    assert (rows["Hamnen"]["Del av"], rows["Hamnen"]["Får räknas samman"]) == ("Åby", "nej")


def test_a_register_with_a_programme_only_has_headings_only() -> None:
    text = volontarer_csv(volontarer({TABLE: None}))

    assert text.startswith("\ufeffOmråde;Del av;Avser;Startår;Tomma rutor;")
    assert read(text) == []


def test_hostile_text_stays_in_its_cell() -> None:
    rows = read(volontarer_csv(volontarer(hostile())))

    assert len(rows) == 3
    assert "<script>" in rows[1]["Område"]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]
