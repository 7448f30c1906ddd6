"""The report of an indicator for people at a terminal: figures, then targets."""

from __future__ import annotations

from polisplan.render.columns import text_of
from polisplan.render.report_parts import INDENT, MAX_COLUMNS, bullet, indented, report_head, table
from polisplan.render.wording import plain
from polisplan.text.message import Message, Value
from polisplan.views.indikatorrapport import Indikatorrapport, Maltalsrad


def indikator_text(view: Indikatorrapport, columns: int = MAX_COLUMNS) -> str:
    """Return the report of an indicator as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    lines = [*report_head(view.huvud, None, columns), "", *indented([plain(view.svar)], columns)]
    if view.observationer:
        rows: list[tuple[Value, ...]] = [
            (Message("Källa"), Message("Tid"), Message("Område"), Message("Sort"), Message("tal")),
            *(
                (rad.kalla, rad.tid, rad.omrade, Message(rad.observation.art), rad.tal)
                for rad in view.observationer
            ),
        ]
        lines += ["", *(INDENT + line for line in table(rows, columns - 2, left_columns=4))]
    if view.maltal:
        lines += ["", *indented([plain(Message("Måltal"))], columns)]
        lines += [line for rad in view.maltal for line in bullet(_maltal(rad), columns)]
    lines += ["", *indented([plain(Message("Läs så här"))], columns)]
    words: list[Value] = [] if view.anmarkning is None else [view.anmarkning]
    lines += [line for text in (*words, *view.las_sa_har) for line in bullet(plain(text), columns)]
    return text_of(lines)


def _maltal(rad: Maltalsrad) -> str:
    said = Message(
        "{vad}: {tal}, senast: {senast} ({kalla})",
        vad=rad.vad, tal=rad.tal, senast=rad.senast, kalla=rad.kalla,
    )  # fmt: skip
    return plain(said)
