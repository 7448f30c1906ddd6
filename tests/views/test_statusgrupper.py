from __future__ import annotations

from support.base_tree import BASE, LOFTE
from support.omraden import kommun, lofte
from support.reports import status

from polisplan.views.statusurval import Statusfraga


def test_many_places_are_counted_in_the_summary() -> None:
    kommun, lofte = BASE["data/kommuner/aby.yaml"], BASE[LOFTE]
    many = {}
    for number in range(1, 7):
        ident = f"by{number}"
        many[f"data/kommuner/{ident}.yaml"] = (
            kommun.replace("id: aby", f"id: {ident}")
            .replace("namn: Åby", f"namn: By {number}")
            .replace("'9901'", f"'991{number}'")
        )
        many[f"data/loften/{ident}/{ident}-2018-1.yaml"] = lofte.replace(
            "aby-2018-1", f"{ident}-2018-1"
        ).replace("kommun: aby", f"kommun: {ident}")
    view = status(many, Statusfraga())

    assert str(view.fakta[0].text) == ("på 7 platser; de senaste löftena slutar 2018-12-31")
    assert len(view.alla) == 7


def test_promises_are_ordered_by_their_number() -> None:
    more = {
        f"data/loften/aby/aby-2018-{n}.yaml": BASE[LOFTE].replace("aby-2018-1", f"aby-2018-{n}")
        for n in (2, 10)
    }
    view = status(more)

    assert [lofte.nr for lofte in view.grupper[0].loften] == ["1", "2", "10"]


def test_an_earlier_promise_that_may_be_in_force_is_shown() -> None:
    old = (
        BASE[LOFTE]
        .replace("aby-2018-1", "aby-2016-1")
        .replace("period: {fran: 2018, till: 2018}\nparter", "period: {fran: 2016}\nparter")
    )
    view = status({"data/loften/aby/aby-2016-1.yaml": old})

    assert [str(grupp.period) for grupp in view.grupper] == ["2018", "från 2016, slut okänt"]
    assert view.dolda == ()


def test_places_of_one_time_are_in_the_order_of_the_alphabet() -> None:
    overlay = {
        **kommun("oby", "Öby", "9801", "abylan"),
        **kommun("zinkby", "Zinkby", "9802", "abylan"),
        **lofte("oby-2018-1", "{kommun: oby}", "{fran: 2018, till: 2018}"),
        **lofte("zinkby-2018-1", "{kommun: zinkby}", "{fran: 2018, till: 2018}"),
    }
    view = status(overlay, Statusfraga())

    assert [str(grupp.plats) for grupp in view.alla] == ["Zinkby", "Åby", "Öby"]
