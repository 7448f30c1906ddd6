"""The follow-up report for people at a terminal: promised, done, figure, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from polisplan.render.columns import padded, text_of, wrapped
from polisplan.render.report_parts import (
    INDENT,
    MAX_COLUMNS,
    bullet,
    hanging,
    indented,
    report_head,
)
from polisplan.render.wording import plain
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.uppfoljningsdelar import Atagande, Delvy, Malsvar, Rad
from polisplan.views.uppfoljningsloften import Uppfoljningsvy
from polisplan.views.uppfoljningsrapport import Oversiktsrad, Uppfoljningsrapport

_LABEL = 17
_LABEL_INSIDE = 14
_NARROW = 60
"""Below so many columns a name stands in the same line as its text and takes no column of its own."""


def uppfoljning_text(view: Uppfoljningsrapport, columns: int = MAX_COLUMNS) -> str:
    """Return a follow-up report as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    lines = [
        *report_head(view.huvud, "", columns),
        "",
        *indented([plain(view.svar)], columns),
        "",
    ]
    if view.vald is not None:
        lines += [*indented([plain(view.vald)], columns), ""]
    for row in view.fakta:
        head = f"{INDENT}{padded(plain(row.namn), _LABEL)}  "
        lines += hanging(head, plain(row.text), columns)
    if view.oversikt:
        lines += ["", INDENT + plain(Message("Löftena i korthet"))]
        lines += [line for row in view.oversikt for line in _overview(row, columns)]
    for grupp in view.grupper:
        lines += ["", *indented([plain(grupp.plats).upper()], columns)]
        for vy in grupp.loften:
            lines += [*_promise(vy, columns), ""]
        lines.pop()
    for heading, items in (
        (Message("Det vi inte vet"), view.okant),
        (Message("Läs så här"), view.las_sa_har),
    ):
        if items:
            lines += ["", INDENT + plain(heading)]
            lines += [line for item in items for line in bullet(plain(item), columns)]
    return text_of(lines)


def _overview(row: Oversiktsrad, columns: int) -> Iterator[str]:
    yield from hanging(INDENT, plain(row.namn), columns)
    stands = plain(joined(" · ", [row.tillstand, row.redovisat]))
    yield from indented([stands], columns, INDENT * 2)


def _promise(vy: Uppfoljningsvy, columns: int) -> Iterator[str]:
    lofte = vy.lofte
    title = f"{plain(lofte.nr)} {plain(lofte.titel)} ({plain(lofte.period)})"
    yield from hanging(INDENT, title, columns)
    yield from indented([plain(lofte.tillstand)], columns, INDENT * 2)
    if vy.period_oklar:
        text = Message("Oklart om löftet gällde i perioden: start eller slut är okänt.")
        yield from indented([plain(text)], columns, INDENT * 2)
    about = (
        (Message("plats"), () if vy.plats is None else (vy.plats,)),
        (Message("varför"), () if vy.varfor is None else (vy.varfor,)),
        (Message("lägesbild"), () if vy.lagesbild is None else (vy.lagesbild,)),
        (Message("förbehåll"), vy.forbehall),
    )
    yield from _rows(about, columns)
    for part in vy.delar:
        yield from _part(part, columns)
    if not vy.delar:
        unknown = plain(Message("Vad som skulle göras är inte känt."))
        yield from indented([unknown], columns, INDENT * 2)
    told = (
        (Message("biutfall"), tuple(item.text for item in vy.biutfall)),
        (Message("avvikelse"), vy.avvikelser),
        (Message("omdöme"), lofte.enligt_kallan),
        (Message("nästa steg"), tuple(item.text for item in vy.nasta)),
        (Message("plan"), vy.plan),
        (Message("redovisat i"), tuple(item.i_ord for item in vy.redovisningar)),
        (Message("kontakt"), () if vy.kontakt is None else (vy.kontakt,)),
    )
    yield from _rows(told, columns)
    if vy.okant is not None:
        yield from indented([plain(vy.okant)], columns, INDENT * 2)


def _rows(rows: Iterable[tuple[Message, Sequence[Value]]], columns: int) -> Iterator[str]:
    for name, texts in rows:
        if texts:
            yield from _row(name, texts, columns)


def _row(
    name: Message, texts: Sequence[Value], columns: int, indent: str = INDENT * 2
) -> Iterator[str]:
    said = plain(joined(" · ", texts))
    if columns < _NARROW:
        named = plain(Message("{namn}: {text}", namn=name, text=said))
        first, *rest = wrapped(named, columns - len(indent) - len(INDENT))
        yield from (indent + first, *(f"{indent}{INDENT}{line}" for line in rest))
    else:
        yield from hanging(f"{indent}{padded(plain(name), _LABEL_INSIDE)}  ", said, columns)


def _part(part: Delvy, columns: int) -> Iterator[str]:
    yield from indented([plain(part.namn)], columns, INDENT * 2)
    for item in part.ataganden:
        yield from _undertaking(item, columns)


def _undertaking(item: Atagande, columns: int) -> Iterator[str]:
    for row in item.rader:
        yield from _table_row(item, row, columns)


def _table_row(item: Atagande, row: Rad, columns: int) -> Iterator[str]:
    indent = INDENT * 3
    inner = indent + INDENT
    if row.forsta and item.vad is not None:
        by = f" ({', '.join(map(plain, item.vem))})" if item.vem else ""
        yield from hanging(f"{indent}{item.nr} ", f"{plain(item.vad)}{by}", columns)
        if item.villkor is not None:
            condition = plain(Message("villkor: {text}", text=item.villkor))
            yield from indented([condition], columns, inner)
    if row.ovrigt is not None:
        yield from indented([plain(row.ovrigt)], columns, inner)
    if row.mal is not None:
        yield from _row(Message("lovat"), _promised(row.mal), columns, inner)
    done = [told.text for told in row.gjort] or [row.inget]
    yield from _row(Message("gjort"), done, columns, inner)
    against = [told.text for told in row.mot_malet]
    yield from _row(Message("mot målet"), against, columns, inner)


def _promised(target: Malsvar) -> list[Value]:
    said: list[Value] = [target.rad.lovat or ""]
    if target.villkor is not None:
        said.append(Message("villkor: {text}", text=target.villkor))
    return [*said, *(Message("startvärde: {text}", text=text) for text in target.startvarden)]
