"""The coverage report for people at a terminal: four answers, and what does not follow from them."""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.render.columns import padded, text_of, width
from polisplan.render.report_parts import (
    INDENT,
    MAX_COLUMNS,
    bullet,
    hanging,
    indented,
    report_head,
    table,
    widest,
)
from polisplan.render.wording import plain
from polisplan.text.message import Message
from polisplan.views.tackningsrader import Kommunrad, Tackningssvar
from polisplan.views.tackningsrapport import Regionrad, Svarsgrupp, Tackningsrapport


def tackning_text(view: Tackningsrapport, columns: int = MAX_COLUMNS) -> str:
    """Return a coverage report as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    lines = [*report_head(view.huvud, "", columns), ""]
    numbers = [plain(rad.antal) for rad in view.svar]
    left = max(widest(numbers), 3)
    for number, rad in zip(numbers, view.svar, strict=True):
        head = f"{INDENT}{' ' * (left - width(number))}{number}   "
        lines += hanging(head, plain(rad.text), columns)
    if view.foljer_inte is not None:
        lines += ["", *indented([plain(view.foljer_inte)], columns)]
    if view.jamforelse is not None:
        lines += indented([plain(view.jamforelse.text)], columns)
    if view.regioner:
        lines += ["", *_regions(view, columns)]
    for grupp in view.grupper:
        lines += ["", *_group(grupp, columns)]
    lines += ["", INDENT + plain(Message("Läs så här"))]
    lines += [line for item in view.las_sa_har for line in bullet(plain(item), columns)]
    lines += ["", *indented([plain(view.vidare)], columns)]
    lines += indented([plain(view.kommando)], columns, INDENT * 2)
    return text_of(lines)


def _regions(view: Tackningsrapport, columns: int) -> Iterator[str]:
    rows: list[tuple[Message | str, ...]] = [
        (Message("Region"), *(rad.namn for rad in view.svar)),
        *((rad.namn, *_numbers(rad)) for rad in view.regioner),
    ]
    yield from (INDENT + line for line in table(rows, columns - 2, left_columns=1))


def _numbers(rad: Regionrad) -> tuple[str, ...]:
    siffror = rad.siffror
    return tuple(
        str(antal)
        for antal in (siffror.har, siffror.oklart, siffror.inget_kant, siffror.ej_i_registret)
    )


def _group(grupp: Svarsgrupp, columns: int) -> Iterator[str]:
    """Yield the kommuner with one answer: with their promises, or only their names."""
    yield from indented([plain(grupp.rubrik)], columns)
    if grupp.svar in {Tackningssvar.INGET_KANT, Tackningssvar.EJ_I_REGISTRET}:
        names = ", ".join(plain(rad.namn) for rad in grupp.kommuner)
        yield from indented([names], columns, INDENT * 2)
        return
    size = min(widest(plain(rad.namn) for rad in grupp.kommuner), 24)
    for rad in grupp.kommuner:
        head = f"{INDENT * 2}{padded(plain(rad.namn), size)}  "
        yield from hanging(head, _promises(rad), columns)


def _promises(rad: Kommunrad) -> str:
    return " · ".join(f"{plain(item.titel)} ({plain(item.period)})" for item in rad.loften)
