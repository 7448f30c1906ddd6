"""The volunteer report for people at a terminal: the table first, then the programme in short."""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.render.columns import padded, width
from polisplan.render.report_parts import (
    INDENT,
    MAX_COLUMNS,
    bullet,
    document_text,
    hanging,
    indented,
    listing,
    report_head,
    table,
    widest,
)
from polisplan.render.wording import plain
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.volontarprogram import Kallpunkt, Programregel
from polisplan.views.volontarrapport import Volontarrapport


def volontarer_text(view: Volontarrapport, columns: int = MAX_COLUMNS) -> str:
    """Return a volunteer report as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    read: list[Value] = [*view.las_sa_har, *map(_kalla, view.kallor)]
    read += [] if view.andra_i_ord is None else [view.andra_i_ord]
    return document_text(
        report_head(view.huvud, None, columns),
        (
            _answer(view, columns),
            _table(view, columns),
            listing(Message("Läs så här"), read, columns),
            _program(view, columns),
            listing(
                Message("Källorna säger olika"), [item.text for item in view.motsagelser], columns
            ),
            listing(Message("Det vi inte vet"), view.okant, columns),
        ),
    )


def _answer(view: Volontarrapport, columns: int) -> Iterator[str]:
    numbers = [plain(row.tal) for row in view.nyckelrader]
    words = [plain(row.ord) for row in view.nyckelrader]
    left, middle = widest(numbers), widest(words)
    for number, word, row in zip(numbers, words, view.nyckelrader, strict=True):
        key = f"{' ' * (left - width(number))}{number} {padded(word, middle)}   "
        yield from hanging(INDENT + key, plain(row.text), columns)
    yield from indented([plain(view.jamforelse)], columns)


def _table(view: Volontarrapport, columns: int) -> Iterator[str]:
    if view.summarad is None:
        return
    rows = [
        view.rubriker,
        *((row.namn, row.start, *row.celler) for row in (*view.rader, view.summarad)),
    ]
    yield from (INDENT + line for line in table(rows, columns - 2, left_columns=2))


def _kalla(item: Kallpunkt) -> Message:
    said: list[Value] = [item.kalla.text, item.kalla.last_i_ord]
    said += [] if item.om is None else [item.om]
    return Message("Källa: {kalla}.", kalla=joined(", ", said))


def _program(view: Volontarrapport, columns: int) -> Iterator[str]:
    """Yield how much the descriptions hold, and the rules of each source together."""
    if view.program_i_ord is None:
        return
    yield from indented([plain(Message("Programmet"))], columns)
    yield from bullet(plain(view.program_i_ord), columns)
    together: dict[tuple[Value, ...], list[Programregel]] = {}
    for program in view.program:
        for regel in program.regler:
            together.setdefault(_heading(regel), []).append(regel)
    for heading, rules in together.items():
        text = Message(
            "{kalla}: {regler}",
            kalla=joined(", ", heading),
            regler=joined(" ", [_regel(regel) for regel in rules]),
        )
        yield from bullet(plain(text), columns)
    for program in view.program:
        if program.anmarkning is not None:
            note = Message("{titel}: {text}", titel=program.titel, text=program.anmarkning)
            yield from bullet(plain(note), columns)
    if not all(program.tom for program in view.program):
        more = Message("Syften, mål och uppdrag står i --format md och html.")
        yield from indented([plain(more)], columns)


def _heading(regel: Programregel) -> tuple[Value, ...]:
    """Return whose rule it is, what that is about, and when."""
    parts: list[Value] = [Message("«{titel}»", titel=regel.kalla)]
    parts += [] if regel.om is None else [regel.om]
    return (*parts, Message("odaterad") if regel.tid is None else regel.tid)


def _regel(regel: Programregel) -> Message:
    said = regel.tal is None or str(regel.antal) in regel.vad
    notes = [*([] if said or regel.tal is None else [regel.tal]), *regel.annat]
    vad = regel.vad.rstrip(".")
    if not notes:
        return Message("{vad}.", vad=vad)
    return Message("{vad} ({noter}).", vad=vad, noter=joined("; ", notes))
