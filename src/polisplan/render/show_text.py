"""One record for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from polisplan.render.columns import clipped, padded, text_of, width, wrapped
from polisplan.render.report_parts import (
    INDENT,
    MAX_COLUMNS,
    hanging,
    indented,
    report_head,
    widest,
)
from polisplan.render.wording import plain, say
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.listlage import LAGESORD
from polisplan.views.phrases import HART_MELLANSLAG, tal
from polisplan.views.postfalt import Del, Falt
from polisplan.views.postvisning import Inpekare, Postvisning

_LABEL = 36
"""The widest label that its text stands beside (columns)."""

_FEW = 10
"""So many records that point at it are listed in any case."""

_SHORT = 26
"""A longer label ends at its first comma (characters)."""


def show_text(view: Postvisning, line: int, *, everything: bool, columns: int = MAX_COLUMNS) -> str:
    """Return a record as text, with a line break at the end.

    Args:
        view: The record.
        line: The line of its id.
        everything: Whether every record that points at it is listed.
        columns: The width of the terminal; no line gets wider than 96.
    """
    columns = min(columns, MAX_COLUMNS)
    state: list[Value] = [] if view.lage is None else [LAGESORD[view.lage]]
    place = joined(" · ", [view.record, *state, f"{view.fil}:{line}"])
    lines = [*report_head(view.huvud, None, columns), *wrapped(plain(place), columns), ""]
    lines += _fields(view.falt, columns)
    if view.delvis_last:
        partly = Message("Bara delvis läst: det som inte står här kan stå i källan.")
        lines += ["", *indented([plain(partly)], columns)]
    lines += ["", *_pointing(view.inpekare, everything=everything, columns=columns)]
    if view.i_kedjan:
        chain = Message("Kedjan: polisplan trace {post}", post=view.record)
        lines += ["", *indented([plain(chain)], columns)]
    return text_of(lines)


def label(description: Value) -> str:
    """Return the beginning of a field's description, as short as it still says what the field is."""
    text = plain(description)
    for end in (". ", ": ", "; "):
        text = text.partition(end)[0]
    if len(text) > _SHORT:
        text = text.partition(", ")[0]
    return text.removesuffix(".")


def _fields(falt: Sequence[Falt], columns: int) -> Iterator[str]:
    """Yield fields: those of one line in a table, those with parts below their label."""
    lines = [(label(item.etikett), _line(item)) for item in falt]
    size = min(widest(name for name, line in lines if line is not None), _LABEL)
    block = False
    for index, (item, (name, line)) in enumerate(zip(falt, lines, strict=True)):
        if index and (block or line is None):
            yield ""
        block = line is None
        if line is not None:
            yield from hanging(f"{INDENT}{padded(name, size)}{INDENT}", line, columns)
            continue
        yield from indented([name], columns)
        for part in item.delar:
            yield from _part(part, columns, INDENT * 2)


def _line(item: Falt) -> str | None:
    """Return a field as one line: its text, or its only part where that has none of its own."""
    if not item.delar:
        return _text(item)
    if item.lista or any(inner.delar for inner in item.delar[0].falt):
        return None
    return " · ".join(_said(item.delar[0]))


def _said(part: Del) -> list[str]:
    """Return what a part is and its short fields; either may be missing."""
    said = " · ".join(
        f"{_inner_label(item)}: {_text(item)}" for item in part.falt if not item.delar
    )
    head = "" if part.rubrik is None else plain(part.rubrik)
    return [text for text in (head, said) if text]


def _part(part: Del, columns: int, indent: str) -> Iterator[str]:
    """Yield a part: what it is and its short fields, on one line if they fit; then its own parts."""
    said = _said(part)
    both = " · ".join(said)
    if both and width(indent + both) <= columns:
        yield indent + both
    elif both:
        yield from _set_in(said[0], columns, indent)
        for text in said[1:]:
            yield from _set_in(text, columns, indent + INDENT)
    below = indent + INDENT if both else indent
    for item in part.falt:
        if item.delar:
            yield from _inner(item, columns, below)


def _inner(item: Falt, columns: int, indent: str) -> Iterator[str]:
    """Yield a field of a part that has parts: beside its label where it is one line, else below."""
    name = f"{_inner_label(item)}: "
    inner = [line for part in item.delar for line in _part(part, columns, indent + INDENT)]
    if len(inner) == 1 and width(indent + name + inner[0].strip()) <= columns:
        yield indent + name + inner[0].strip()
        return
    yield indent + name.rstrip()
    yield from inner


def _inner_label(item: Falt) -> str:
    text = label(item.etikett)
    return text[:1].lower() + text[1:]


def _text(item: Falt) -> str:
    return "" if item.text is None else plain(item.text)


def _set_in(text: str, columns: int, indent: str) -> Iterator[str]:
    """Yield a text in lines that are set in, those after the first a little more."""
    for index, line in enumerate(wrapped(text, max(columns - len(indent) - 2, 20))):
        yield f"{indent}{'' if index == 0 else '  '}{line}"


def _pointing(groups: Sequence[Inpekare], *, everything: bool, columns: int) -> Iterator[str]:
    """Yield what points at the record: counts, or every one of them."""
    if not groups:
        yield from indented([plain(Message("Ingen post pekar hit."))], columns)
        return
    counts = [joined(HART_MELLANSLAG, [tal(len(group.poster)), group.slag]) for group in groups]
    words = Message("Pekar hit: {antal}", antal=joined(" · ", counts))
    hint = Message("{antal}. Alla: --all", antal=words)
    every = everything or sum(len(group.poster) for group in groups) <= _FEW
    # A number keeps to its word until the lines are broken.
    yield from map(plain, indented([say(words if every else hint)], columns))
    if every:
        yield from _list(groups, columns)


def _list(groups: Iterable[Inpekare], columns: int) -> Iterator[str]:
    for group in groups:
        size = widest(plain(item.record) for item in group.poster)
        for item in group.poster:
            head = f"{INDENT * 2}{padded(plain(item.record), size)}  "
            keys = f"  ({', '.join(map(plain, item.nycklar))})"
            room = max(columns - width(head) - width(keys), 10)
            yield clipped(head + clipped(plain(item.rubrik), room) + keys, columns)
