from __future__ import annotations

import datetime as dt

from polisplan.graph.snapshot import Snapshot
from polisplan.models.volontarstatistik import SKA_STARTA, Rad, Volontarstatistik
from polisplan.totals.volontarer import Summa, kolumner_i, summera, summera_tabell
from polisplan.views.rapporthuvud import Halsa
from polisplan.views.volontarrapport import volontarrapport

TABELL = "2013-11-11-myndigheter"
TRYCKT = """
V Götaland 2010 140 200
Skåne 2010 310 350
Örebro 2012 48 10
Västernorrland 2013 14 -
Halland 2013 27 -
Stockholm 2005 1300 1029
Gotland 2009 85 124
Östergötland - - -
Södermanland 2012 24 7
Kalmar/Kronob. 2010 22 20
Jönköping - - -
Västmanland 2009 100 50
Blekinge - - -
"""
"""The table as it is printed: start, trained, assignments; `-` for a blank or not begun."""


def tabell(register: Snapshot, ident: str = TABELL) -> Volontarstatistik:
    """Return one table of the register."""
    return register.volontarstatistik[ident]


def som_tryckt(rad: Rad) -> str:
    """Return a row as in the printed table above."""
    start = None if rad.start == SKA_STARTA else rad.start
    cells = (start, rad.utbildade, rad.uppdrag)
    return " ".join([rad.omrade, *("-" if cell is None else str(cell) for cell in cells)])


def test_the_table_stands_as_it_is_printed(register: Snapshot) -> None:
    rows = [som_tryckt(rad) for rad in tabell(register).rader]

    assert rows == TRYCKT.strip().splitlines()


def test_three_authorities_are_about_to_start(register: Snapshot) -> None:
    assert summera_tabell(tabell(register)).ska_starta == ("Östergötland", "Jönköping", "Blekinge")


def test_the_sums_say_how_many_rows_they_know(register: Snapshot) -> None:
    utbildade, uppdrag = summera_tabell(tabell(register)).kolumner

    assert (utbildade.kolumn, utbildade.summa) == ("utbildade", Summa(2070, 10, 13))
    assert (uppdrag.kolumn, uppdrag.summa) == ("uppdrag", Summa(1790, 8, 13))
    assert uppdrag.tomma == ("Västernorrland", "Halland")


def test_every_printed_sum_is_the_computed_one(register: Snapshot) -> None:
    printed = {
        (ident, kolumn): getattr(table.tryckt_summa, kolumn)
        for ident, table in register.volontarstatistik.items()
        if table.tryckt_summa is not None
        for kolumn in kolumner_i(table)
    }
    computed = {
        (ident, item.kolumn): item.summa.kant_varde
        for ident, table in register.volontarstatistik.items()
        for item in summera_tabell(table).kolumner
        if table.tryckt_summa is not None
    }

    assert computed == printed
    assert printed == {
        (TABELL, "utbildade"): 2070,
        (TABELL, "uppdrag"): 1790,
        ("2015-skane-omraden", "uppdrag"): 552,
        ("2015-skane-omraden", "deltaganden"): 2983,
        ("2015-skane-omraden", "timmar"): 14927,
    }


def test_the_rows_name_fourteen_former_authorities_once_each(register: Snapshot) -> None:
    named = [ident for rad in tabell(register).rader for ident in rad.myndigheter]

    assert len(named) == len(set(named)) == 14
    assert set(named) <= set(register.poster["polismyndighet"])
    assert len(register.poster["polismyndighet"]) == 21


def test_the_table_of_authorities_is_chosen_when_none_is_named(register: Snapshot) -> None:
    view = volontarrapport(register, None, dt.date(2026, 1, 1), Halsa())

    assert view.record == f"volontarstatistik/{TABELL}"
    assert len(view.andra) == len(register.volontarstatistik) - 1


def test_only_what_a_source_sets_up_as_a_table_is_added_up(register: Snapshot) -> None:
    added = {ident for ident, table in register.volontarstatistik.items() if table.summeras}

    assert added == {TABELL, "2015-skane-omraden"}


def test_the_towns_of_skane_are_parts_of_its_figure(register: Snapshot) -> None:
    (skane,) = tabell(register, "2012-skane").rader

    assert {part.omrade: part.uppdrag for part in skane.varav} == {
        "Hässleholm": 46,
        "Malmö": 60,
        "Helsingborg": 14,
    }
    assert summera([skane], "uppdrag").varde == 177


def test_a_figure_has_the_precision_of_its_source(register: Snapshot) -> None:
    words = {
        (ident, kolumn): getattr(rad.precision, kolumn)
        for ident, table in register.volontarstatistik.items()
        for rad in table.rader
        for kolumn in kolumner_i(table)
        if getattr(rad.precision, kolumn) is not None
    }

    assert words == {
        ("2009-stockholm", "utbildade"): "ca",
        ("2009-stockholm", "uppdrag"): "drygt",
        ("2013-11-11-storgoteborg", "uppdrag"): "ca",
        ("2017-07-tidningsuppgifter", "volontarer"): "över",
    }


def test_a_foreseen_figure_is_marked(register: Snapshot) -> None:
    foreseen = [
        (ident, rad.utbildade)
        for ident, table in register.volontarstatistik.items()
        for rad in table.rader
        if rad.prognos
    ]

    assert foreseen == [("2009-stockholm", 700)]
