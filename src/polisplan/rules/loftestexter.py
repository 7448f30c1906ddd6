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


class Lofteord(NamedTuple):
    """A promise and all its texts.

    Attributes:
        lofte: The promise.
        stallen: Title, problem, activities and measurable targets.
        sma: All of them in small letters, to look for a piece of a word in.
    """

    lofte: Lofte
    stallen: tuple[Textstalle, ...]
    sma: str


def lofteord(lofte: Lofte) -> Lofteord:
    """Return the texts of a promise; never the names of parties or places."""
    stallen = tuple(_stallen(lofte))
    return Lofteord(lofte, stallen, sma_bokstaver(stallen))


def sma_bokstaver(stallen: Sequence[Textstalle]) -> str:
    """Return some texts, one a line, in small letters."""
    return "\n".join([stalle.text for stalle in stallen]).lower()


def ordtraffar(
    stallen: Sequence[Textstalle], sma: str, stammar: Sequence[str], monster: re.Pattern[str]
) -> Iterator[Ordtraff]:
    """Yield the first place in each text that a pattern finds.

    Args:
        stallen: The texts.
        sma: The same in small letters.
        stammar: Pieces, in small letters, of which every match has at least one: texts without
            them are passed over, which is many times quicker than trying the pattern.
        monster: What is looked for.
    """
    for stam in stammar:
        if stam in sma:
            break
    else:
        return
    for stalle in stallen:
        match = monster.search(stalle.text)
        if match is not None:
            yield Ordtraff(stalle, match)


def _stallen(lofte: Lofte) -> Iterator[Textstalle]:
    yield Textstalle(("titel",), lofte.titel)
    if lofte.problem is not None:
        yield Textstalle(("problem",), lofte.problem)
    for index, aktivitet in enumerate(lofte.aktiviteter):
        yield Textstalle(("aktiviteter", index, "vad"), aktivitet.vad)
    for index, mal in enumerate(lofte.matbara_mal):
        if mal.vad is not None:
            yield Textstalle(("matbara_mal", index, "vad"), mal.vad)
        if mal.enhet is not None:
            yield Textstalle(("matbara_mal", index, "enhet"), mal.enhet)
