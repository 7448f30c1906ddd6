"""Colour on a terminal, and a bar for long work. The only module that knows rich.

Colour is laid over text that is already finished, so that it can change neither words nor width.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from rich.console import Console
from rich.progress import track
from rich.text import Text

_T = TypeVar("_T")

_STYLES = (
    (r"(?m)^(UNDERKÄNT|FAILED)", "bold red"),
    (r"(?m)^(GODKÄNT|PASSED)", "bold green"),
    (r"(?m)^(fel|error)(?= +PP\d{3})", "bold red"),
    (r"(?m)^(varning|warning)(?= +PP\d{3})", "yellow"),
    (r"(?m)^(upplysning|note)(?= +PP\d{3})", "cyan"),
    (r"(?m)^ +(\^+)", "red"),
    (r"\b(PP\d{3})\b", "bold"),
    (r"(polisplan (?:validate|explain|report|list|show|trace|schema)\b[^\n]*?)(?=  |\n|$)", "cyan"),
)


def show(text: str, stream: TextIO) -> None:
    """Write a finished text to a terminal with colour; the caller has asked whether it is one."""
    coloured = Text(text, end="", no_wrap=True, overflow="ignore")
    for pattern, style in _STYLES:
        coloured.highlight_regex(pattern, style)
    Console(file=stream, highlight=False, soft_wrap=True, markup=False, emoji=False).print(
        coloured, end=""
    )


def progress(items: Iterable[_T], total: int, heading: str, stream: TextIO) -> Iterator[_T]:
    """Yield items while a bar shows how many have been taken; it is wiped when all have."""
    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    yield from track(items, heading, total=total, console=console, transient=True)
