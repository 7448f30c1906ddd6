from __future__ import annotations

from polisplan.render.report_parts import table

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
