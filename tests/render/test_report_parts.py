from __future__ import annotations

from polisplan.render.report_parts import document_text, facts, listing, table
from polisplan.text.message import Message
from polisplan.views.statusfakta import Fakta

ROWS = [
    ("Område", "Löften", "Gäller"),
    ("Ett långt namn på ett område", "12", "–"),
    ("Två", "", "3"),
]


def test_words_stand_to_the_left_and_numbers_to_the_right() -> None:
    assert list(table(ROWS, 60, left_columns=1)) == [
        "Område                         Löften   Gäller",
        "Ett långt namn på ett område       12        –",
        "Två                                          3",
    ]


def test_the_first_column_gives_way() -> None:
    assert list(table(ROWS, 30, left_columns=1))[1] == "Ett långt n…       12        –"


def test_a_table_that_does_not_fit_is_written_downwards() -> None:
    assert list(table(ROWS, 22, left_columns=1)) == [
        "Ett långt namn på ett",
        "område",
        "  Löften: 12 · Gäller:",
        "  –",
        "Två",
        "  Gäller: 3",
    ]


def test_a_list_stands_below_its_heading_and_says_how_many_more_there_are() -> None:
    assert list(listing("Ord", ["ett", "två", "tre"], 40, 2)) == [
        "  Ord", "  · ett", "  · två", "  · och 1 till",
    ]  # fmt: skip
    assert list(listing("Ord", ["ett", "två"], 40, 2)) == ["  Ord", "  · ett", "  · två"]
    assert list(listing("Ord", [], 40)) == []


def test_facts_stand_beside_what_they_are_called() -> None:
    rows = [Fakta(Message("Tid"), Message("ett två tre fyra fem sex sju åtta"))]

    assert list(facts(rows, 45)) == [
        "  Tid                ett två tre fyra fem sex",
        "                     sju åtta",
    ]


def test_parts_of_a_document_stand_free_and_empty_ones_are_left_out() -> None:
    assert document_text(["a  "], [["b"], [], ["c"]]) == "a\n\nb\n\nc\n"
