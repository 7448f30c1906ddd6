from __future__ import annotations

from support.reports import PROGRAM, volontarer

TABLE = "data/volontarer/2009-aby.yaml"


def test_a_table_that_is_not_shown_says_how_to_see_it() -> None:
    [other] = volontarer(PROGRAM).andra

    assert (other.titel, other.avser, str(other.rader)) == (
        "Volontärer i Åby enligt en tidning",
        "2008–2010",
        "4 rader, räknas inte samman",
    )
    assert other.kommando == "polisplan report volontarer 2009-aby"
    assert str(other.stalle) == f"{TABLE}:1"


def test_tables_that_give_different_years_of_start_are_told_of_with_their_places() -> None:
    [found] = volontarer(PROGRAM).motsagelser

    assert str(found.text) == "Startåret för Åby är olika: 2003 i 2009-aby och 2010 i 2013-aby."
    assert [str(place) for place in found.stallen] == [
        f"{TABLE}:13",
        "data/volontarer/2013-aby.yaml:9",
    ]


def test_the_same_year_in_two_tables_is_no_contradiction() -> None:
    overlay = {**PROGRAM, TABLE: str(PROGRAM[TABLE]).replace("start: 2003", "start: 2010")}

    assert volontarer(overlay).motsagelser == ()


def test_a_register_with_one_table_has_no_others() -> None:
    view = volontarer()

    assert (view.andra, view.andra_i_ord, view.motsagelser) == ((), None, ())
