from __future__ import annotations

from support.reports import PROGRAM, volontarer


def test_how_much_the_descriptions_hold() -> None:
    assert str(volontarer().program_i_ord) == (
        "1 beskrivning: 1 syfte, 1 mål, 1 möjligt uppdrag och 1 regel."
    )
    assert str(volontarer(PROGRAM).program_i_ord) == (
        "2 beskrivningar: 1 syfte, 1 mål, 1 möjligt uppdrag och 4 regler."
    )


def test_what_is_not_known_is_said() -> None:
    assert [str(text) for text in volontarer(PROGRAM).okant] == [
        "Regler i andra källor: syften, mål och uppdrag är inte antecknade.",
        "Bara rubriken är läst i «Träff för volontärer»: att volontärer söktes.",
        "1 källa är bara delvis läst och kan säga mer: «Volontärer söks».",
        "2 av 4 regler har inget känt datum.",
    ]


def test_a_whole_description_leaves_nothing_unknown() -> None:
    assert volontarer().okant == ()


def test_a_table_that_no_description_names_is_said() -> None:
    [first, *_] = volontarer(PROGRAM, "2009-aby").okant

    assert str(first) == "Ingen beskrivning i registret hör till just den här tabellen."
