"""Where numbers and days stand in a picture: exact arithmetic, rounded once.

Places along a picture are per cent of its width, so that text keeps its size when it gets narrow.
"""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from fractions import Fraction

_ARSTEG = (1, 2, 5, 10, 20, 50, 100)
_MANADSSTEG = (1, 2, 3, 6, *(12 * years for years in _ARSTEG))


def procent(value: Fraction) -> str:
    """Return a share of the width as per cent with at most one decimal, a half rounded up."""
    tenths = _rounded(value * 1000)
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}" if rest else str(whole)


def punkter(value: Fraction) -> int:
    """Return a height as whole points, a half rounded up."""
    return _rounded(value)


def skalsteg(lagst: Fraction, hogst: Fraction, antal: int) -> tuple[Fraction, ...]:
    """Return round numbers from at or below the least value to at or above the greatest.

    Args:
        lagst: The least value.
        hogst: The greatest value.
        antal: At most so many steps between them; two or more.
    """
    span = max(hogst - lagst, Fraction(1, 10**6))
    step = Fraction(10) ** (math.floor(math.log10(span / antal)) - 1)
    while True:
        for size in (step, step * 2, step * 5):
            first = lagst // size
            count = max(-((first * size - hogst) // size), 1)
            if count <= antal:
                return tuple((first + index) * size for index in range(count + 1))
        step *= 10


def arsteg(forsta: int, sista: int, antal: int = 6) -> tuple[int, ...]:
    """Return the years, at most so many, that are written along an axis between two years."""
    for step in _ARSTEG:
        years = tuple(range(-(-forsta // step) * step, sista + 1, step))
        if len(years) <= antal:
            return years
    return (forsta,)


def manadssteg(forsta: dt.date, efter: dt.date, antal: int) -> tuple[dt.date, ...]:
    """Return the first days of the months, at most so many, that are written between two days."""
    first = forsta.year * 12 + forsta.month - (1 if forsta.day == 1 else 0)
    last = (efter - dt.timedelta(days=1)).year * 12 + (efter - dt.timedelta(days=1)).month - 1
    months: list[int] = []
    for step in _MANADSSTEG:
        months = list(range(-(-first // step) * step, last + 1, step))
        if len(months) <= antal:
            break
    return tuple(dt.date(month // 12, month % 12 + 1, 1) for month in months[:antal])


def exakt(value: int | Decimal) -> Fraction:
    """Return a number of the data for arithmetic."""
    return Fraction(value)


class Dagaxel:
    """A span of days along the width.

    Args:
        forsta: Its first day.
        efter: The day after its last.
        vanster: Where it begins, as a share of the width.
        hoger: Where it ends.
    """

    def __init__(self, forsta: dt.date, efter: dt.date, vanster: Fraction, hoger: Fraction) -> None:
        self.vanster = vanster
        self.hoger = hoger
        self._start = forsta
        self._dagar = (efter - forsta).days

    def plats(self, dag: dt.date) -> Fraction:
        """Return where a day stands, as a share of the width; outside it the nearest end."""
        part = Fraction((dag - self._start).days, self._dagar)
        return self.vanster + (self.hoger - self.vanster) * min(max(part, Fraction(0)), Fraction(1))


class Tidsaxel(Dagaxel):
    """A span of whole years along the width.

    Args:
        forsta: Its first year.
        sista: Its last year, at its end.
        vanster: Where it begins, as a share of the width.
        hoger: Where it ends.
    """

    def __init__(self, forsta: int, sista: int, vanster: Fraction, hoger: Fraction) -> None:
        super().__init__(dt.date(forsta, 1, 1), dt.date(sista + 1, 1, 1), vanster, hoger)
        self.forsta = forsta
        self.sista = sista

    def ar(self, antal: int = 6) -> tuple[tuple[str, str], ...]:
        """Return the years that are written along it, each with where it begins."""
        years = arsteg(self.forsta, self.sista, antal)
        return tuple((str(year), procent(self.plats(dt.date(year, 1, 1)))) for year in years)


def _rounded(value: Fraction) -> int:
    return int((value + Fraction(1, 2)) // 1)
