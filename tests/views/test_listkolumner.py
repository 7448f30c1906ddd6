from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.looking import lista
from support.omraden import FYRA

from polisplan.models.slag import SLAG


def cells(overlay: dict[str, str] | None, slag: str, ident: str) -> dict[str, str | None]:
    """Return what the columns show of a record, by key."""
    view = lista({**FYRA, **(overlay or {})}, slag)
    rad = next(rad for rad in view.rader if rad.id == ident)
    return {
        kolumn.namn: None if cell is None else str(cell)
        for kolumn, cell in zip(view.kolumner, rad.celler, strict=True)
    }


@pytest.mark.parametrize("slag", SLAG, ids=[slag.namn for slag in SLAG])
def test_every_kind_has_a_title_and_no_column_twice(slag: object) -> None:
    view = lista(None, next(item.namn for item in SLAG if item is slag))
    names = [kolumn.namn for kolumn in view.kolumner]

    assert view.rader
    assert names[0] == "rubrik"
    assert len(set(names)) == len(names)


def test_the_heading_says_whether_it_is_a_title_a_name_or_a_wording() -> None:
    headings = [str(lista(None, kind).kolumner[0].rubrik) for kind in ("lofte", "lpo", "mal")]

    assert headings == ["Titel", "Namn", "Lydelse"]


def test_a_promise_shows_when_and_where() -> None:
    assert cells(None, "löften", "aby-2018-1") == {
        "rubrik": "Lugnare trafik", "period": "2018", "omrade": "Åby"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ("{fran: 2018}", "2018–okänt"),
        ("{till: 2018}", "okänt–2018"),
        ("{}", None),
        ("{fran: 2018, till: tills vidare}", "2018–tills vidare"),
        ("{fran: 2018-05, till: 2019}", "2018-05–2019"),
    ],
)
def test_an_unknown_end_is_said_and_is_not_an_open_one(period: str, shown: str | None) -> None:
    text = BASE[LOFTE].replace("period: {fran: 2018, till: 2018}", f"period: {period}")

    assert cells({LOFTE: text}, "löften", "aby-2018-1")["period"] == shown


def test_an_area_that_is_unknown_is_blank() -> None:
    assert cells(None, "kommuner", "dalby")["lpo"] is None
    assert cells(None, "kommuner", "oby")["lpo"] == "Södra Öby"
    assert cells(None, "lpo", "sodra-lpo")["polisomrade"] is None
    assert cells(None, "lpo", "sodra-lpo")["kommuner"] == "Öby, Älmby"


def test_a_source_says_how_many_records_cite_it() -> None:
    assert int(cells(None, "källor", "kalla-ett")["citerad"] or 0) > len(SLAG) - 4
