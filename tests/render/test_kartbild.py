from __future__ import annotations

import json
import re
from pathlib import Path

from polisplan.render import kartbild as module
from polisplan.render.kartbild import kartbild
from polisplan.text.message import Message
from polisplan.views.bilder.bild import Fyllning, Klass
from polisplan.views.bilder.karta import Karta, Kartkommun, karta

HAR = Klass(Message("har"), Fyllning.FYLLD)
ROOT = Path(__file__).parents[2]
DATA = json.loads(
    (ROOT / "src" / "polisplan" / "render" / "sverige.json").read_text(encoding="utf-8")
)


def of(*codes: str) -> Karta:
    found = karta("k", Message("Titel"), (HAR,), [Kartkommun(k, f"K{k}", None, HAR) for k in codes])
    assert found is not None
    return found


def test_the_outlines_are_those_of_the_kommuner_of_the_register() -> None:
    files = (ROOT / "data" / "kommuner").glob("*.yaml")
    codes = {
        match[1]
        for path in files
        if (match := re.search(r"\nkommunkod: '(\d{4})'\n", path.read_text(encoding="utf-8")))
    }

    assert len(codes) == 290
    assert codes == DATA["kommun"].keys()


def test_every_outline_is_rings_of_whole_numbers() -> None:
    for d in (*DATA["kommun"].values(), *DATA["region"].values()):
        assert re.fullmatch(r"(M\d+ \d+l-?\d+(?:[ -]\d+|-\d+)*z)+", d)


def test_the_file_names_its_source_and_licence_and_the_notice_is_with_us() -> None:
    assert "SCB" in DATA["kalla"]
    name = DATA["licens"].rpartition("se ")[2]

    assert "MIT License" in (ROOT / name).read_text(encoding="utf-8")


def test_a_map_shows_its_kommuner_and_no_more_of_the_country() -> None:
    gotland, whole = kartbild(of("0980")), kartbild(of(*DATA["kommun"]))

    assert gotland is not None
    assert whole is not None
    assert [yta.kommun.namn for yta in gotland.ytor] == ["K0980"]
    left, top, wide, high = map(int, gotland.ruta.split())
    for x, y in module._points(DATA["kommun"]["0980"]):
        assert left < x < left + wide
        assert top < y < top + high
    _, _, all_wide, all_high = map(int, whole.ruta.split())
    assert wide * 4 < all_wide
    assert high * 4 < all_high
    assert gotland.rutnat < whole.rutnat
    assert max(gotland.hojd, whole.hojd) <= 820


def test_a_kommun_without_an_outline_is_named_and_a_map_of_none_is_not_drawn() -> None:
    found = kartbild(of("0980", "9901"))

    assert found is not None
    assert found.saknas == ("K9901",)
    assert kartbild(of("9901")) is None
