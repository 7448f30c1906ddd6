"""A fault: what is broken, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from random import Random
from typing import NamedTuple

from polisplan.text.source_tree import ReadFault
from support.faults.shipped import Shipped
from support.faults.sites import Record, Site, place

Bytes = bytes | ReadFault | None
"""What a path has: bytes, why there are none, or no file at all."""


class Asked(Enum):
    """Whether a suggestion is asked for."""

    NOT = "not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A broken tree, and the one finding that should come of it.

    Attributes:
        code: The rule that tells of it.
        path: The file that it is told of.
        line: Where, from 1.
        column: Where, from 1.
        overlay: What is laid over the shipped files.
        marked: What the marker covers; None where that is not judged.
        suggestion: What should be suggested, where that is asked.
        renamed: For a file with another name, the name it had.
        reread: What a file says when it is read a second time.
    """

    code: str
    path: str
    line: int
    column: int
    overlay: Mapping[str, Bytes]
    marked: str | None = None
    suggestion: str | Asked | None = Asked.NOT
    renamed: Mapping[str, str] = field(default_factory=dict)
    reread: Mapping[str, bytes] = field(default_factory=dict)


Maker = Callable[[Random, Shipped], Fault | None]
"""Breaks something at random; None where that place does not do."""


class Felklass(NamedTuple):
    """A sort of fault, as the table names it."""

    namn: str
    code: str
    make: Maker


def edit(
    record: Record, start: int, end: int, new: str, code: str, *, at: int | None = None,
    marked: str | None = None, suggestion: str | Asked | None = Asked.NOT,
) -> Fault:  # fmt: skip
    """Return a fault made by writing something else in one place of a file.

    Args:
        record: The file.
        start: Where what is replaced begins.
        end: Where it ends.
        new: What is written instead.
        code: The rule that should tell of it.
        at: Where in the new text it should be told of; at the beginning of what is new if None.
        marked: What the marker should cover.
        suggestion: What should be suggested.
    """
    text = record.text[:start] + new + record.text[end:]
    line, column = place(text, start if at is None else at)
    return Fault(
        code=code, path=record.path, line=line, column=column, overlay={record.path: text.encode()},
        marked=marked, suggestion=suggestion,
    )  # fmt: skip


def written(
    record: Record, site: Site, new: str, code: str, *, marked: str | None = None,
    suggestion: str | Asked | None = Asked.NOT,
) -> Fault:  # fmt: skip
    """Return a fault made by writing another value, which is where it should be told of."""
    return edit(
        record, site.start, site.end, new, code, marked=marked or new, suggestion=suggestion
    )
