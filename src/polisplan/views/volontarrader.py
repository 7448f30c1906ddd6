"""The rows of a volunteer table as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.volontarstatistik import SKA_STARTA, Delrad, Rad, Volontarstatistik
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.text.route import Route
from polisplan.totals.volontarer import Kolumnsumma, Tabellsumma
from polisplan.views.phrases import tal


@dataclass(frozen=True, slots=True)
class Volontarrad:
    """One row as printed; `okänt` for a blank cell, `–` where nothing has started.

    Attributes:
        namn: The row's area as shown: with its time, or as a part of the row above.
        omrade: The area as the source writes it.
        avser: The row's own time; for a part that of its row.
        del_av: The area whose row holds these figures already.
        start: The year, `ska starta`, `okänt`, or nothing.
        startar: The year; None where it has not started or is unknown.
        ska_starta: Whether it is printed as not started.
        celler: The figures in words, column by column.
        varden: The figures.
        precision: The word before a figure that is not exact, by column.
        prognos: The columns that the source foresees and has not counted.
        anmarkning: What needs to be said of the row.
        stalle: Where the row stands; None for the sums.
    """

    namn: Value
    omrade: str
    avser: str | None
    del_av: str | None
    start: Value
    startar: int | None
    ska_starta: bool
    celler: tuple[Value, ...]
    varden: tuple[int | None, ...]
    precision: Mapping[str, str]
    prognos: tuple[str, ...]
    anmarkning: str | None
    stalle: Stalle | None


def summa_i_ord(item: Kolumnsumma) -> Value:
    """Return the sum of a column with the word before it: `2 070`, `ca 500`, `okänt`."""
    value = varde_i_ord(item.summa.kant_varde)
    return value if item.precision is None else joined(" ", [Message(item.precision), value])


def rader(
    snapshot: Snapshot, tabell: Volontarstatistik, kolumner: tuple[str, ...]
) -> Iterator[Volontarrad]:
    """Yield the rows in printed order, each followed by the parts of it that the source names."""
    for index, rad in enumerate(tabell.rader):
        start: Value = Message("okänt") if rad.start is None else rad.start
        if start == SKA_STARTA:
            start = Message(SKA_STARTA)
        route: Route = ("rader", index)
        yield _rad(rad, rad, kolumner, radnamn(rad), start, snapshot.stalle(tabell, route))
        for number, part in enumerate(rad.varav):
            namn = Message("– varav {omrade}", omrade=part.omrade)
            stalle = snapshot.stalle(tabell, (*route, "varav", number))
            yield _rad(part, rad, kolumner, namn, "", stalle)


def radnamn(rad: Rad) -> str:
    """Return what a row is called: its area, with the time where rows differ in time."""
    return rad.omrade if rad.avser is None else f"{rad.omrade} {rad.avser}"


def _rad(
    delrad: Delrad,
    rad: Rad,
    kolumner: tuple[str, ...],
    namn: Value,
    start: Value,
    stalle: Stalle,
) -> Volontarrad:
    """Return a row, or a part of a row."""
    part = delrad is not rad
    ska_starta = rad.start == SKA_STARTA and not part
    prognos = () if part else rad.prognos
    words = {
        name: word for name in kolumner if (word := getattr(delrad.precision, name)) is not None
    }
    values = tuple(delrad.kolumn(name) for name in kolumner)
    blank: Value = "–" if ska_starta else Message("okänt")
    return Volontarrad(
        namn=namn,
        omrade=delrad.omrade,
        avser=None if rad.avser is None else str(rad.avser),
        del_av=rad.omrade if part else None,
        start=start,
        startar=rad.start if isinstance(rad.start, int) and not part else None,
        ska_starta=ska_starta,
        celler=tuple(
            blank if value is None else _cell(value, words.get(name), name in prognos)
            for name, value in zip(kolumner, values, strict=True)
        ),
        varden=values,
        precision=words,
        prognos=prognos,
        anmarkning=delrad.anmarkning,
        stalle=stalle,
    )


def _cell(value: int, word: str | None, foreseen: bool) -> Value:  # noqa: FBT001 - private
    text: Value = tal(value) if word is None else joined(" ", [Message(word), tal(value)])
    return Message("{antal} (prognos)", antal=text) if foreseen else text


def summarad(
    tabell: Volontarstatistik, summor: Tabellsumma, kolumner: tuple[str, ...]
) -> Volontarrad:
    """Return the last row: the sums, or that the rows are not added up."""
    cells: tuple[Value, ...] = tuple(summa_i_ord(item) for item in summor.kolumner)
    values = tuple(item.summa.kant_varde for item in summor.kolumner)
    namn = Message("Summa" if tabell.summeras else "Räknas inte samman")
    return Volontarrad(
        namn=namn,
        omrade=namn.source,
        avser=None,
        del_av=None,
        start="",
        startar=None,
        ska_starta=False,
        celler=cells or ("",) * len(kolumner),
        varden=values or (None,) * len(kolumner),
        precision={
            item.kolumn: item.precision for item in summor.kolumner if item.precision is not None
        },
        prognos=(),
        anmarkning=None,
        stalle=None,
    )


def varde_i_ord(value: int | None) -> Value:
    """Return a figure as text; `okänt` where it is unknown."""
    return Message("okänt") if value is None else tal(value)
