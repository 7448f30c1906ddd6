"""Which templates reports are written with, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from polisplan.render.columns import padded, text_of, width, wrapped
from polisplan.render.mallista import Mall, Mallista, Mallrad
from polisplan.render.report_parts import INDENT, MAX_COLUMNS, bullet, indented, widest
from polisplan.render.wording import plain
from polisplan.text.listing import listed
from polisplan.text.message import Message

_Row = tuple[str, str, str]


def mallista_text(view: Mallista, folder: str, columns: int = MAX_COLUMNS) -> str:
    """Return a list of templates as text, with a line break at the end.

    Args:
        view: The list.
        folder: Where our templates lie.
        columns: How wide it may be.
    """
    columns = min(columns, MAX_COLUMNS)
    lines = [*wrapped(plain(Message("MALLAR – vad rapporterna skrivs med")), columns)]
    for text in _about(view, folder):
        lines += indented([plain(text)], columns)
    if view.oanvanda:
        lines += ["", plain(Message("ANVÄNDS INTE"))]
        for item in view.oanvanda:
            said = Message("{fil}: {varfor}", fil=item.fil, varfor=item.text)
            lines += bullet(_ended(plain(said)), columns)
    faults = [plain(mall.fel) for mall in _malls(view) if mall.fel is not None]
    if faults:
        said = Message("KAN INTE ANVÄNDAS – rapporten skrivs inte förrän mallen är rättad")
        lines += ["", *wrapped(plain(said), columns)]
        for fault in dict.fromkeys(faults):
            lines += bullet(fault, columns)
    groups = {kind: list(rows) for kind, rows in groupby(view.rader, _kind)}
    parts = [_row(output, mall) for output, mall in view.delar]
    rows = [_row(rad.format, rad.mall) for rad in view.rader if rad.mall is not None]
    sizes = [widest(column) for column in zip(*rows, *parts, strict=True)]
    for kind, rader in groups.items():
        lines += ["", kind]
        rows = [_row(rad.format, rad.mall) for rad in rader if rad.mall is not None]
        lines += _table(rows, sizes, columns)
        without = [rad.format for rad in rader if rad.mall is None]
        if without:
            said = Message("{format} görs av programmet, utan mall", format=listed(without))
            lines += indented([plain(said)], columns)
    if parts:
        lines += ["", plain(Message("Delar som mallarna tar in")), *_table(parts, sizes, columns)]
    return text_of(lines)


def _about(view: Mallista, folder: str) -> Iterator[Message]:
    if view.rev is not None:
        yield Message(
            "En revision ({rev}) skrivs med polisplans mallar: registrets egna gäller inte då.",
            rev=view.rev,
        )
    else:
        yield Message(
            "Registrets egna mallar ligger i templates/ och går före polisplans med samma namn."
        )
    yield Message(
        "Polisplans mallar ligger i {mapp} – kopiera den som ska ändras därifrån till templates/.",
        mapp=folder,
    )


def _malls(view: Mallista) -> Iterator[Mall]:
    yield from (rad.mall for rad in view.rader if rad.mall is not None)
    yield from (mall for _, mall in view.delar)


def _kind(rad: Mallrad) -> str:
    return rad.rapport


def _row(output: str, mall: Mall) -> _Row:
    if not mall.egen:
        whose = Message("följer med polisplan")
    elif mall.fel is not None:
        whose = Message("registrets egen, kan inte användas")
    elif mall.likadan:
        whose = Message("registrets egen, likadan som polisplans")
    else:
        whose = Message("registrets egen")
    return output, mall.fil or mall.namn, plain(whose)


def _table(rows: Sequence[_Row], sizes: Sequence[int], columns: int) -> Iterator[str]:
    for row in rows:
        line = (INDENT + INDENT.join(map(padded, row, sizes))).rstrip()
        yield from [line] if width(line) <= columns else indented([INDENT.join(row)], columns)


def _ended(text: str) -> str:
    return text if text.endswith("?") else f"{text}."
