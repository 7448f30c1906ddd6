"""The quality report for people at a terminal: shares first, each with its denominator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polisplan.render.columns import padded, width
from polisplan.render.report_parts import (
    INDENT,
    MAX_COLUMNS,
    document_text,
    hanging,
    indented,
    listing,
    report_head,
    table,
    widest,
)
from polisplan.render.wording import plain
from polisplan.text.message import Message
from polisplan.views.kvalitetsrader import I_TABELLEN, Kvalitetsgrupp
from polisplan.views.kvalitetsrapport import Kvalitetsrapport, Regelrad

_REGLER = 8
"""So many of the rules are shown; the other formats have all."""

_TEXT = 24
"""So much room the sentence of a rule has beside its figures, or they share it."""


def kvalitet_text(view: Kvalitetsrapport, columns: int = MAX_COLUMNS) -> str:
    """Return a quality report as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    lines = [*report_head(view.huvud, "", columns), ""]
    rows: list[tuple[Message | str, ...]] = [
        (Message("Löftet har"), Message("bedömda"), Message("andel"), Message("sett i alla")),
        *((rad.namn, rad.bedomt, rad.procent, rad.sett) for rad in view.rader),
    ]
    lines += [INDENT + line for line in table(rows, columns - 2, left_columns=1)]
    parts = (
        listing(Message("Går inte att bedöma"), view.okant, columns),
        _rules(view.regler, columns),
        listing(Message("Vilar på tolkning"), view.tolkning, columns),
        _groups(Message("Region"), view.regioner, columns),
        _groups(Message("Startår"), view.startar, columns),
        listing(Message("Läs så här"), view.las_sa_har, columns),
    )
    return document_text(lines, parts)


def _rules(regler: Sequence[Regelrad], columns: int) -> Iterator[str]:
    """Yield the rules most broken: the code, how many of how many, and the fault."""
    if not regler:
        return
    yield from indented([plain(Message("Oftast brutna regler"))], columns)
    shown = [(item.rad.code, _counted(item), item.rad.text) for item in regler[:_REGLER]]
    size = widest(counted for _, counted, _ in shown)
    for code, counted, text in shown:
        lead = f"{INDENT}{code}  {padded(counted, size)}  "
        if width(lead) + _TEXT > columns:
            yield from hanging(f"{INDENT}{code}  ", f"{counted}: {plain(text)}", columns)
        else:
            yield from hanging(lead, plain(text), columns)
    rest = len(regler) - len(shown)
    if rest:
        more = Message("och {n} regler till: --format json", n=rest)
        yield from indented([plain(more)], columns)


def _counted(item: Regelrad) -> str:
    rad = item.rad
    if rad.av is None:
        return str(rad.antal)
    return plain(Message("{n} av {av} {vad}", n=rad.antal, av=rad.av, vad=rad.vad or ""))


def _groups(heading: Message, groups: Sequence[Kvalitetsgrupp], columns: int) -> Iterator[str]:
    if not groups:
        return
    rows: list[tuple[Message | str, ...]] = [
        (
            heading,
            Message("löften"),
            Message("helt lästa"),
            Message("mätbart"),
            Message("part"),
            Message("avslutade"),
            Message("utfall"),
            Message("i tal"),
            Message("båda"),
        ),
        *(_numbers(grupp) for grupp in groups),
    ]
    yield from (INDENT + line for line in table(rows, columns - 2, left_columns=1))


def _numbers(grupp: Kvalitetsgrupp) -> tuple[Message | str, ...]:
    """Return a row: what is counted among those read whole, then among those also ended."""
    counts = [str(grupp.andelar[egenskap].antal) for egenskap in I_TABELLEN]
    return (
        grupp.namn,
        str(grupp.loften),
        str(grupp.helt_lasta),
        *counts[:2],
        str(grupp.avslutade),
        *counts[2:],
    )
