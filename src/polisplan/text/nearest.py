"""The nearest match for a misspelt word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.utils import default_process

_FOLD = str.maketrans("åäöéüÅÄÖÉÜ", "aaoeuAAOEU")
_LIMIT = 0.6
"""Share of equal letters below which a suggestion would be a guess."""


def fold(text: str) -> str:
    """Return a text in lower case without Swedish marks and with spaces for punctuation."""
    return default_process(text.translate(_FOLD))


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a misspelt word most likely means, or None.

    Letters are compared without case and marks; a swap of neighbours counts as one slip. Among
    equally near choices the first in sorted order wins, so that the answer is always the same.
    """
    return nearest_key(word, {choice: choice for choice in choices})


def nearest_key(word: str, texts: Mapping[str, str]) -> str | None:
    """Return the key whose text is nearest to a word, or None where nothing is near."""
    keys = sorted(texts)
    best = process.extractOne(
        fold(word),
        [fold(texts[key]) for key in keys],
        scorer=DamerauLevenshtein.normalized_similarity,
        processor=None,
        score_cutoff=_LIMIT,
    )
    return None if best is None else keys[best[2]]
