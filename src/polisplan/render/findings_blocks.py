"""Findings for people: each in full with its source line, or many in few lines.

Lines are at most 96 columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from polisplan.findings.finding import Finding, Related
from polisplan.render.columns import clipped, excerpt, padded, width, wrapped
from polisplan.render.safe import safe_line
from polisplan.render.wording import say
from polisplan.text.location import TOP
from polisplan.text.message import Message
from polisplan.views.phrases import plural
from polisplan.views.phrases import tal as number
from polisplan.views.validation_result import FindingGroup, Fyndplats

COLUMNS = 96
"""The widest line (columns)."""

_INDENT = 11
"""Where the text of a finding begins (columns)."""

_IN_FULL = 20
"""So many findings that are no errors are shown with their source lines; more are listed."""

_PLACE = 52
"""Titles beside places stand in one column, unless a place is longer than this (columns)."""


def error(group: FindingGroup) -> Iterator[str]:
    """Yield equal errors in full: where, what, the source line, what it should be, where to read on."""
    yield from _block(group)
    if group.stallen_till:
        yield " " * _INDENT + say(_more(group))
    yield " " * _INDENT + say(Message("Läs mer: polisplan explain {kod}", kod=group.first.code))


def remarks(groups: Sequence[FindingGroup]) -> Iterator[str]:
    """Yield what is no error, every place of it: a few in full, many rule by rule."""
    if not groups:
        return
    if sum(len(group.platser) for group in groups) <= _IN_FULL:
        for group in groups:
            yield ""
            yield from _remark(group)
    else:
        for _, same in groupby(groups, key=lambda group: group.first.code):
            yield ""
            yield from _listed(list(same))
    yield ""
    yield say(Message("Vad en kod betyder: polisplan explain {kod}", kod=groups[0].first.code))


def hanging(head: str, text: str) -> Iterable[str]:
    """Return a text with a head on its first line and as many spaces on the others."""
    indent = " " * width(head)
    lines = wrapped(text, COLUMNS - width(head))
    return [head + lines[0], *(indent + line for line in lines[1:])]


# In full.


def _remark(group: FindingGroup) -> Iterator[str]:
    yield from _block(group)
    if len(group.platser) > 1:
        yield " " * _INDENT + say(Message("och på samma sätt här:"))
        others = group.platser[1:]
        yield from _places(others, _INDENT, _widest(others))


def _block(group: FindingGroup) -> Iterator[str]:
    finding = group.first
    indent = " " * _INDENT
    yield from hanging(_head(finding), _place(finding))
    marked = finding.span != TOP and bool(finding.excerpt and finding.excerpt.strip())
    if finding.note is None or not marked:
        yield from hanging(indent, safe_line(str(finding.message)))
    if group.rubrik is not None:
        yield clipped(indent + safe_line(str(group.rubrik)), COLUMNS)
    if marked:
        yield from _source(finding)
    if finding.suggestion is not None:
        yield from hanging(indent, say(Message("Menade du {nara}?", nara=finding.suggestion)))
    if finding.hint is not None:
        yield from hanging(indent, safe_line(str(finding.hint)))
    yield from _related(finding.related, _INDENT)


def _head(finding: Finding) -> str:
    return padded(f"{say(finding.severity.i_ord)} {finding.code}", _INDENT - 2) + "  "


def _place(finding: Finding | Related) -> str:
    return f"{safe_line(finding.path)}:{finding.span.line}:{finding.span.column}"


def _source(finding: Finding) -> Iterator[str]:
    span = finding.span
    gutter = f"{span.line:>5} | "
    line = finding.excerpt or ""
    end = span.end_column if span.end_line == span.line else len(line) + 1
    piece = excerpt(line, span.column, end, COLUMNS - len(gutter))
    yield gutter + piece.text
    marker = f"{' ' * 5} | {piece.marker}".replace("|", " ")
    note = "" if finding.note is None else safe_line(str(finding.note))
    if width(marker) + 1 + width(note) <= COLUMNS:
        yield f"{marker} {note}"
        return
    yield marker
    yield from hanging(" " * _INDENT, note)


def _related(related: Iterable[Related], indent: int) -> Iterator[str]:
    for item in related:
        yield from hanging(" " * indent, f"{_place(item)}  {safe_line(str(item.message))}")


def _more(group: FindingGroup) -> Message:
    if group.filer_till == 0:
        return plural(
            group.stallen_till,
            "och på samma sätt på {n} ställe till i samma fil",
            "och på samma sätt på {n} ställen till i samma fil",
        )
    if group.filer_till == group.stallen_till:
        return plural(
            group.filer_till,
            "och på samma sätt i {n} fil till",
            "och på samma sätt i {n} filer till",
        )
    return plural(
        group.filer_till,
        "och på samma sätt på {stallen} ställen till, även i {n} fil till",
        "och på samma sätt på {stallen} ställen till, även i {n} filer till",
        stallen=number(group.stallen_till),
    )


# Many of them.


def _listed(groups: Sequence[FindingGroup]) -> Iterator[str]:
    """Yield what one rule found: each sentence and each advice once, and every place below it."""
    first = groups[0].first
    total = sum(len(group.platser) for group in groups)
    yield _head(first) + say(plural(total, "{n} ställe", "{n} ställen"))
    size = _widest([item for group in groups for item in group.platser])
    sentence = advice = ""
    for group in groups:
        said = safe_line(str(group.first.message))
        hint = "" if group.first.hint is None else safe_line(str(group.first.hint))
        if said != sentence:
            yield from hanging(" " * _INDENT, said)
        if hint not in {"", advice}:
            yield from hanging(" " * _INDENT, hint)
        sentence, advice = said, hint
        yield from _places(group.platser, 2, size)


def _widest(platser: Iterable[Fyndplats]) -> int:
    """Return how wide a column of places is; a very long one takes room from its title instead."""
    sizes = (width(_place(item.finding)) for item in platser)
    return max((size for size in sizes if size <= _PLACE), default=0)


def _places(platser: Iterable[Fyndplats], indent: int, size: int) -> Iterator[str]:
    """Yield places with the titles of their records beside them."""
    margin = " " * indent
    for item in platser:
        finding, place = item.finding, _place(item.finding)
        title = "" if item.titel is None else say(Message("«{titel}»", titel=item.titel))
        if width(margin + place) > COLUMNS - 2:
            yield from hanging(margin, f"{place} {title}".rstrip())
        else:
            yield clipped(f"{margin}{padded(place, size)}  {title}".rstrip(), COLUMNS)
        if finding.suggestion is not None:
            near = Message("Menade du {nara}?", nara=finding.suggestion)
            yield from hanging(" " * (indent + 2), say(near))
        yield from _related(finding.related, indent + 2)
