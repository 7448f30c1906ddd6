from __future__ import annotations

from polisplan.text.message import Message
from polisplan.views.bilder.bild import Fyllning, Klass
from polisplan.views.bilder.karta import Kartkommun, karta

HAR, INTE = Klass(Message("har"), Fyllning.FYLLD), Klass(Message("inte"), Fyllning.TOM)


def test_a_map_counts_its_classes_and_names_the_kommuner_behind() -> None:
    bild = karta(
        "k",
        Message("Titel"),
        (HAR, INTE),
        [
            Kartkommun("0980", "Gotland", "Stockholm", HAR),
            Kartkommun("2580", "Luleå", "Nord", HAR),
            Kartkommun("2582", "Boden", "Nord", HAR),
            Kartkommun("9999", "Okänd", None, HAR),
        ],
    )

    assert bild is not None
    assert str(bild.huvud.beskrivning) == "Karta över 4 kommuner. har: 4; inte: 0."
    assert [(rad.klass, rad.antal) for rad in bild.forklaring] == [(HAR, "4"), (INTE, "0")]
    assert [[str(cell) for cell in rad] for rad in bild.huvud.tabell.rader] == [
        ["har", "Nord", "Luleå, Boden", "2"],
        ["har", "Stockholm", "Gotland", "1"],
        ["har", "okänd region", "Okänd", "1"],
    ]


def test_no_kommun_is_no_map() -> None:
    assert karta("k", Message("Titel"), (HAR,), []) is None
