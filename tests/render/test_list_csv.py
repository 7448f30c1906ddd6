from __future__ import annotations

from support.base_tree import BASE, LOFTE
from support.looking import lista
from support.omraden import FYRA

from polisplan.render.list_csv import list_csv


def test_every_record_is_a_row_with_its_file() -> None:
    lines = list_csv(lista(FYRA)).removeprefix("\ufeff").split("\r\n")

    assert lines[0] == "Id;Titel;Period;Område;Läge;Fil"
    assert lines[1] == (
        "aby-2018-1;Lugnare trafik;2018;Åby;gäller inte;data/loften/aby/aby-2018-1.yaml"
    )
    assert len(lines) == 5


def test_what_is_unknown_is_blank_and_what_looks_like_a_formula_is_text() -> None:
    text = BASE[LOFTE].replace("titel: Lugnare trafik", "titel: '=1+1'")
    shown = list_csv(lista({**FYRA, LOFTE: text}))

    assert ";'=1+1;" in shown
    assert "dalby;Dalby;9902;Åby län;;" in list_csv(lista(FYRA, "kommuner"))
