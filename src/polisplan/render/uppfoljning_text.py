"""The follow-up report for people at a terminal: promised, done, figure, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.render.columns import padded
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
from polisplan.text.message import Message
from polisplan.views.uppfoljningsdelar import Atagande, Delvy
from polisplan.views.uppfoljningsloften import Uppfoljningsvy
from polisplan.views.uppfoljningsrapport import Uppfoljningsrapport

_LABEL = 17


def uppfoljning_text(view: Uppfoljningsrapport, columns: int = MAX_COLUMNS) -> str:
    """Return a follow-up report as text, with a line break at the end."""
    columns = min(columns, MAX_COLUMNS)
    lines = [
        *report_head(view.huvud, "", columns),
        "",
        *indented([plain(view.svar)], columns),
        "",
    ]
    for row in view.fakta:
        head = f"{INDENT}{padded(plain(row.namn), _LABEL)}  "
        lines += hanging(head, plain(row.text), columns)
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
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _promise(vy: Uppfoljningsvy, columns: int) -> Iterator[str]:
    lofte = vy.lofte
    title = f"{plain(lofte.nr)} {plain(lofte.titel)} ({plain(lofte.period)})"
    yield from hanging(INDENT, title, columns)
    yield from indented([plain(lofte.tillstand)], columns, INDENT * 2)
    if vy.period_oklar:
        text = Message("Oklart om löftet gällde i perioden: start eller slut är okänt.")
        yield from indented([plain(text)], columns, INDENT * 2)
    if vy.varfor is not None:
        yield from _row(Message("varför"), plain(vy.varfor), columns)
    for part in vy.delar:
        yield from _part(part, columns)
    rows = (
        (Message("biutfall"), vy.biutfall),
        (Message("avvikelse"), vy.avvikelser),
        (Message("omdöme"), lofte.enligt_kallan),
        (Message("nästa steg"), tuple(item.text for item in vy.nasta)),
        (Message("kontakt"), () if vy.kontakt is None else (vy.kontakt,)),
    )
    for name, texts in rows:
        if texts:
            yield from _row(name, plain(joined(" · ", texts)), columns)
    if vy.okant is not None:
        yield from indented([plain(vy.okant)], columns, INDENT * 2)


def _row(name: Message, text: str, columns: int) -> Iterator[str]:
    yield from hanging(f"{INDENT * 2}{padded(plain(name), 15)}", text, columns)


def _part(part: Delvy, columns: int) -> Iterator[str]:
    yield from indented([plain(part.namn)], columns, INDENT * 2)
    for item in part.ataganden:
        yield from _undertaking(item, columns)


def _undertaking(item: Atagande, columns: int) -> Iterator[str]:
    indent = INDENT * 3
    if item.vad is not None:
        by = f" ({', '.join(map(plain, item.vem))})" if item.vem else ""
        yield from hanging(f"{indent}{item.nr} ", f"{plain(item.vad)}{by}", columns)
    if item.villkor is not None:
        condition = plain(Message("villkor: {text}", text=item.villkor))
        yield from indented([condition], columns, indent + INDENT)
    for target in item.mal:
        promised = plain(Message("mätbart mål: {text}", text=target.rad.lovat or ""))
        yield from indented([promised], columns, indent + INDENT)
        said = (*target.rad.redovisat, *(() if target.dom is None else (target.dom,)))
        reported = plain(joined(" · ", said))
        yield from hanging(f"{indent}{INDENT}→ ", reported, columns)
    for text in item.gjort:
        done = plain(Message("gjort: {text}", text=text))
        yield from indented([done], columns, indent + INDENT)
