from __future__ import annotations

from polisplan.text.alfabet import alfabetisk


def test_the_last_letters_of_the_alphabet_come_last_in_their_order() -> None:
    names = ["Öby", "Zinkby", "Älmby", "Åby", "Aby", "Vänersborg", "Vara", "åby"]

    assert sorted(names, key=alfabetisk) == [
        "Aby", "Vara", "Vänersborg", "Zinkby", "Åby", "åby", "Älmby", "Öby",
    ]  # fmt: skip
