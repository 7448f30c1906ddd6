"""The order of the Swedish alphabet, the same on every machine: å, ä and ö come last."""

from __future__ import annotations

_LAST = str.maketrans({"å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}", "é": "e", "ü": "y"})


def alfabetisk(text: str) -> tuple[str, str]:
    """Return what sorts names as a Swedish list does; case decides only between equals."""
    return text.casefold().translate(_LAST), text
