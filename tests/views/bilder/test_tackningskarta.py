from __future__ import annotations

from support.reports import tackning

from polisplan.text.message import Message
from polisplan.views.bilder.tackningskarta import tackningskarta


def test_each_answer_has_its_filling_and_its_count() -> None:
    view = tackning()
    bild = tackningskarta(view.kommuner, Message("2018"))

    assert bild is not None
    assert view.karta is not None
    assert bild.kommuner == view.karta.kommuner
    assert {item.namn: item.klass.fyllning.value for item in bild.kommuner} == {
        "Dalby": "tom",
        "Åby": "fylld",
        "Älmby": "prickar",
        "Öby": "snedstreck",
    }
    assert str(bild.huvud.beskrivning) == (
        "Karta över 4 kommuner. har: 1; oklart: 1; inget känt: 1; ej i registret: 1."
    )


def test_no_kommun_is_no_map() -> None:
    assert tackningskarta([], Message("2018")) is None
