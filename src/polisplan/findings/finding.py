"""A problem in the data: first as a stage sees it, then with its place in the text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from polisplan.findings.severity import Severity
from polisplan.text.location import TOP, Span
from polisplan.text.message import Message
from polisplan.text.route import Route


class Anchor(StrEnum):
    """Which part of the entry under a route a problem points at."""

    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Pointer:
    """Another place that makes a problem readable, before its line is known.

    Attributes:
        path: The file, relative to the root.
        route: The keys from the top of that file.
        message: What stands there.
        span: The exact place, where only the reader knows it.
    """

    path: str
    route: Route
    message: Message
    anchor: Anchor = Anchor.VALUE
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault as the stage that found it sees it: file and keys, no lines.

    Attributes:
        code: The rule's code.
        path: The file, relative to the root.
        route: The keys from the top of the file to what is wrong. Where the last key is missing,
            the place becomes its nearest existing parent.
        message: What is wrong, in one sentence.
        record: The record as `slag/id`, where it is known.
        anchor: Whether the key or its value is pointed at.
        span: The exact place, where only the reader knows it; else it is found from the route.
        value: What was seen, where there is something to show.
        suggestion: What it should most likely be.
        note: A few words for the line under the marker; empty where the message says it all.
        hint: What to do.
        related: Other places, each with a note.
        dold: Whether the text itself must not be shown, because it is personal data.
    """

    code: str
    path: str
    route: Route
    message: Message
    record: str | None = None
    anchor: Anchor = Anchor.VALUE
    span: Span | None = None
    value: str | None = None
    suggestion: str | None = None
    note: Message | None = None
    hint: Message | None = None
    related: Sequence[Pointer] = ()
    dold: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that makes a finding readable."""

    path: str
    span: Span
    message: Message


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its rule's name and severity and its place in the text.

    Attributes:
        name: The rule's name: the fault in Swedish, folded to ASCII.
        span: The place; the top of the file where the file has none to give.
        excerpt: The source line at the start of the span, without its end; None where there is
            nothing to show.
    """

    code: str
    name: str
    severity: Severity
    message: Message
    path: str
    span: Span = TOP
    excerpt: str | None = None
    record: str | None = None
    route: Route = ()
    value: str | None = None
    suggestion: str | None = None
    note: Message | None = None
    hint: Message | None = None
    related: Sequence[Related] = ()

    @property
    def fingerprint(self) -> str:
        """A short text that stays the same when lines move: code, record (or file) and route."""
        seen = "\x1f".join((self.code, self.record or self.path, *map(str, self.route)))
        return hashlib.sha256(seen.encode()).hexdigest()[:16]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key findings are sorted by: file, line, column, code."""
        return (self.path, self.span.line, self.span.column, self.code, self.message.source)
