from __future__ import annotations

import pytest

from polisplan.text.message import Message
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell, Fyllning, Klass
from polisplan.views.bilder.staplar import delade_staplar, enkla_staplar, klasstabell

KLASSER = (
    Klass(Message("ja"), Fyllning.FYLLD),
    Klass(Message("nej"), Fyllning.RUTOR),
    Klass(Message("oklart"), Fyllning.TOM),
)
HUVUD = Bildhuvud("b", Message("Titel"), Message("Beskrivning"), Bildtabell((), ()))


def test_a_bar_is_divided_by_its_counts_and_empty_parts_are_left_out() -> None:
    [row] = delade_staplar(HUVUD, KLASSER, [("Åby", (1, 0, 3))]).rader

    assert row.summa == "4"
    assert [(del_.klass.namn.template, del_.x, del_.bredd, del_.mitt) for del_ in row.delar] == [
        ("ja", "0", "25", "12.5"),
        ("oklart", "25", "75", "62.5"),
    ]


def test_an_area_of_nothing_has_no_bar_and_the_explanation_only_what_is_used() -> None:
    bild = delade_staplar(HUVUD, KLASSER, [("Åby", (1, 0, 3)), ("Öby", (0, 0, 0))])

    assert [row.namn for row in bild.rader] == ["Åby"]
    assert [(rad.klass.namn.template, rad.antal) for rad in bild.forklaring] == [
        ("ja", "1"),
        ("oklart", "3"),
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param((50, 50, 0), [True, True], id="room"),
        pytest.param((3, 97, 0), [False, True], id="none"),
        pytest.param((5, 95, 0), [True, True], id="a digit"),
        pytest.param((12, 1988, 0), [False, True], id="two digits"),
    ],
)
def test_a_number_is_written_where_there_is_room(
    counts: tuple[int, ...], expected: list[bool]
) -> None:
    [row] = delade_staplar(HUVUD, KLASSER, [("Åby", counts)]).rader

    assert expected == [del_.skrivs for del_ in row.delar]


def test_nothing_at_all_is_an_empty_picture() -> None:
    bild = delade_staplar(HUVUD, KLASSER, [])

    assert (bild.rader, bild.forklaring, bild.hojd) == ((), (), 0)


def test_single_bars_are_as_long_as_their_count_is_to_the_greatest() -> None:
    bild = enkla_staplar(HUVUD, [("a", 4), ("b", 1), ("c", 0)])

    assert [row.delar[0].bredd for row in bild.rader] == ["86", "21.5", "0"]
    assert [row.summa for row in bild.rader] == ["4", "1", "0"]
    assert bild.forklaring == ()


def test_the_table_behind_has_every_count_and_the_sum() -> None:
    tabell = klasstabell(Message("Område"), KLASSER, [("Åby", (1, 0, 3))])

    assert [str(cell) for cell in tabell.rubriker] == ["Område", "ja", "nej", "oklart", "summa"]
    assert tabell.rader == (("Åby", "1", "0", "3", "4"),)
