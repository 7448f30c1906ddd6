"""The quality report for a spreadsheet: one row for each figure, with its denominator.

Rows of different tables count the same promises again, so no column is one to add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from polisplan.render.report_csv import Cell, table_csv
from polisplan.text.message import Message, Value
from polisplan.views.kvalitetsrader import (
    Kvalitetsgrupp,
    avslutade,
    bedomda,
    egenskapsnamn,
    helt_lasta,
)
from polisplan.views.kvalitetsrapport import Kvalitetsrapport, Regelrad

_BETWEEN = " · "

_Rad = tuple[Message, Value, str | None]
"""What a row begins with: its table, its name, and its record."""


def kvalitet_csv(view: Kvalitetsrapport) -> str:
    """Return a quality report as rows; the promises behind each figure are named by their ids."""
    headings = (
        Message("Tabell"),
        Message("Rad"),
        Message("Post"),
        Message("Nyckel"),
        Message("Vad"),
        Message("Antal"),
        Message("Av"),
        Message("Av vilka"),
        Message("Kan inte bedömas"),
        Message("Sett i alla"),
        Message("Alla"),
        Message("Löften som räknas"),
        Message("Bedömda löften som inte räknas"),
    )
    return table_csv(headings, _rows(view))


def _rows(view: Kvalitetsrapport) -> Iterator[Sequence[Cell]]:
    yield from _figures((Message("alla löften"), "", None), view)
    yield from map(_regel, view.regler)
    for name, groups in (
        (Message("region"), view.regioner),
        (Message("startår"), view.startar),
    ):
        for item in groups:
            yield from _figures((name, item.namn, item.record), item)


def _figures(rad: _Rad, view: Kvalitetsrapport | Kvalitetsgrupp) -> Iterator[Sequence[Cell]]:
    """Yield the figures of some promises: how many there are, and what they have."""
    rest = (None, None, None)
    yield (
        *rad, "loften", Message("löften"), view.loften, None, None, *rest, _ids(view.vilka), None,
    )  # fmt: skip
    yield (
        *rad, "helt_lasta", Message("helt lästa"), view.helt_lasta, view.loften, Message("löften"),
        *rest, _ids(helt_lasta(view.andelar)), None,
    )  # fmt: skip
    yield (
        *rad, "helt_lasta_avslutade", Message("avslutade"), view.avslutade, view.helt_lasta,
        Message("helt lästa löften"), *rest, _ids(avslutade(view.andelar)), None,
    )  # fmt: skip
    for egenskap, name in egenskapsnamn().items():
        item = view.andelar[egenskap]
        yield (
            *rad, egenskap.value, name, item.antal if item.av else None, item.av,
            bedomda(egenskap), item.alla - item.av, item.sedda, item.alla,
            _ids(item.har), _ids(item.saknar),
        )  # fmt: skip


def _ids(ids: Iterable[str]) -> str:
    return _BETWEEN.join(ids)


def _regel(item: Regelrad) -> Sequence[Cell]:
    rad = item.rad
    return (
        Message("regel"), rad.code, None, rad.code, rad.text, rad.antal, rad.av, rad.vad,
        item.obedomda, None, None, _ids(item.vilka), None,
    )  # fmt: skip
