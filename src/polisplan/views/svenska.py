"""Numbers, dates and lists as Swedish writes them; the same on every machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from polisplan.kalender.datum import Datum
from polisplan.text.message import Message
from polisplan.totals.tackning import Stracka

HART_MELLANSLAG = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"
_MANADER = (
    "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
)  # fmt: skip


def tal(value: int | Decimal) -> str:
    """Return a number with groups of three and a decimal comma: `2 070`, `0,5`; all digits kept."""
    text = str(abs(value)) if isinstance(value, int) else format(abs(value), "f")
    whole, _, decimals = text.partition(".")
    groups = f"{int(whole):,}".replace(",", HART_MELLANSLAG)
    sign = _MINUS if value < 0 else ""
    return f"{sign}{groups},{decimals}" if decimals else f"{sign}{groups}"


def kvot(value: Fraction) -> str:
    """Return an exact quotient with at most two decimals, a half rounded away from zero: `1,23`."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    rounded = exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return tal(int(rounded) if rounded == int(rounded) else rounded)


def dag_i_ord(dag: dt.date) -> str:
    """Return a day in words: `1 maj 2019`."""
    return Datum(dag.isoformat()).i_ord()


def lista(items: Sequence[str], och: str = "och") -> str:
    """Return words as a list: `a`, `a och b`, `a, b och c`."""
    if len(items) < 2:  # noqa: PLR2004 - a list of two has a word between
        return "".join(items)
    return f"{', '.join(items[:-1])} {och} {items[-1]}"


def nagra(items: Sequence[str], hogst: int = 5) -> str:
    """Return the first few words, and how many more there are: `a, b och 3 till`."""
    if len(items) <= hogst:
        return lista(items)
    return f"{', '.join(items[:hogst])} och {tal(len(items) - hogst)} till"


def plural(antal: int, ett: str, flera: str, **args: str | int) -> Message:
    """Return one of two whole sentences, by a number that both can call `{n}`."""
    return Message(ett if antal == 1 else flera, n=tal(antal), **args)


def dagar_i_ord(strackor: Iterable[Stracka], *, aret_ut: bool) -> str:
    """Return stretches of days as short words: `jan–apr`, `maj 2018–dec 2019`, `2018`.

    Args:
        strackor: The stretches, in order.
        aret_ut: Whether the year must be said; leave it out where the reader knows it.
    """
    return ", ".join(_stracka(item, aret_ut=aret_ut) for item in strackor)


def _stracka(item: Stracka, *, aret_ut: bool) -> str:
    first, last = item.forsta, item.sista
    if item.manader is None:
        return str(first) if first == last else f"{first}–{last}"
    if first.month == 1 and last.month == 12:  # noqa: PLR2004 - December
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    year = first.year != last.year or aret_ut
    ends = [f"{_MANADER[d.month - 1]} {d.year}" if year else _MANADER[d.month - 1]
            for d in (first, last)]  # fmt: skip
    if year and first.year == last.year:
        ends[0] = _MANADER[first.month - 1]
    if item.manader == 1:
        return ends[1]
    return "–".join(ends)
