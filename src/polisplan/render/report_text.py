"""Reports for people at a terminal: at most 96 columns, the answer first, words without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from polisplan.render.columns import clipped, padded, text_of, wrapped
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
from polisplan.text.message import Message, Value
from polisplan.views.loftesvy import Loftesvy
from polisplan.views.statusrapport import Statusrapport
from polisplan.views.statussiffror import Omradesrad

_NARROW = 80
"""Below this many columns promises are listed downwards instead of in three columns."""
_LONG = 240
"""Characters of an outcome in words that are shown; the other formats have all of it."""


def status_text(view: Statusrapport, columns: int = MAX_COLUMNS) -> str:
    """Return a status report as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    lines = [
        *report_head(view.huvud, view.ligger, columns),
        "",
        *indented([plain(view.svar)], columns),
        *(line for item in view.tillagg for line in indented([plain(item)], columns)),
        "",
        *(line for row in view.fakta for line in _fact(plain(row.namn), plain(row.text), columns)),
    ]
    if view.rader:
        lines += ["", *_area_table(view.rader, columns)]
    for grupp in view.grupper:
        name = f"{plain(grupp.plats)} {plain(grupp.period)}".upper()
        lines += ["", *_promises(name, grupp.loften, columns)]
    if view.okant:
        lines += ["", INDENT + plain(Message("Det vi inte vet"))]
        lines += [line for item in view.okant for line in bullet(plain(item), columns)]
    tail = [*view.dolda, *view.noter]
    if tail:
        lines += ["", *(line for item in tail for line in indented([plain(item)], columns))]
    return text_of(lines)


def _fact(name: str, text: str, columns: int) -> Iterator[str]:
    yield from hanging(f"{INDENT}{padded(name, 17)}  ", text, columns)


def _promises(name: str, loften: Sequence[Loftesvy], columns: int) -> Iterator[str]:
    if columns < _NARROW:
        yield from indented([name], columns)
        for lofte in loften:
            yield from _narrow(lofte, columns)
        return
    sizes = _three(columns)
    yield _columns((name, plain(Message("lovat")), plain(Message("redovisat"))), sizes)
    for lofte in loften:
        left = _left(lofte, sizes[0])
        right = [line for rad in lofte.rader for line in _pair(rad.lovat, rad.redovisat, sizes)]
        for one, two in zip_longest(left, right, fillvalue=None):
            promised, reported = two or ("", "")
            yield _columns((one or "", promised, reported), sizes)


def _three(columns: int) -> tuple[int, int, int]:
    """Return the widths of three columns, with an indent of two and gaps of two between."""
    room = columns - 6
    left = room * 29 // 90
    middle = room * 25 // 90
    return left, middle, room - left - middle


def _left(lofte: Loftesvy, columns: int) -> list[str]:
    number = plain(lofte.nr)
    indent = " " * (len(number) + 1) if len(number) < 4 else INDENT  # noqa: PLR2004 - not an id
    titled = wrapped(f"{number} {plain(lofte.titel)}", columns - len(indent))
    first, *rest = titled
    state = wrapped(plain(lofte.tillstand), columns - len(indent))
    return [first, *(indent + line for line in (*rest, *state))]


def _pair(
    promised: Message | None, reported: Sequence[Message], sizes: tuple[int, int, int]
) -> Iterator[tuple[str, str]]:
    left = _hang(plain(promised), sizes[1]) if promised is not None else []
    right = [line for text in reported for line in _hang(clipped(plain(text), _LONG), sizes[2])]
    yield from zip_longest(left, right, fillvalue="")


def _hang(text: str, columns: int) -> list[str]:
    """Return a wrapped text whose later lines are set in, so that entries can be told apart."""
    first, *rest = wrapped(text, columns)
    if not rest:
        return [first]
    return [first, *(f" {line}" for line in wrapped(text[len(first) :].strip(), columns - 1))]


def _columns(cells: Sequence[str], sizes: Sequence[int]) -> str:
    parts = [padded(cell, size) for cell, size in zip(cells, sizes, strict=True)]
    return INDENT + "  ".join(parts)


def _narrow(lofte: Loftesvy, columns: int) -> Iterator[str]:
    yield from hanging(INDENT, f"{plain(lofte.nr)} {plain(lofte.titel)}", columns)
    yield from indented([plain(lofte.tillstand)], columns, INDENT * 2)
    for rad in lofte.rader:
        if rad.lovat is not None:
            promised = plain(Message("lovat: {text}", text=rad.lovat))
            yield from indented([promised], columns, INDENT * 2)
        shown = [clipped(plain(text), _LONG) for text in rad.redovisat]
        reported = (plain(Message("redovisat: {text}", text=text)) for text in shown)
        yield from indented(reported, columns, INDENT * 2)


def _area_table(rader: Sequence[Omradesrad], columns: int) -> Iterator[str]:
    rows: list[tuple[Value, ...]] = [(
        Message("Område"), Message("Löften"), Message("Gäller"), Message("Oklart"),
        Message("Försenat"), Message("Siffra saknas"), Message("Redovisat i tal"),
    )]  # fmt: skip
    for rad in rader:
        siffror = rad.siffror
        rows.append((
            rad.namn,
            str(siffror.loften),
            str(siffror.galler),
            str(siffror.oklart),
            str(siffror.forsenade),
            str(siffror.siffra_saknas),
            Message("{n} av {av}", n=siffror.redovisade, av=siffror.mal) if siffror.mal else "–",
        ))  # fmt: skip
    yield from (INDENT + line for line in table(rows, columns - 2, left_columns=1))
