from __future__ import annotations

from support.omraden import FYRA
from support.reports import RICH, kvalitet

from polisplan.text.message import Message
from polisplan.totals.kvalitet import Egenskap
from polisplan.views.bilder.kvalitet import gruppbild, kvalitetsbild


def test_the_shares_are_those_of_the_table_without_a_sum_over_unlike_things() -> None:
    view = kvalitet(RICH)
    bild = kvalitetsbild(view.rader)

    assert bild == view.bild
    assert bild is not None
    judged = [rad for rad in view.rader if rad.andel.av]
    assert [rad.summa for rad in bild.rader] == [str(rad.andel.av) for rad in judged]
    assert {rad.antal for rad in bild.forklaring} == {None}
    assert all(str(rad.bedomt) in str(bild.huvud.beskrivning) for rad in judged)


def test_where_nothing_can_be_judged_there_is_no_picture() -> None:
    assert kvalitetsbild([]) is None


def test_each_group_that_can_be_judged_has_a_bar_of_those_read_whole() -> None:
    view = kvalitet({**RICH, **FYRA})
    bild = view.startbild

    assert bild is not None
    judged = [item for item in view.startar if item.andelar[Egenskap.MATBART_MAL].av]
    assert [str(rad.namn) for rad in bild.rader] == [str(item.namn) for item in judged]
    assert [rad.summa for rad in bild.rader] == [str(item.helt_lasta) for item in judged]
    assert {rad.antal for rad in bild.forklaring} == {None}


def test_one_group_is_compared_with_nothing() -> None:
    [only] = kvalitet(RICH).regioner

    assert gruppbild("bild-region", Message("Titel"), Message("Region"), [only]) is None
