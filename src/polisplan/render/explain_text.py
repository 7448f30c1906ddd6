"""Rules and their pages as text for a terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from polisplan.render.columns import padded, width, wrapped
from polisplan.render.findings_blocks import COLUMNS
from polisplan.render.wording import say
from polisplan.text.language import SWEDISH, language
from polisplan.text.listing import joined
from polisplan.text.message import Message
from polisplan.views.regelsidor import Regelband, Regelrad, Regelsida

_TEXT = "  "
_EXAMPLE = "      "
_ITEM = re.compile(r"(?m)^- ")


def page_text(sida: Regelsida) -> str:
    """Return a rule's page: plain headings, wrapped text, examples further in."""
    rad = sida.rad
    since = Message("sedan {version}", version=rad.sedan)
    facts = say(joined(" · ", [rad.allvar, Message(rad.lage), since]))
    title = f"{rad.kod}  {rad.namn}"
    gap = max(2, COLUMNS - width(title) - width(facts))
    lines = [f"{title}{' ' * gap}{facts}", "", *_wrapped(rad.mening, "", "")]
    if rad.daterad is not None:
        lines += ["", *_wrapped(say(rad.daterad), "", "")]
    for part in sida.delar:
        lines += ["", part.heading]
        for block in part.blocks:
            lines += ["", *_block(block.text, block.language, block.path)]
    return "\n".join([*lines, *_foreign()]) + "\n"


def list_text(band: Sequence[Regelband]) -> str:
    """Return every rule in one row, by band."""
    rows = [rad for group in band for rad in group.rader]
    severity = max((width(say(rad.allvar)) for rad in rows), default=0)
    lines: list[str] = []
    for group in band:
        lines += [f"{group.koder}  {say(group.rubrik)}", ""]
        lines += [line for rad in group.rader for line in _row(rad, severity)]
        lines.append("")
    page = say(Message("En regels sida: polisplan explain PP103"))
    return "\n".join([*lines, page, *_foreign()]) + "\n"


def _foreign() -> list[str]:
    """Return a line for those who read another language: rules are written in Swedish only."""
    if language() is SWEDISH:
        return []
    return ["", say(Message("Reglernas sidor finns bara på svenska."))]


def _row(rad: Regelrad, severity: int) -> list[str]:
    life = "" if rad.lage == "gäller" else f" ({say(Message(rad.lage))})"
    lead = f"  {rad.kod}  {padded(say(rad.allvar), severity)}  "
    return _wrapped(rad.mening + life, lead, " " * width(lead))


def _block(text: str, language: str, path: str) -> list[str]:
    if not language:
        return [line for item in _items(text) for line in _wrapped(item, _TEXT, _hanging(item))]
    if not path:
        return _wrapped(" ".join(text.split()), _EXAMPLE, _EXAMPLE)
    example = [
        line
        for row in text.removesuffix("\n").split("\n")
        for line in _wrapped(row, _EXAMPLE, f"{_EXAMPLE}    ")
    ]
    return [f"{_TEXT}{path}:", "", *example]


def _items(text: str) -> list[str]:
    """Return the items of a list, or the one paragraph that a text is, each on one line."""
    if not text.startswith("- "):
        return [" ".join(text.split())]
    return [f"- {' '.join(item.split())}" for item in _ITEM.split(text) if item]


def _hanging(item: str) -> str:
    return f"{_TEXT}  " if item.startswith("- ") else _TEXT


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    """Return a text in lines that fit; what has room on one line keeps its spaces."""
    shown = say(text)
    if width(first) + width(shown) <= COLUMNS:
        return [f"{first}{shown}".rstrip()]
    lines = wrapped(shown, COLUMNS - max(width(first), width(rest)))
    return [f"{rest if number else first}{line}".rstrip() for number, line in enumerate(lines)]
