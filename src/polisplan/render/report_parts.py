"""What text reports are made of: the head, tables, lists, and texts set in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from polisplan.render.columns import clipped, padded, text_of, width, wrapped
from polisplan.render.wording import plain
from polisplan.text.message import Message, Value
from polisplan.views.rapporthuvud import Rapporthuvud
from polisplan.views.statusfakta import Fakta

MAX_COLUMNS = 96
INDENT = "  "

LABEL = 17
"""So wide is what a fact is called."""


def report_head(huvud: Rapporthuvud, right: Message | str | None, columns: int) -> Iterator[str]:
    """Yield the head of a report, with a text at the right of its title where there is room."""
    if huvud.varning is not None:
        yield from wrapped(plain(huvud.varning), columns)
    title, beside = _title(plain(huvud.titel)), "" if right is None else plain(right)
    room = columns - width(title) - width(beside)
    if beside and room >= 2:  # noqa: PLR2004 - a gap that can be seen
        yield title + " " * room + beside
    else:
        yield from wrapped(title, columns)
        if beside:
            yield from wrapped(beside, columns)
    yield from wrapped(plain(huvud.underlag), columns)


def answered_head(huvud: Rapporthuvud, svar: Message, columns: int) -> Iterator[str]:
    """Yield the head of a report, and its answer set free below it."""
    yield from report_head(huvud, None, columns)
    yield ""
    yield from indented([plain(svar)], columns)
    yield ""


def facts(rows: Iterable[Fakta], columns: int) -> Iterator[str]:
    """Yield facts, each with what it is called at its left."""
    for row in rows:
        yield from hanging(f"{INDENT}{padded(plain(row.namn), LABEL)}  ", plain(row.text), columns)


def listing(
    heading: Value, items: Sequence[Value], columns: int, hogst: int | None = None
) -> Iterator[str]:
    """Yield a heading and a list below it; nothing for an empty list.

    Args:
        heading: What the list is called.
        items: What is in it.
        columns: The width.
        hogst: So many are shown at most, and then how many more there are.
    """
    if not items:
        return
    yield from indented([plain(heading)], columns)
    shown = items if hogst is None else items[:hogst]
    for item in shown:
        yield from bullet(plain(item), columns)
    if len(items) > len(shown):
        yield from bullet(plain(Message("och {n} till", n=len(items) - len(shown))), columns)


def document_text(lines: Iterable[str], parts: Iterable[Iterable[str]]) -> str:
    """Return a report as text: its first lines, then its parts, an empty line before each."""
    whole = list(lines)
    for part in map(list, parts):
        whole += ["", *part] if part else []
    return text_of(whole)


def hanging(head: str, text: str, columns: int) -> Iterator[str]:
    """Yield a head and a text beside it, or below it where there is no room."""
    room = columns - width(head)
    if room < 20:  # noqa: PLR2004 - a few words
        yield head
        yield from indented([text], columns, INDENT * 2)
        return
    for index, line in enumerate(wrapped(text, room)):
        yield (head if index == 0 else " " * width(head)) + line


def bullet(text: str, columns: int) -> Iterator[str]:
    """Yield an item of a list."""
    for index, line in enumerate(wrapped(text, columns - 4)):
        yield ("  · " if index == 0 else "    ") + line


def indented(texts: Iterable[str], columns: int, indent: str = INDENT) -> Iterator[str]:
    """Yield texts in lines that are set in."""
    for text in texts:
        for line in wrapped(text, columns - len(indent)):
            yield indent + line


def table(rows: Sequence[Sequence[Value]], columns: int, *, left_columns: int) -> Iterator[str]:
    """Yield a table: words to the left, numbers to the right; the first column gives way.

    Where even that is not enough, each row is written downwards with the headings of the first.
    """
    shown = [[plain(cell) for cell in row] for row in rows]
    sizes = [widest(column) for column in zip(*shown, strict=True)]
    room = columns - sum(sizes[1:]) - 3 * (len(sizes) - 1)
    if room < min(sizes[0], 8):
        yield from _downwards(shown, columns)
        return
    sizes[0] = min(sizes[0], room)
    for row in shown:
        cells = [clipped(row[0], sizes[0]), *row[1:]]
        yield "   ".join(
            padded(cell, size) if index < left_columns else " " * (size - width(cell)) + cell
            for index, (cell, size) in enumerate(zip(cells, sizes, strict=True))
        )


def _downwards(rows: Sequence[Sequence[str]], columns: int) -> Iterator[str]:
    """Yield a table as a list: the first cell of each row, then its other cells by heading."""
    headings, *others = rows
    for first, *cells in others:
        yield from wrapped(first, columns)
        named = (f"{name}: {cell}" for name, cell in zip(headings[1:], cells, strict=True) if cell)
        yield from indented([" · ".join(named)], columns)


def widest(texts: Iterable[str]) -> int:
    """Return how many columns the widest of some texts takes."""
    return max((width(text) for text in texts), default=0)


def _title(title: str) -> str:
    """Return a title that begins in capitals up to the dash, as reports here do."""
    name, dash, rest = title.partition(" – ")
    return f"{name.upper()}{dash}{rest}" if dash else title
