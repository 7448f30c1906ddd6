"""Words misspelt by one letter, in the four ways that fingers do it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from random import Random
from string import ascii_lowercase, digits

Slip = Callable[[Random, str, int], str]


def _drop(_rng: Random, word: str, at: int) -> str:
    return word[:at] + word[at + 1 :]


def _double(_rng: Random, word: str, at: int) -> str:
    return word[:at] + word[at] + word[at:]


def _swap(_rng: Random, word: str, at: int) -> str:
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def _replace(rng: Random, word: str, at: int) -> str:
    return (
        word[:at] + rng.choice(digits if word[at].isdigit() else ascii_lowercase) + word[at + 1 :]
    )


SLIPS: dict[str, Slip] = {
    "tappat tecken": _drop,
    "dubblat tecken": _double,
    "bytta grannar": _swap,
    "fel tecken": _replace,
}


def misspelt(rng: Random, slip: Slip, word: str, right: Collection[str]) -> str | None:
    """Return a word with one slip in a letter or a digit.

    None where the slip changes nothing, makes another right word (nobody could notice), or leaves
    a word too short to be told from another.

    Args:
        rng: The chance.
        slip: How it is misspelt.
        word: The right word.
        right: Every word that would be right there.
    """
    at = rng.choice([place for place, sign in enumerate(word) if sign.isalnum()])
    slipped = slip(rng, word, at)
    if slipped == word or slipped in right or len(slipped) < 3 or slipped.strip() != slipped:
        return None
    return slipped if slipped[0].isalnum() else None
