from __future__ import annotations

from support.base_tree import changed
from support.reports import PROGRAM, volontarer

OTHER = "data/volontarverksamheter/andra-regler.yaml"


def test_the_description_of_the_table_comes_first() -> None:
    first, second = volontarer(PROGRAM).program

    assert (first.record, first.om_tabellen) == ("volontarverksamhet/volontarer-aby", True)
    assert (second.record, second.om_tabellen) == ("volontarverksamhet/andra-regler", False)
    assert [item.om_tabellen for item in volontarer(PROGRAM, "2009-aby").program] == [False, False]


def test_a_description_says_whose_it_is_when_and_what() -> None:
    [program] = volontarer().program

    assert (program.vem, program.tid) == ("Åby", "2013-11-11")
    assert [(item.text, item.nr) for item in program.mal] == [
        ("Volontärerna är en del av arbetet.", "1")
    ]
    assert [str(item.text) for item in program.uppdrag] == [
        "Kontakt med brottsoffer (inom parentes i källan)"
    ]
    assert program.saknas == ()


def test_a_rule_has_its_number_its_source_its_time_and_its_place() -> None:
    rules = {item.vad: item for program in volontarer(PROGRAM).program for item in program.regler}

    assert str(rules["Grundutbildning"].tal) == "ca 14 timmar"
    assert rules["Grundutbildning"].tid == "2013-11-11"
    assert (rules["Volontären skriver ett avtal."].tid, rules["Grundutbildning."].tid) == (
        "2017-06",
        None,
    )
    assert (rules["Grundutbildning."].kalla, rules["Grundutbildning."].om) == (
        "Volontärer söks",
        "Öby",
    )
    assert str(rules["Grundutbildning."].stalle) == f"{OTHER}:4"


def test_rules_are_never_merged_and_different_numbers_are_marked_on_both() -> None:
    rules = {item.vad: item for program in volontarer(PROGRAM).program for item in program.regler}

    assert [str(text) for text in rules["Grundutbildning"].annat] == [
        "en annan källa säger 20 timmar"
    ]
    assert [str(text) for text in rules["Grundutbildning."].annat] == [
        "en annan källa säger ca 14 timmar"
    ]
    assert rules["Volontären ska ha fyllt 18 år."].annat == ()


def test_the_same_number_in_another_source_is_no_contradiction() -> None:
    overlay = {
        **PROGRAM,
        OTHER: str(PROGRAM[OTHER]).replace("antal: 20,", "antal: 14, precision: ca,"),
    }
    rules = [item for program in volontarer(overlay).program for item in program.regler]

    assert not [text for item in rules for text in item.annat]


def test_a_rule_without_a_number_has_none() -> None:
    overlay = changed(
        "data/volontarverksamheter/volontarer-aby.yaml",
        " antal: 14, enhet: timmar, precision: ca,",
        "",
    )
    [rule] = volontarer(overlay).program[0].regler

    assert (rule.tal, rule.antal) == (None, None)


def test_a_source_says_how_much_of_it_was_read_and_what_it_is_about() -> None:
    other = volontarer(PROGRAM).program[1]

    assert [(item.titel, item.kalla.last, item.om) for item in other.kallor] == [
        ("Volontärer söks", "delvis", "Öby"),
        ("Träff för volontärer", "rubrik", "att volontärer söktes"),
    ]
