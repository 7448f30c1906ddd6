"""The texts of a promise that rules about language read, and a quick search in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from polisplan.models.lofte import Lofte
from polisplan.text.route import Route


class Textstalle(NamedTuple):
    """A text and where in the promise it stands."""

    route: Route
    text: str


class Ordtraff(NamedTuple):
    """Words that were looked for, and the text they stand in."""

    stalle: Textstalle
    match: re.Match[str]

    @property
    def ord(self) -> str:
        """The words as they stand."""
        return self.match[0]


def loftestexter(lofte: Lofte) -> Iterator[Textstalle]:
    """Yield title, problem, activities and measurable targets; never names of parties or places."""
    yield Textstalle(("titel",), lofte.titel)
    if lofte.problem is not None:
        yield Textstalle(("problem",), lofte.problem)
    for index, aktivitet in enumerate(lofte.aktiviteter):
        yield Textstalle(("aktiviteter", index, "vad"), aktivitet.vad)
    for index, mal in enumerate(lofte.matbara_mal):
        for key, text in (("vad", mal.vad), ("enhet", mal.enhet)):
            if text is not None:
                yield Textstalle(("matbara_mal", index, key), text)


def ordtraffar(
    texter: Sequence[Textstalle], stammar: Sequence[str], monster: re.Pattern[str]
) -> Iterator[Ordtraff]:
    """Yield the first place in each text that a pattern finds.

    Args:
        texter: The texts.
        stammar: Pieces, in small letters, of which every match has at least one: a text without
            them is passed over, which is many times quicker than trying the pattern.
        monster: What is looked for.
    """
    whole = "\n".join(stalle.text for stalle in texter).lower()
    if not any(stam in whole for stam in stammar):
        return
    for stalle in texter:
        match = monster.search(stalle.text)
        if match is not None:
            yield Ordtraff(stalle, match)
