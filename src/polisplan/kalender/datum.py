"""One type for a day, a month or a year, with the precision of the source kept."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache
from typing import ClassVar

from polisplan.kalender.svar import Svar

FIRST_YEAR = 1800
LAST_YEAR = 2199
PATTERN = r"(?:1[89]|2[01])\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
"""A year (1800-2199), a month or a day; whether the day exists is checked when it is built."""

_SHAPE = re.compile(rf"{PATTERN}\Z", re.ASCII)


class Datum:
    """A day, a month or a year.

    Two dates are equal when they say the same with the same precision: `2018` is not
    `2018-01-01`. They sort by first day, then the coarser first. Which of two dates comes first in
    the world is asked with `before`, which can answer that the precision does not decide.

    Attributes:
        forsta: The earliest day it can mean.
        sista: The latest day it can mean.
    """

    __slots__ = ("_text", "forsta", "sista")
    _text: str
    forsta: dt.date
    sista: dt.date
    precisioner: ClassVar[dict[int, str]] = {4: "år", 7: "månad", 10: "dag"}

    def __init__(self, text: str) -> None:
        """Build from `2018`, `2018-05` or `2018-05-01`.

        Raises:
            ValueError: The text is no such date, or the day does not exist.
        """
        if not _SHAPE.match(text):
            message = f"not a year, month or day: {text!r}"
            raise ValueError(message)
        year = int(text[:4])
        month = int(text[5:7]) if len(text) > 4 else None  # noqa: PLR2004 - length of a year
        if month is None:
            first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        elif len(text) == 7:  # noqa: PLR2004 - length of year and month
            first = dt.date(year, month, 1)
            last = dt.date(year, month, monthrange(year, month)[1])
        else:
            first = last = dt.date(year, month, int(text[8:]))
        object.__setattr__(self, "_text", text)
        object.__setattr__(self, "forsta", first)
        object.__setattr__(self, "sista", last)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a date never changes."""
        raise AttributeError(name)

    def __str__(self) -> str:
        """Return the date as the source writes it."""
        return self._text

    def __repr__(self) -> str:
        """Return an expression that builds the date."""
        return f"Datum({self._text!r})"

    def __eq__(self, other: object) -> bool:
        """Return whether both say the same with the same precision."""
        return isinstance(other, Datum) and self._text == other._text

    def __hash__(self) -> int:
        """Return a hash of the text."""
        return hash(self._text)

    def __lt__(self, other: Datum) -> bool:
        """Order for lists: by first day, the coarser first."""
        return (self.forsta, len(self._text)) < (other.forsta, len(other._text))

    @property
    def precision(self) -> str:
        """`år`, `månad` or `dag`."""
        return self.precisioner[len(self._text)]

    def before(self, other: Datum) -> Svar:
        """Answer whether every day this can mean lies before every day the other can mean."""
        if self.sista < other.forsta:
            return Svar.JA
        return Svar.NEJ if self.forsta >= other.sista else Svar.OKLART


@lru_cache(maxsize=65536)
def datum(text: str) -> Datum:
    """Return the date of a text; the same object for the same text.

    Raises:
        ValueError: The text is no year, month or day, or the day does not exist.
    """
    return Datum(text)


def looks_like_datum(text: str) -> bool:
    """Return whether a text has the form of a date, whether or not the day exists."""
    return _SHAPE.match(text) is not None
