"""The report of a project for people at a terminal: phases on a time line, areas, what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polisplan.render.columns import padded
from polisplan.render.report_parts import (
    INDENT,
    MAX_COLUMNS,
    answered_head,
    bullet,
    document_text,
    facts,
    hanging,
    indented,
    listing,
    table,
    widest,
)
from polisplan.render.wording import plain
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.projektdelar import Fasrad, Gruppvy, Kravgrupp
from polisplan.views.projektrapport import Handelserad, Projektrapport


def projekt_text(view: Projektrapport, columns: int = MAX_COLUMNS) -> str:
    """Return the report of a project as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    first = [
        *answered_head(view.huvud, view.svar, columns),
        *facts((*view.fakta, *view.ovrigt), columns),
    ]
    goals = [item.vad if item.antal is None else joined(" – ", [item.vad, item.antal])
             for item in view.mal]  # fmt: skip
    more = Message("Bakgrund, begrepp och handlingar:  … --format md  eller  --format html")
    return document_text(first, (
        _phases(view.faser, columns),
        _areas(view, columns),
        listing(Message("Projektmål"), goals, columns),
        listing(Message("Uppgifter"), [f"{nr} {vad}" for nr, vad in view.uppgifter], columns),
        listing(Message("Organisation, efter roll"), [_group(item) for item in view.grupper],
                columns),
        _demands((*view.utgangspunkter, *view.krav), columns),
        listing(Message("Rapporter"), [item.text for item in view.rapportering], columns),
        listing(Message("Vad det blev av det"), [_event(item) for item in view.utfall], columns),
        listing(Message("Det vi inte vet"), view.okant, columns),
        indented([plain(more)], columns),
    ))  # fmt: skip


def _phases(faser: Sequence[Fasrad], columns: int) -> Iterator[str]:
    """Yield the time line: a bar with one sign a month, and the same in words."""
    if not faser:
        return
    rows: list[tuple[Value, ...]] = [
        (Message("Fas"), Message("Månader"), Message("När"), Message("Läge"))
    ]
    for fas in faser:
        bar = "" if fas.band is None else fas.band.streck
        rows.append((str(fas.nr), bar, fas.nar, fas.lage))
    yield from (INDENT + line for line in table(rows, columns - 2, left_columns=4))
    for fas in faser:
        said: list[Value] = [joined(", ", fas.innehall)]
        said += [] if fas.band is None else [fas.band.i_ord]
        said += [_overlap(fas)] if fas.overlappar else []
        said += [] if fas.rapport is None else [fas.rapport]
        yield from hanging(f"{INDENT}{fas.nr}  ", plain(joined(" · ", said)), columns)


def _overlap(fas: Fasrad) -> Message:
    return Message("delar tid med fas {nr}", nr=joined(", ", fas.overlappar))


def _areas(view: Projektrapport, columns: int) -> Iterator[str]:
    if not view.regioner:
        return
    yield from indented([plain(Message("Områden per region"))], columns)
    size = widest(plain(rad.namn) for rad in view.regioner)
    for rad in view.regioner:
        head = f"{INDENT * 2}{padded(plain(rad.namn), size)}  "
        yield from hanging(head, plain(joined(", ", rad.omraden)), columns)


def _group(item: Gruppvy) -> Message:
    name: Value = item.namn
    if item.per is not None:
        name = Message("{namn} (en per {vad})", namn=name, vad=item.per)
    roles: list[Value] = []
    if item.ordforande is not None:
        roles.append(Message("ordförande {roll}", roll=item.ordforande))
    roles += item.ledamoter
    return joined(": ", [name, joined("; ", roles)] if roles else [name])


def _demands(groups: Sequence[Kravgrupp], columns: int) -> Iterator[str]:
    if not groups:
        return
    yield from indented([plain(Message("Krav, så starkt som källan säger"))], columns)
    for item in groups:
        for krav in item.krav:
            yield from bullet(plain(joined(": ", [Message(item.styrka), krav])), columns)


def _event(item: Handelserad) -> Message:
    when = Message("odaterat") if item.datum is None else item.datum
    return joined(": ", [when, item.vad])
