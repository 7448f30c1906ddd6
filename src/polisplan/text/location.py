"""Places in a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text; lines and columns count from 1, columns in characters.

    The end column is the one after the last character, as in the JSON of `validate`.
    """

    line: int
    column: int
    end_line: int
    end_column: int


TOP = Span(1, 1, 1, 1)
"""The very beginning: the place of what belongs to a whole file."""
