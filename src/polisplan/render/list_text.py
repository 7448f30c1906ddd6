"""Lists of records for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polisplan.render.columns import clipped, padded, text_of, width
from polisplan.render.report_parts import (
    INDENT,
    MAX_COLUMNS,
    hanging,
    indented,
    report_head,
    widest,
)
from polisplan.render.wording import plain
from polisplan.text.message import Message
from polisplan.views.listkolumner import Cell
from polisplan.views.listlage import LAGESORD
from polisplan.views.phrases import tal
from polisplan.views.postlista import Postlista

_GAP = "  "
_TIED = "\u00a0"
"""A space at which no line is broken."""
_NOTHING = Message("–")
_ID, _TITLE, _PERIOD, _WORDS = 22, 24, 17, 12
"""So much room an id, a title, a period and other texts have at least (columns)."""

_LEFT = 8
"""So much of a title is left where its id takes room from it (columns)."""


def list_text(view: Postlista, columns: int = MAX_COLUMNS) -> str:
    """Return a list as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    lines = [*report_head(view.huvud, None, columns), ""]
    if view.rader:
        lines += [*_table(view, columns), ""]
    for note in view.noter:
        lines += indented([plain(note)], columns)
    if view.rader:
        show = Message("Hela posten: polisplan show {id}", id=view.rader[0].id)
        lines += ["", *indented([plain(show)], columns)]
    return text_of(lines)


def _rows(view: Postlista) -> list[list[str]]:
    """Return the headings, then a row for each record; numbers stand to the right in their column."""
    rows = [[plain(Message("Id"))], *([rad.id] for rad in view.rader)]
    for index, kolumn in enumerate(view.kolumner):
        if kolumn.bred:
            continue
        cells = [rad.celler[index] for rad in view.rader]
        texts = [plain(kolumn.rubrik), *(_cell(cell, kolumn.tomt) for cell in cells)]
        size = widest(texts) if any(isinstance(cell, int) for cell in cells) else 0
        for row, text in zip(rows, texts, strict=True):
            row.append(" " * (size - width(text)) + text)
    if any(rad.lage is not None for rad in view.rader):
        rows[0].append(plain(Message("Läge")))
        for row, rad in zip(rows[1:], view.rader, strict=True):
            row.append(_cell(None if rad.lage is None else LAGESORD[rad.lage], _NOTHING))
    return rows


def _cell(cell: Cell, blank: Message) -> str:
    if cell is None:
        return plain(blank)
    return plain(tal(cell)) if isinstance(cell, int) else plain(cell)


def _table(view: Postlista, columns: int) -> Iterator[str]:
    """Yield rows of equal columns; where there is too little room, titles and other texts give way.

    Where they would lose too much, the title stands beside the id and the rest below it. An id or a
    period is never cut: a long one takes room from what comes after it.
    """
    rows = _rows(view)
    sizes = [widest(column) for column in zip(*rows, strict=True)]
    whole = [True, *(kolumn.hel for kolumn in view.kolumner if not kolumn.bred)]
    whole += [True] * (len(sizes) - len(whole))
    room = columns - len(_GAP) * (len(sizes) - 1)
    least = [size if keep else min(size, _least(index)) for index, (size, keep) in
             enumerate(zip(sizes, whole, strict=True))]  # fmt: skip
    if sum(least) > room:
        least = [min(size, low) for size, low in zip(least, _shorter(whole), strict=True)]
    while sum(sizes) > room and sizes != least:
        spare = [size - low for size, low in zip(sizes, least, strict=True)]
        sizes[spare.index(max(spare))] -= 1
    longest = widest(row[0] for row in rows) - sizes[0]
    if sum(sizes) > room or (longest and sizes[1] - longest < _LEFT):
        yield from _downwards(rows, columns)
        return
    for row in rows:
        yield _GAP.join(_fitted(row, sizes, whole))


def _least(index: int) -> int:
    """Return how narrow a column may get that may be cut."""
    return _TITLE if index == 1 else _WORDS


def _shorter(whole: Sequence[bool]) -> Iterator[int]:
    """Yield how narrow columns get where a few long ids and periods push what comes after them.

    The last ones that may not be cut keep their width.
    """
    for index, keep in enumerate(whole):
        if index == 0:
            yield _ID
        elif not keep:
            yield _least(index)
        else:
            yield _PERIOD if not all(whole[index:]) else MAX_COLUMNS


def _fitted(row: Sequence[str], sizes: Sequence[int], whole: Sequence[bool]) -> Iterator[str]:
    for cell, size, keep in zip(row, _yielded(row, sizes, whole), whole, strict=True):
        yield padded(cell if keep else clipped(cell, size), size)


def _yielded(row: Sequence[str], sizes: Sequence[int], whole: Sequence[bool]) -> Sequence[int]:
    """Return the columns of a row in which other texts have given way to a long id or period.

    What comes after it gives first, the title where too little of that would be left.
    """
    found = list(sizes)
    for index, cell in enumerate(row):
        over = width(cell) - found[index] if whole[index] else 0
        if over <= 0:
            continue
        found[index] += over
        givers = [item for item in (*range(index + 1, len(row)), 1) if not whole[item]]
        enough = [item for item in givers if found[item] - over >= _LEFT]
        for item in enough[:1] or givers:
            given = max(min(over, found[item] - 2), 0)
            found[item] -= given
            over -= given
    return found


def _downwards(rows: Sequence[Sequence[str]], columns: int) -> Iterator[str]:
    """Yield each row as its id and title, and below them the other cells with their headings."""
    headings, *others = rows
    names = [heading.strip() for heading in headings[2:]]
    nothing = plain(_NOTHING)
    for ident, title, *cells in others:
        head = f"{ident}{_GAP}"
        if max(map(width, title.split(" "))) > columns - width(head):
            yield from (ident, *indented([title], columns, INDENT * 2))
        else:
            yield from hanging(head, title, columns)
        named = zip(names, (cell.strip() for cell in cells), strict=True)
        said = [f"{name}:{_TIED}{cell}" for name, cell in named if cell != nothing]
        if said:
            yield from indented([f"{_TIED}· ".join(said)], columns, INDENT * 2)
