from __future__ import annotations

import datetime as dt

from support.build import snapshot
from support.omraden import FYRA, lofte
from support.reports import RICH

from polisplan.config.installningar import Installningar
from polisplan.totals.lage import lage
from polisplan.views.bilder.uppfoljningskarta import uppfoljningskarta
from polisplan.views.statusurval import Platser

DAY = dt.date(2019, 5, 1)

WORDS = """\
uppfoljningar:
- kalla: kalla-ett
  utfall:
  - {text: Gjort.}
"""


def classes() -> dict[str, str]:
    followed = lofte("dalby-2018-1", "{kommuner: [dalby, oby]}", "{fran: 2018, till: 2018}", WORDS)
    plan = snapshot({**RICH, **FYRA, **followed})
    lagen = [lage(item, DAY, Installningar()) for item in plan.loften.values()]
    bild = uppfoljningskarta(plan, list(plan.kommuner), lagen, Platser(plan, DAY))
    assert bild is not None
    return {item.namn: str(item.klass.namn) for item in bild.kommuner}


def test_a_kommun_has_the_best_that_is_known_of_any_of_its_promises() -> None:
    assert classes() == {
        "Dalby": "uppföljt, men inget mätbart mål är redovisat",
        "Åby": "minst ett mätbart mål är redovisat",
        "Älmby": "löften i registret, ingen uppföljning känd",
        "Öby": "uppföljt, men inget mätbart mål är redovisat",
    }
    assert list(classes()) == ["Dalby", "Åby", "Älmby", "Öby"]


def test_without_promises_every_kommun_is_empty() -> None:
    plan = snapshot(FYRA)
    bild = uppfoljningskarta(plan, ["oby"], [], Platser(plan, DAY))

    assert bild is not None
    assert [rad.antal for rad in bild.forklaring] == ["0", "0", "0", "1"]
    assert uppfoljningskarta(plan, [], [], Platser(plan, DAY)) is None
