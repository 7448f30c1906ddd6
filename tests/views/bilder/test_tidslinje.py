from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import BASE
from support.build import Overlay, snapshot
from support.omraden import lofte

from polisplan.config.installningar import Installningar
from polisplan.totals.lage import lage
from polisplan.views.bilder.tidslinje import Tidslinje, tidslinje

DAY = dt.date(2019, 5, 1)
NONE: Overlay = {path: None for path in BASE if path.startswith("data/loften/")}


def line(overlay: Overlay, *, agreements: bool = False) -> Tidslinje | None:
    plan = snapshot({**NONE, **overlay})
    lagen = [lage(item, DAY, Installningar()) for item in plan.loften.values()]
    return tidslinje(plan, lagen, list(plan.overenskommelser.values()) if agreements else [], DAY)


def drawn(overlay: Overlay, *, agreements: bool = False) -> Tidslinje:
    found = line(overlay, agreements=agreements)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("period", "start", "end", "words"),
    [
        pytest.param("{fran: 2018, till: 2018}", "känd", "känd", "2018", id="both known"),
        pytest.param("{fran: 2018}", "känd", "okänd", "från 2018, slut okänt", id="end unknown"),
        pytest.param("{till: 2018}", "okänd", "känd", "till 2018, start okänd", id="start unknown"),
        pytest.param(
            "{fran: 2018, till: tills vidare}", "känd", "öppen", "från 2018, tills vidare",
            id="open",
        ),
    ],
)  # fmt: skip
def test_an_end_is_drawn_as_what_it_is(period: str, start: str, end: str, words: str) -> None:
    [row] = drawn(lofte("p-1", "{kommun: aby}", period)).rader

    assert (row.start_ande, row.slut_ande) == (start, end)
    assert (str(row.namn), str(row.period)) == ("Åby: 1 löfte", words)


def test_a_bar_lies_between_its_days_and_runs_on_where_the_end_is_not_a_day() -> None:
    overlay = {
        **lofte("p-1", "{kommun: aby}", "{fran: 2018, till: 2018}"),
        **lofte("p-2", "{kommun: aby}", "{fran: 2019}"),
    }
    first, second = drawn(overlay).rader

    assert (first.x, first.slut, first.bredd) == ("5", "49.5", "44.5")
    assert (second.x, second.slut) == ("49.5", "94")


def test_promises_of_one_place_and_period_are_one_bar_and_agreements_are_told_apart() -> None:
    overlay = {
        **lofte("p-1", "{kommun: aby}", "{fran: 2018, till: 2018}"),
        **lofte("p-2", "{kommun: aby}", "{fran: 2018, till: 2018}"),
    }
    bild = drawn(overlay, agreements=True)

    assert [(str(row.namn), str(row.period), row.avtal) for row in bild.rader] == [
        ("Samverkan i Åby", "2017–2019", True),
        ("Åby: 2 löften", "2018", False),
    ]
    assert (bild.avtal, bild.loften, bild.okanda, bild.oppna) == (True, True, False, False)
    assert str(bild.huvud.beskrivning) == (
        "Tidslinje 2017–2019 med 2 rader. Den dagen: 1 gäller, 0 oklart om det gäller, 1 gäller "
        "inte."
    )
    assert (str(bild.dag[0]), bild.dag[1]) == ("1 maj 2019", "74.1")


def test_a_wholly_unknown_period_stands_in_the_table_only() -> None:
    overlay = {
        **lofte("p-1", "{kommun: aby}", "{fran: 2018, till: 2018}"),
        **lofte("p-2", "{kommun: aby}", "{}"),
    }
    bild = drawn(overlay)

    assert len(bild.rader) == 1
    assert len(bild.huvud.tabell.rader) == 2
    assert "1 till har okänd period" in str(bild.huvud.beskrivning)


def test_nothing_to_draw_is_no_picture_and_too_much_is_none_either() -> None:
    many: dict[str, str] = {}
    for year in range(1970, 2011):
        many |= lofte(f"p-{year}", "{kommun: aby}", f"{{fran: {year}, till: {year}}}")

    assert line({}) is None
    assert line(many) is None
    assert len(drawn({key: many[key] for key in list(many)[1:]}).rader) == 40
