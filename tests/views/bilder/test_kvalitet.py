from __future__ import annotations

from support.reports import RICH, kvalitet

from polisplan.views.bilder.kvalitet import kvalitetsbild


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
