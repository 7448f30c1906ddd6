"""Lists of records for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from polisplan.kalender.giltighet import Giltighet
from polisplan.render.report_json import Json, document, head
from polisplan.text.message import Message
from polisplan.views.listkolumner import Cell, Listrad
from polisplan.views.postlista import Postlista


def list_json(view: Postlista, version: str) -> str:
    """Return a list as JSON, with a line break at its end."""
    return document({
        **head(view.huvud, version),
        "slag": view.slag,
        "titel": str(view.huvud.titel),
        "tid": str(view.tid),
        "bara_da": view.bara_da,
        "omrade": view.omrade,
        "fokus": view.fokus,
        "i_registret": view.av,
        "rader": [_rad(view, rad) for rad in view.rader],
        "kan_hora_till_omradet": list(view.kanske),
        "noter": [str(item) for item in view.noter],
    })  # fmt: skip


def _rad(view: Postlista, rad: Listrad) -> Json:
    cells = {
        kolumn.namn: value(cell) for kolumn, cell in zip(view.kolumner, rad.celler, strict=True)
    }
    state = {
        "giltig": None if rad.giltighet is None else giltig(rad.giltighet),
        "lage": None if rad.lage is None else rad.lage.value,
    }
    return {
        "post": rad.record,
        "fil": rad.fil,
        **cells,
        **(state if view.har_lage else {}),
    }


def giltig(span: Giltighet) -> Json:
    """Return a span as it is written in a record; what is unknown is null."""
    return {
        "fran": None if span.fran is None else str(span.fran),
        "till": None if span.till is None else str(span.till),
    }


def value(cell: Cell) -> str | int | None:
    """Return a cell in the source language: what programs compare does not follow the reader's."""
    return cell.source if isinstance(cell, Message) else cell
