"""Lists of records as a table for a spreadsheet."""

from __future__ import annotations

from polisplan.render.report_csv import table_csv
from polisplan.text.message import Message
from polisplan.views.listlage import LAGESORD
from polisplan.views.postlista import Postlista


def list_csv(view: Postlista) -> str:
    """Return a list as a table: one row for each record, a blank cell where nothing is known."""
    state = [Message("Läge")] if view.har_lage else []
    headings = [
        Message("Id"), *(kolumn.rubrik for kolumn in view.kolumner), *state, Message("Fil")
    ]  # fmt: skip
    return table_csv(
        headings,
        (
            (
                rad.id,
                *rad.celler,
                *([] if not view.har_lage else [None if rad.lage is None else LAGESORD[rad.lage]]),
                rad.fil,
            )
            for rad in view.rader
        ),
    )
