"""The report of a goal for people at a terminal: how many serve it, where, and on what grounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polisplan.render.columns import padded
from polisplan.render.report_parts import (
    INDENT,
    MAX_COLUMNS,
    bullet,
    hanging,
    indented,
    report_head,
    table,
)
from polisplan.render.wording import plain
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.malgrenar import Gren, Prioritetsrad
from polisplan.views.malrapport import Malrapport

_LABEL = 17
_NAGRA = 8
"""So many are named; the other formats have all."""


def mal_text(view: Malrapport, columns: int = MAX_COLUMNS) -> str:
    """Return the report of a goal as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    lines = [
        *report_head(view.huvud, "", columns),
        "",
        *indented([plain(view.svar)], columns),
        "",
    ]
    for row in view.fakta:
        head = f"{INDENT}{padded(plain(row.namn), _LABEL)}  "
        lines += hanging(head, plain(row.text), columns)
    parts = (
        _table(view, columns),
        _list(Message("Ovanför målet"), [_above(view, index) for index in range(len(view.ovanfor))],
              columns),
        _list(Message("Initiativ som stödjer målet"), [_branch(item) for item in view.initiativ],
              columns),
        _list(Message("Mål under målet"), [_branch(item) for item in view.delmal], columns),
        _list(Message("Prioriteringar som stödjer målet"),
              [_priority(item) for item in view.prioriteringar], columns),
        _list(
            Message("Mål i samma styrmodell som inget löfte stödjer"),
            [joined(": ", [item.record.partition("/")[2], item.rubrik])
             for item in view.mal_utan_lofte],
            columns,
        ),
        _list(
            Message("Prioriteringar från målets tid som inget löfte pekar på: {n} av {av}",
                    n=len(view.tomma_prioriteringar), av=view.prioriteringar_da),
            [_priority(item) for item in view.tomma_prioriteringar],
            columns,
        ),
        _list(Message("Läs så här"), view.las_sa_har, columns),
    )  # fmt: skip
    for part in map(list, parts):
        lines += ["", *part] if part else []
    if view.loften:
        more = Message("Varje löfte, med fil och skäl:  … --format md  eller  --format html")
        lines += ["", *indented([plain(more)], columns)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _list(heading: Message, items: Sequence[Message], columns: int) -> Iterator[str]:
    if not items:
        return
    yield from indented([plain(heading)], columns)
    for item in items[:_NAGRA]:
        yield from bullet(plain(item), columns)
    if len(items) > _NAGRA:
        rest = Message("och {n} till", n=len(items) - _NAGRA)
        yield from bullet(plain(rest), columns)


def _table(view: Malrapport, columns: int) -> Iterator[str]:
    if not view.regioner:
        return
    yield INDENT + plain(Message("Löften efter region och startår"))
    years: list[Value] = [Message("okänt") if ar is None else str(ar) for ar in view.ar]
    rows: list[tuple[Value, ...]] = [(Message("Region"), *years, Message("Summa"))]
    rows += [(rad.namn, *map(str, rad.antal), str(rad.summa)) for rad in view.regioner]
    yield from (INDENT + line for line in table(rows, columns - 2, left_columns=1))


def _above(view: Malrapport, index: int) -> Message:
    steg = view.ovanfor[index]
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
