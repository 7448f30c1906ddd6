"""The texts of a promise that rules about language read, and a quick search in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
        sma: The texts in small letters, one a line, to look for a piece of a word in.
    """

    lofte: Lofte
    sma: str

    @property
    def stallen(self) -> Iterator[Textstalle]:
        """Title, problem, activities and measurable targets; no names of parties or places."""
        return _stallen(self.lofte)


def lofteord(lofte: Lofte) -> Lofteord:
    """Return the texts of a promise."""
    texts = [lofte.titel]
    if lofte.problem is not None:
        texts.append(lofte.problem)
    texts += [aktivitet.vad for aktivitet in lofte.aktiviteter]
    for mal in lofte.matbara_mal:
        if mal.vad is not None:
            texts.append(mal.vad)
        if mal.enhet is not None:
            texts.append(mal.enhet)
    return Lofteord(lofte, "\n".join(texts).lower())


def sma_bokstaver(stallen: Iterable[Textstalle]) -> str:
    """Return some texts, one a line, in small letters."""
    return "\n".join([stalle.text for stalle in stallen]).lower()


def har_nagon(sma: str, stammar: Sequence[str]) -> bool:
    """Return whether a text in small letters has one of some pieces.

    Many times quicker than trying a pattern, so it is asked first.
    """
    for stam in stammar:  # noqa: SIM110 - a generator would cost more than the search
        if stam in sma:
            return True
    return False


def ordtraffar(stallen: Iterable[Textstalle], monster: re.Pattern[str]) -> Iterator[Ordtraff]:
    """Yield the first place in each text that a pattern finds."""
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
