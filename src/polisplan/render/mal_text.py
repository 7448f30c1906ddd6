"""The report of a goal for people at a terminal: how many serve it, where, and on what grounds."""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.render.report_parts import (
    INDENT,
    MAX_COLUMNS,
    answered_head,
    document_text,
    facts,
    indented,
    listing,
    table,
)
from polisplan.render.wording import plain
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.kedja import Kedjesteg
from polisplan.views.malgrenar import Gren, Prioritetsrad
from polisplan.views.malrapport import Malrapport

_NAGRA = 8
"""So many are named; the other formats have all."""


def mal_text(view: Malrapport, columns: int = MAX_COLUMNS) -> str:
    """Return the report of a goal as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    first = [*answered_head(view.huvud, view.svar, columns), *facts(view.fakta, columns)]
    more = Message("Varje löfte, med fil och skäl:  … --format md  eller  --format html")
    return document_text(first, (
        _table(view, columns),
        listing(Message("Ovanför målet"), [_above(rad.steg) for rad in view.ovanfor], columns,
                _NAGRA),
        listing(Message("Initiativ som stödjer målet"), [_branch(item) for item in view.initiativ],
                columns, _NAGRA),
        listing(Message("Mål under målet"), [_branch(item) for item in view.delmal], columns,
                _NAGRA),
        listing(Message("Prioriteringar som stödjer målet"),
                [_priority(item) for item in view.prioriteringar], columns, _NAGRA),
        listing(
            Message("Mål i samma styrmodell som inget löfte stödjer"),
            [joined(": ", [item.post.record.partition("/")[2], item.post.rubrik])
             for item in view.mal_utan_lofte],
            columns, _NAGRA,
        ),
        listing(
            Message("Prioriteringar från målets tid som inget löfte pekar på: {n} av {av}",
                    n=len(view.tomma_prioriteringar), av=view.prioriteringar_da),
            [_priority(item) for item in view.tomma_prioriteringar],
            columns, _NAGRA,
        ),
        listing(Message("Läs så här"), view.las_sa_har, columns),
        indented([plain(more)], columns) if view.loften else (),
    ))  # fmt: skip


def _table(view: Malrapport, columns: int) -> Iterator[str]:
    if not view.regioner:
        return
    yield INDENT + plain(Message("Löften efter region och startår"))
    years: list[Value] = [Message("okänt") if ar is None else str(ar) for ar in view.ar]
    rows: list[tuple[Value, ...]] = [(Message("Region"), *years, Message("Summa"))]
    rows += [(rad.namn, *map(str, rad.antal), str(rad.summa)) for rad in view.regioner]
    yield from (INDENT + line for line in table(rows, columns - 2, left_columns=1))


def _above(steg: Kedjesteg) -> Message:
    lank = steg.lank
    ground = "" if lank is None else Message(lank.belagg)
    if steg.post is None:
        why = "" if lank is None or lank.skal is None else lank.skal
        return Message("ingen länk ({belagg}): {skal}", belagg=ground, skal=why)
    return Message(
        "{slag}: {rubrik} ({belagg})",
        slag=steg.post.slag, rubrik=steg.post.rubrik, belagg=ground,
    )  # fmt: skip


def _branch(item: Gren) -> Message:
    ways = joined(", ", [vag.genom_ord for vag in item.vagar])
    ground = Message("belagd" if any(vag.belagd for vag in item.vagar) else "tolkning")
    return Message(
        "{rubrik} ({id}; {vagar}, {belagg}); löften: {n}",
        rubrik=item.post.rubrik, id=item.post.record.partition("/")[2], vagar=ways,
        belagg=ground, n=item.loften,
    )  # fmt: skip


def _priority(item: Prioritetsrad) -> Message:
    return Message(
        "{titel} ({period}), prioritering {nr}: {vad}",
        titel=item.titel, period=item.period, nr=item.nr, vad=item.vad,
    )  # fmt: skip
