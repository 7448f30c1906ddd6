from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from support.build import Overlay, snapshot
from support.omraden import lofte
from support.reports import RICH

from polisplan.config.installningar import Installningar
from polisplan.totals.lage import Lage, lage
from polisplan.views.bilder.tillstand import KLASSER, klass_av, tillstandsbild

DAY = dt.date(2019, 5, 1)


def states(overlay: Overlay) -> list[Lage]:
    plan = snapshot(overlay)
    return [lage(item, DAY, Installningar()) for item in plan.loften.values()]


def of(ident: str, lagen: Sequence[Lage]) -> str:
    [found] = [item for item in lagen if item.lofte.id == ident]
    return KLASSER[klass_av(found)].namn.template


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        pytest.param("{fran: 2019, till: 2019}", "gäller", id="in force"),
        pytest.param("{fran: 2019, till: tills vidare}", "gäller", id="open"),
        pytest.param("{fran: 2018}", "oklart om det gäller", id="end unknown"),
        pytest.param("{fran: 2017, till: 2017}", "avslutat och försenat", id="overdue"),
        pytest.param(
            "{fran: 2018, till: 2019-04-01}", "avslutat, ingen uppföljning än", id="just ended"
        ),
    ],
)
def test_a_promise_has_one_state(period: str, expected: str) -> None:
    assert expected == of("prov-1", states(lofte("prov-1", "{kommun: aby}", period)))


def test_a_followed_up_promise_says_whether_a_figure_is_missing() -> None:
    lagen = states(RICH)

    assert of("aby-2018-2", lagen) == "avslutat och uppföljt"
    assert of("aby-2018-3", lagen) == "avslutat och uppföljt, men siffra saknas"


def test_the_parts_of_each_area_add_up_and_the_words_say_the_numbers() -> None:
    lagen = states(RICH)
    bild = tillstandsbild([("Norr", lagen[:1]), ("Söder", lagen[1:])], lagen)

    assert bild is not None
    assert [rad.summa for rad in bild.rader] == ["1", "3"]
    assert sum(int(str(rad.antal)) for rad in bild.forklaring) == len(lagen) == 4
    assert str(bild.huvud.beskrivning).startswith("2 liggande staplar")
    assert "Av 4 löften: avslutat och uppföljt: 2;" in str(bild.huvud.beskrivning)
    assert bild.anmarkning is None


def test_a_promise_of_several_areas_is_said_to_count_in_each() -> None:
    lagen = states({})
    bild = tillstandsbild([("Norr", lagen), ("Söder", lagen)], lagen)

    assert bild is not None
    assert str(bild.anmarkning).startswith("Ett löfte för flera områden")


def test_no_promise_is_no_picture() -> None:
    assert tillstandsbild([], []) is None
