"""A period that a person asks about: one date, or from one date to another."""

from __future__ import annotations

import re

from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet

_YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)


def tidrymd(text: str) -> Giltighet:
    """Return a period with both ends known.

    It is written `2023`, `2023-05` or `2023-05-01`; two years `2022-2024`; any two dates with two
    points or a dash between: `2022-05..2023-04`.

    Raises:
        ValueError: The text is no such period, or ends before it begins.
    """
    years = _YEARS.fullmatch(text.strip())
    first, points, last = text.replace("–", "..").partition("..")
    if years is not None:
        first, last = years.groups()
    elif not points:
        last = first
    start, end = Datum(first.strip()), Datum(last.strip())
    found = Giltighet(start, end)
    if found.omojlig:
        message = f"ends before it begins: {text!r}"
        raise ValueError(message)
    return found
