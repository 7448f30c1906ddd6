"""A page's table of contents, out of its own headings."""

from __future__ import annotations

import re

from markupsafe import Markup

_RUBRIK = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
_TAGG = re.compile(r"<[^>]*>")
_FLER_AN = 3
"""Shorter pages are taken in at a glance."""


def avsnitt(sida: str) -> tuple[tuple[str, Markup], ...]:
    """Return the id and the heading of each section, where there are more than three.

    Args:
        sida: The page's content, as HTML in which everything from the data is escaped already.
    """
    found = _RUBRIK.findall(sida)
    if len(found) <= _FLER_AN:
        return ()
    return tuple(
        (_ident(number), Markup(_TAGG.sub("", heading).strip()))  # noqa: S704 - escaped already
        for number, heading in enumerate(found, 1)
    )


def med_ankare(sida: str) -> Markup:
    """Return the content with an id in each heading that a table of contents can point at."""
    numbers = iter(range(1, sida.count("<h2>") + 1))
    marked = _RUBRIK.sub(lambda match: f'<h2 id="{_ident(next(numbers))}">{match[1]}</h2>', sida)
    return Markup(marked)  # noqa: S704 - escaped already


def _ident(number: int) -> str:
    return f"avsnitt-{number}"
