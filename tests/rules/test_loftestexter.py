from __future__ import annotations

import re

from support.base_tree import BASE, LOFTE
from support.build import snapshot

from polisplan.rules.loftestexter import Textstalle, lofteord, ordtraffar, sma_bokstaver


def test_the_texts_of_a_promise_are_found_with_their_places() -> None:
    text = BASE[LOFTE] + "problem: Buskörning på vägen\n"
    lofte = snapshot({LOFTE: text}).loften["aby-2018-1"]

    assert lofteord(lofte).stallen == (
        (("titel",), "Lugnare trafik"),
        (("problem",), "Buskörning på vägen"),
        (("aktiviteter", 0, "vad"), "Trafikkontroller"),
        (("matbara_mal", 0, "enhet"), "trafikkontroller"),
    )
    assert lofteord(lofte).sma.splitlines()[1] == "buskörning på vägen"


def test_the_first_match_of_each_text_is_given() -> None:
    texts = [Textstalle(("titel",), "Ett två ett"), Textstalle(("problem",), "Tre ETT")]
    found = ordtraffar(texts, sma_bokstaver(texts), ("ett",), re.compile("ett", re.IGNORECASE))

    assert [(hit.stalle.route, hit.match.start(), hit.ord) for hit in found] == [
        (("titel",), 0, "Ett"),
        (("problem",), 4, "ETT"),
    ]


def test_texts_without_any_piece_are_passed_over() -> None:
    texts = [Textstalle(("titel",), "Ett")]

    assert list(ordtraffar(texts, sma_bokstaver(texts), ("två",), re.compile("Ett"))) == []
