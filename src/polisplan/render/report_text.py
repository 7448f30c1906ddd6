"""Reports for people at a terminal: at most 96 columns, the answer first, words without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from polisplan.render.columns import clipped, padded, width, wrapped
from polisplan.render.wording import plain
from polisplan.views.loftesvy import Loftesvy
from polisplan.views.rapporthuvud import Rapporthuvud
from polisplan.views.statusrapport import Statusrapport
from polisplan.views.statussiffror import Omradesrad
from polisplan.views.volontarrapport import Volontarrapport

MAX_COLUMNS = 96
_INDENT = "  "
_NARROW = 80
"""Below this many columns promises are listed downwards instead of in three columns."""
_LONG = 240
"""Characters of an outcome in words that are shown; the other formats have all of it."""


def status_text(view: Statusrapport, columns: int = MAX_COLUMNS) -> str:
    """Return a status report as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    lines = [
        *_head(view.huvud, view.ligger, columns),
        "",
        *_indented([plain(view.svar)], columns),
        *(line for item in view.tillagg for line in _indented([plain(item)], columns)),
        "",
        *(line for row in view.fakta for line in _fact(plain(row.namn), plain(row.text), columns)),
    ]
    if view.rader:
        lines += ["", *_area_table(view.rader, columns)]
    for grupp in view.grupper:
        name = f"{plain(grupp.plats)} {plain(grupp.period)}".upper()
        lines += ["", *_promises(name, grupp.loften, columns)]
    if view.okant:
        lines += ["", _INDENT + "Det vi inte vet"]
        lines += [line for item in view.okant for line in _bullet(plain(item), columns)]
    tail = [*view.dolda, *view.noter]
    if tail:
        lines += ["", *(line for item in tail for line in _indented([plain(item)], columns))]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def volontarer_text(view: Volontarrapport, columns: int = MAX_COLUMNS) -> str:
    """Return a volunteer report as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    numbers = [plain(row.tal) for row in view.nyckelrader]
    words = [plain(row.ord) for row in view.nyckelrader]
    left, middle = _widest(numbers), _widest(words)
    lines = [*_head(view.huvud, "", columns), ""]
    for number, word, row in zip(numbers, words, view.nyckelrader, strict=True):
        key = f"{' ' * (left - width(number))}{number} {padded(word, middle)}   "
        lines += _hanging(_INDENT + key, plain(row.text), columns)
    lines += [*_indented([plain(view.jamforelse)], columns), ""]
    rows = [
        view.rubriker,
        *((row.namn, row.start, *row.celler) for row in (*view.rader, view.summarad)),
    ]
    lines += [_INDENT + line for line in _table(rows, columns - 2, left_columns=2)]
    lines += ["", _INDENT + "Läs så här"]
    lines += [line for item in view.las_sa_har for line in _bullet(plain(item), columns)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(huvud: Rapporthuvud, right: str, columns: int) -> Iterator[str]:
    if huvud.varning is not None:
        yield from wrapped(plain(huvud.varning), columns)
    title, beside = _title(plain(huvud.titel)), plain(right)
    room = columns - width(title) - width(beside)
    if beside and room >= 2:  # noqa: PLR2004 - a gap that can be seen
        yield title + " " * room + beside
    else:
        yield from wrapped(title, columns)
        if beside:
            yield from wrapped(beside, columns)
    yield from wrapped(plain(huvud.underlag), columns)


def _title(title: str) -> str:
    """Return a title that begins in capitals up to the dash, as reports here do."""
    name, dash, rest = title.partition(" – ")
    return f"{name.upper()}{dash}{rest}" if dash else title


def _fact(name: str, text: str, columns: int) -> Iterator[str]:
    yield from _hanging(f"{_INDENT}{padded(name, 17)}  ", text, columns)


def _hanging(head: str, text: str, columns: int) -> Iterator[str]:
    """Yield a head and a text beside it, or below it where there is no room."""
    room = columns - width(head)
    if room < 20:  # noqa: PLR2004 - a few words
        yield head
        yield from _indented([text], columns, _INDENT * 2)
        return
    for index, line in enumerate(wrapped(text, room)):
        yield (head if index == 0 else " " * width(head)) + line


def _bullet(text: str, columns: int) -> Iterator[str]:
    for index, line in enumerate(wrapped(text, columns - 4)):
        yield ("  · " if index == 0 else "    ") + line


def _indented(texts: Iterable[str], columns: int, indent: str = _INDENT) -> Iterator[str]:
    for text in texts:
        for line in wrapped(text, columns - len(indent)):
            yield indent + line


def _promises(name: str, loften: Sequence[Loftesvy], columns: int) -> Iterator[str]:
    if columns < _NARROW:
        yield from _indented([name], columns)
        for lofte in loften:
            yield from _narrow(lofte, columns)
        return
    sizes = _three(columns)
    yield _columns((name, "lovat", "redovisat"), sizes)
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
    indent = " " * (len(number) + 1) if len(number) < 4 else _INDENT  # noqa: PLR2004 - not an id
    titled = wrapped(f"{number} {plain(lofte.titel)}", columns - len(indent))
    first, *rest = titled
    state = wrapped(plain(lofte.tillstand), columns - len(indent))
    return [first, *(indent + line for line in (*rest, *state))]


def _pair(
    promised: str, reported: Sequence[str], sizes: tuple[int, int, int]
) -> Iterator[tuple[str, str]]:
    left = _hang(plain(promised), sizes[1]) if promised else []
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
    return _INDENT + "  ".join(parts)


def _narrow(lofte: Loftesvy, columns: int) -> Iterator[str]:
    yield from _hanging(_INDENT, f"{plain(lofte.nr)} {plain(lofte.titel)}", columns)
    yield from _indented([plain(lofte.tillstand)], columns, _INDENT * 2)
    for rad in lofte.rader:
        if rad.lovat:
            yield from _indented([f"lovat: {plain(rad.lovat)}"], columns, _INDENT * 2)
        shown = [clipped(plain(text), _LONG) for text in rad.redovisat]
        yield from _indented((f"redovisat: {text}" for text in shown), columns, _INDENT * 2)


def _area_table(rader: Sequence[Omradesrad], columns: int) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [
        ("Område", "Löften", "Gäller", "Oklart", "Försenat", "Siffra saknas", "Redovisat i tal")
    ]
    for rad in rader:
        siffror = rad.siffror
        rows.append((
            rad.namn,
            str(siffror.loften),
            str(siffror.galler),
            str(siffror.oklart),
            str(siffror.forsenade),
            str(siffror.siffra_saknas),
            f"{siffror.redovisade} av {siffror.mal}" if siffror.mal else "–",
        ))  # fmt: skip
    yield from (_INDENT + line for line in _table(rows, columns - 2, left_columns=1))


def _table(rows: Sequence[Sequence[str]], columns: int, *, left_columns: int) -> Iterator[str]:
    """Yield a table: words to the left, numbers to the right; the first column gives way."""
    shown = [[plain(cell) for cell in row] for row in rows]
    sizes = [_widest(column) for column in zip(*shown, strict=True)]
    room = columns - sum(sizes[1:]) - 3 * (len(sizes) - 1)
    sizes[0] = min(sizes[0], max(room, 8))
    for row in shown:
        cells = [clipped(row[0], sizes[0]), *row[1:]]
        yield "   ".join(
            padded(cell, size) if index < left_columns else " " * (size - width(cell)) + cell
            for index, (cell, size) in enumerate(zip(cells, sizes, strict=True))
        )


def _widest(texts: Iterable[str]) -> int:
    return max((width(text) for text in texts), default=0)
