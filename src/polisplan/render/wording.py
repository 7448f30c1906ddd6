"""Messages and texts as one line of plain characters."""

from __future__ import annotations

from polisplan.render.safe import safe_line
from polisplan.text.message import Value

_HARD_SPACES = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " "})


def say(text: Value) -> str:
    """Return a sentence with everything that could change how it is shown made visible."""
    return safe_line(str(text))


def plain(text: Value) -> str:
    """Return a sentence with ordinary spaces, so that `2 070` can be searched for."""
    return say(text).translate(_HARD_SPACES)
