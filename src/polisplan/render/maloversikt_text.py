"""All goals for people at a terminal: how many promises serve each, and what none serves."""

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
from polisplan.views.maloversikt import Avtalsrad, Maloversikt, Malrad, Modellgrupp
from polisplan.views.phrases import plural

_NAGRA = 8
"""So many agreements are named; the other formats have all."""


def maloversikt_text(view: Maloversikt, columns: int = MAX_COLUMNS) -> str:
    """Return all goals as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    return document_text(
        [*answered_head(view.huvud, view.svar, columns), *facts(view.fakta, columns)],
        (
            *(_goals(grupp, columns) for grupp in view.modeller),
            listing(
                Message("Mål som inget löfte stödjer"),
                [_goal(rad) for rad in view.mal_utan_lofte],
                columns,
            ),
            listing(
                Message("Prioriteringar som inget löfte pekar på"),
                [_agreement(rad) for rad in view.avtal],
                columns,
                _NAGRA,
            ),
            listing(Message("Läs så här"), view.las_sa_har, columns),
            _further(view, columns),
        ),
    )


def _goals(grupp: Modellgrupp, columns: int) -> Iterator[str]:
    name: Value = grupp.namn
    if grupp.giltig is not None:
        name = Message("{namn} ({period})", namn=grupp.namn, period=grupp.giltig)
    yield from indented([plain(name)], columns)
    rows: list[tuple[Value, ...]] = [
        (Message("Mål"), Message("Id"), Message("löften"), Message("enligt källa")),
        *(
            (rad.post.rubrik, rad.post.record.partition("/")[2], str(rad.loften), str(rad.belagda))
            for rad in grupp.mal
        ),
    ]
    yield from (INDENT + line for line in table(rows, columns - 2, left_columns=2))


def _goal(rad: Malrad) -> Message:
    return joined(": ", [rad.post.record.partition("/")[2], rad.post.rubrik])


def _agreement(rad: Avtalsrad) -> Message:
    return plural(
        rad.av,
        "{titel} ({period}): {utan} av {n} prioritering",
        "{titel} ({period}): {utan} av {n} prioriteringar",
        titel=rad.titel,
        period=rad.period,
        utan=len(rad.prioriteringar),
    )


def _further(view: Maloversikt, columns: int) -> Iterator[str]:
    yield from indented([plain(view.vidare)], columns)
    yield from indented([view.kommando], columns, INDENT * 2)
