"""Numbers, dates and lists as the language that is spoken writes them; the same on every machine.

A number is written when it is asked for, everything else when it is shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from polisplan.kalender.datum import Datum
from polisplan.text.language import language
from polisplan.text.listing import joined, listed
from polisplan.text.message import Message, Plural, Value
from polisplan.totals.tackning import Stracka

HART_MELLANSLAG = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"
_MANADER = (
    Message("januari"), Message("februari"), Message("mars"), Message("april"), Message("maj"),
    Message("juni"), Message("juli"), Message("augusti"), Message("september"), Message("oktober"),
    Message("november"), Message("december"),
)  # fmt: skip
_KORTA = (
    Message("jan"), Message("feb"), Message("mars"), Message("apr"), Message("maj"),
    Message("juni"), Message("juli"), Message("aug"), Message("sep"), Message("okt"),
    Message("nov"), Message("dec"),
)  # fmt: skip


def tal(value: int | Decimal) -> str:
    """Return a number with groups of three and decimals: `2 070`, `0,5`; all digits kept."""
    text = str(abs(value)) if isinstance(value, int) else format(abs(value), "f")
    whole, _, decimals = text.partition(".")
    group, point = (",", ".") if language().code == "en" else (HART_MELLANSLAG, ",")
    groups = f"{int(whole):,}".replace(",", group)
    sign = _MINUS if value < 0 else ""
    return f"{sign}{groups}{point}{decimals}" if decimals else f"{sign}{groups}"


def kvot(value: Fraction) -> str:
    """Return an exact quotient with at most two decimals, a half rounded away from zero: `1,23`."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    rounded = exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return tal(int(rounded) if rounded == int(rounded) else rounded)


def dag_i_ord(dag: dt.date) -> Message:
    """Return a day in words: `1 maj 2019`."""
    return datum_i_ord(Datum(dag.isoformat()))


def datum_i_ord(datum: Datum) -> Message:
    """Return a date in words, as precise as it is: `1 maj 2019`, `oktober 2016` or `2018`."""
    first = datum.forsta
    month = _MANADER[first.month - 1]
    if datum.precision == "år":
        return Message("{ar}", ar=first.year)
    if datum.precision == "månad":
        return Message("{manad} {ar}", manad=month, ar=first.year)
    return Message("{dag} {manad} {ar}", dag=first.day, manad=month, ar=first.year)


def lista(items: Sequence[Value]) -> Message:
    """Return words as a list: `a`, `a och b`, `a, b och c`."""
    return listed(items)


def nagra(items: Sequence[Value], hogst: int = 5) -> Message:
    """Return the first few words, and how many more there are: `a, b och 3 till`."""
    if len(items) <= hogst:
        return listed(items)
    return Message(
        "{nagra} och {n} till", nagra=joined(", ", items[:hogst]), n=tal(len(items) - hogst)
    )


def plural(antal: int, ett: str, flera: str, **args: Value) -> Message:
    """Return one of two whole sentences, by a number that both can call `{n}`."""
    return Plural(ett, flera, antal, n=tal(antal), **args)


def dagar_i_ord(strackor: Iterable[Stracka], *, aret_ut: bool) -> Message:
    """Return stretches of days as short words: `jan–apr`, `maj 2018–dec 2019`, `2018`.

    Args:
        strackor: The stretches, in order.
        aret_ut: Whether the year must be said; leave it out where the reader knows it.
    """
    return joined(", ", [_stracka(item, aret_ut=aret_ut) for item in strackor])


def _stracka(item: Stracka, *, aret_ut: bool) -> Message:
    first, last = item.forsta, item.sista
    if item.manader is None:
        ends: list[Value] = [str(first), str(last)]
        return joined("–", ends[:1] if first == last else ends)
    if first.month == 1 and last.month == 12:  # noqa: PLR2004 - December
        years: list[Value] = [first.year, last.year]
        return joined("–", years[:1] if first.year == last.year else years)
    year = first.year != last.year or aret_ut
    ends = [_manad(day, aret_ut=year) for day in (first, last)]
    if year and first.year == last.year:
        ends[0] = _manad(first, aret_ut=False)
    return joined("–", ends[1:] if item.manader == 1 else ends)


def _manad(day: dt.date, *, aret_ut: bool) -> Message:
    month = _KORTA[day.month - 1]
    return Message("{manad} {ar}", manad=month, ar=day.year) if aret_ut else month
