"""Sums of one published table of volunteer statistics, exact and with their gaps.

A total never mixes tables: the newest figure of each area, added up, is a number that nobody ever
published. Nor does it add what a source only mentions in its text, rows about different times, or a
part of a row to the row. A blank cell is unknown, never zero; it lowers `kanda` and leaves `varde`
alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from polisplan.models.volontarstatistik import KOLUMNER, SKA_STARTA, Rad, Volontarstatistik


@dataclass(frozen=True, slots=True)
class Summa:
    """The sum of what is known, and how much of the whole that is.

    Attributes:
        varde: The sum of the known cells; 0 where none is known (see `kanda`).
        kanda: How many cells have a figure.
        av: How many rows there are, also those that have not started.
    """

    varde: int = 0
    kanda: int = 0
    av: int = 0

    def __add__(self, other: Summa) -> Summa:
        """Return the sum of two disjoint parts."""
        return Summa(self.varde + other.varde, self.kanda + other.kanda, self.av + other.av)

    @property
    def kant_varde(self) -> int | None:
        """The sum, or None where no cell is known: nothing known is not zero."""
        return self.varde if self.kanda else None


@dataclass(frozen=True, slots=True)
class Kolumnsumma:
    """One column of a table, added up.

    Attributes:
        kolumn: The column's name in the data.
        summa: All rows.
        startade: The rows that have started; all rows of a table that gives no start at all.
        tryckt: The printed total; None where none is printed.
        tomma: The areas of those rows whose cell is blank, in printed order.
        precision: The word before the sum: the one that stands before its cells, `ca` where they
            have several, None where every cell is exact.
    """

    kolumn: str
    summa: Summa
    startade: Summa
    tryckt: int | None
    tomma: tuple[str, ...]
    precision: str | None

    @property
    def lika_med_tryckt(self) -> bool | None:
        """Whether the sum is the printed one; None where none is printed."""
        return None if self.tryckt is None else self.summa.kant_varde == self.tryckt


@dataclass(frozen=True, slots=True)
class Tabellsumma:
    """A whole table, added up.

    Attributes:
        startade: Rows with a start year.
        ska_starta: The areas that are printed as not started, in printed order.
        okand_start: Rows whose start is blank; 0 where the table gives no start at all.
        anger_start: Whether any row says when it started or that it has not.
        kolumner: The columns that the table has, in the order they are shown; none where its rows
            are not to be added up.
    """

    startade: int
    ska_starta: tuple[str, ...]
    okand_start: int
    anger_start: bool
    kolumner: tuple[Kolumnsumma, ...]


def summera(rader: Iterable[Rad], kolumn: str) -> Summa:
    """Return the sum of one column over rows of one table; the order does not matter."""
    summa = Summa()
    for rad in rader:
        cell = rad.kolumn(kolumn)
        summa += Summa(cell or 0, 0 if cell is None else 1, 1)
    return summa


def kolumner_i(tabell: Volontarstatistik) -> tuple[str, ...]:
    """Return the columns that a table declares or has a figure in, in the order shown."""
    parts = (tabell.raknar, tabell.tryckt_summa, *tabell.rader)
    return tuple(
        namn for namn in KOLUMNER if any(getattr(p, namn, None) is not None for p in parts)
    )


def summera_tabell(tabell: Volontarstatistik) -> Tabellsumma:
    """Return the sums of one table, each beside the printed one."""
    ej_startade = tuple(rad for rad in tabell.rader if rad.start == SKA_STARTA)
    startade = tuple(rad for rad in tabell.rader if isinstance(rad.start, int))
    anger_start = bool(startade or ej_startade)
    rader = startade if anger_start else tabell.rader
    kolumner = kolumner_i(tabell) if tabell.summeras else ()
    return Tabellsumma(
        startade=len(startade),
        ska_starta=tuple(rad.omrade for rad in ej_startade),
        okand_start=len(tabell.rader) - len(startade) - len(ej_startade) if anger_start else 0,
        anger_start=anger_start,
        kolumner=tuple(_kolumn(tabell, namn, rader) for namn in kolumner),
    )


def _kolumn(tabell: Volontarstatistik, namn: str, startade: tuple[Rad, ...]) -> Kolumnsumma:
    tryckt = tabell.tryckt_summa
    return Kolumnsumma(
        kolumn=namn,
        summa=summera(tabell.rader, namn),
        startade=summera(startade, namn),
        tryckt=None if tryckt is None else tryckt.kolumn(namn),
        tomma=tuple(rad.omrade for rad in startade if rad.kolumn(namn) is None),
        precision=_precision(tabell.rader, namn),
    )


def _precision(rader: Iterable[Rad], namn: str) -> str | None:
    words = {getattr(rad.precision, namn) for rad in rader if rad.kolumn(namn) is not None} - {None}
    return None if not words else words.pop() if len(words) == 1 else "ca"
