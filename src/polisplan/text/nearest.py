"""The nearest match for a misspelt word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.utils import default_process

_FOLD = str.maketrans("åäöéüÅÄÖÉÜ", "aaoeuAAOEU")
_LIMIT = 0.6
"""Share of equal letters below which a suggestion would be a guess."""
_AGAIN = re.compile(r"(.)\1+")


def fold(text: str) -> str:
    """Return a text in lower case without Swedish marks and with spaces for punctuation."""
    return default_process(text.translate(_FOLD))


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a misspelt word most likely means, or None.

    Letters are compared without case and marks; a swap of neighbours counts as one slip. Among
    equally near choices one with the same letters wins, or with the same letters but for how often
    one is repeated: so do fingers slip. Then the first in sorted order, so that the answer is
    always the same.
    """
    return nearest_key(word, {choice: choice for choice in choices})


def nearest_key(word: str, texts: Mapping[str, str]) -> str | None:
    """Return the key whose text is nearest to a word, or None where nothing is near."""
    keys = sorted(texts)
    wanted = fold(word)
    folded = [fold(texts[key]) for key in keys]
    near = process.extract(
        wanted,
        folded,
        scorer=DamerauLevenshtein.normalized_similarity,
        processor=None,
        score_cutoff=_LIMIT,
        limit=None,
    )
    if not near:
        return None
    best = near[0][1]
    among = sorted(index for _, score, index in near if score == best)
    return keys[min(among, key=lambda index: _unlikely(wanted, folded[index]))]


def _unlikely(word: str, choice: str) -> int:
    """Return how far from a common slip an equally near choice is."""
    if sorted(word) == sorted(choice):
        return 0
    return 1 if _AGAIN.sub(r"\1", word) == _AGAIN.sub(r"\1", choice) else 2
