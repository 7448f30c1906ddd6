from __future__ import annotations

import re

import pytest
from support.base_tree import BASE, LOFTE
from support.build import snapshot

from polisplan.rules.loftestexter import (
    Textstalle,
    har_nagon,
    lofteord,
    ordtraffar,
    sma_bokstaver,
)

TARGETS = "matbara_mal: [{nr: 1, typ: leverans, vad: Ett råd, enhet: råd}]\n"


def test_the_texts_of_a_promise_are_found_with_their_places() -> None:
    start, end = BASE[LOFTE].index("matbara_mal:"), BASE[LOFTE].index("stodjer:")
    text = BASE[LOFTE][:start] + TARGETS + BASE[LOFTE][end:] + "problem: Buskörning på vägen\n"
    ord_ = lofteord(snapshot({LOFTE: text}).loften["aby-2018-1"])

    assert list(ord_.stallen) == [
        (("titel",), "Lugnare trafik"),
        (("problem",), "Buskörning på vägen"),
        (("aktiviteter", 0, "vad"), "Trafikkontroller"),
        (("matbara_mal", 0, "vad"), "Ett råd"),
        (("matbara_mal", 0, "enhet"), "råd"),
    ]
    assert ord_.sma == sma_bokstaver(ord_.stallen)


@pytest.mark.parametrize(("pieces", "found"), [(("xx", "två"), True), (("xx", "yy"), False)])
def test_pieces_are_looked_for(pieces: tuple[str, ...], found: object) -> None:
    assert har_nagon("ett\ntvå tre", pieces) is found


def test_the_first_match_of_each_text_is_given() -> None:
    texts = [Textstalle(("titel",), "Ett två ett"), Textstalle(("problem",), "Tre ETT")]
    found = ordtraffar(texts, re.compile("ett", re.IGNORECASE))

    assert [(hit.stalle.route, hit.match.start(), hit.ord) for hit in found] == [
        (("titel",), 0, "Ett"),
        (("problem",), 4, "ETT"),
    ]
