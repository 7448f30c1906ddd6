"""YAML bytes to values, and to places where something is wrong.

The only module that knows a YAML library. libyaml's events are made into plain values by YAML 1.2
rules of our own (`scalars`). A correct file is read once, without places. At the first oddity the
fast path gives up and the slow path reads the file again and reports everything it can.

Nothing here raises, whatever the bytes; nothing recurses, however deep they nest.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from polisplan.findings.finding import Problem
from polisplan.parsing.document import SlowReader, too_deep
from polisplan.parsing.encoding import CONTROL, text_faults
from polisplan.parsing.ord import LEFT_OPEN
from polisplan.parsing.places import Places
from polisplan.parsing.scalars import FIRST, Odd, resolve
from polisplan.text.location import TOP, Span
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.text.source_file import lines_of
from polisplan.text.source_tree import MAX_BYTES

_BOM = b"\xef\xbb\xbf"
_UNCOMMON = bytes({*range(0x20), 0x5C, 0x7F, 0xC2, *range(0xC4, 0x100)} - {0x09, 0x0A, 0x0D})
"""Bytes that common Swedish text does without: controls, the backslash, and whatever begins a
character other than `À` to `ÿ`. Text without them holds nothing to refuse and is always NFC."""
_CONFLICT = (b"<<<<<<<", b"=======", b">>>>>>>")
_SUSPECT = re.compile(rf"{CONTROL.pattern}|[\\]|^(?:<{{7}}|>{{7}}|={{7}})", re.MULTILINE)
"""Characters and lines that only the slow path can judge."""
_SILENT = frozenset({yaml.StreamStartEvent, yaml.DocumentEndEvent})
_ODD = object()
_MOST = 1000
"""Faults of one file that are told of; whoever sends more wants to keep us busy."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says.

    Attributes:
        value: Mappings as dict, sequences as tuple, scalars as str, int, Decimal, bool or Datum;
            None when the file has no usable value.
        problems: What is wrong with it, each with its place.
        refused: Routes whose entry has a problem and therefore no value.
    """

    value: Any
    problems: tuple[Problem, ...] = ()
    refused: frozenset[Route] = frozenset()


def read(path: str, data: bytes) -> Reading:
    """Return the values of a file, or everything that is wrong with it.

    Args:
        path: The file, for the problems.
        data: Its bytes.
    """
    value = _fast(data)
    if value is not _ODD:
        return Reading(value)
    faults, text = _text(path, data)
    if text is None:
        return Reading(None, faults)
    reader = _slow(path, text)
    return Reading(reader.value, (*faults, *reader.problems), frozenset(reader.refused))


def read_places(data: bytes) -> Places:
    """Return where every key and value of a file stands; as far as it can be read."""
    _, text = _text("", data)
    if text is None:
        return Places()
    reader = _slow("", text)
    return Places(reader.keys, reader.values)


def _text(path: str, data: bytes) -> tuple[tuple[Problem, ...], bytes | None]:
    """Return the faults of the text, and the text to read on in; None where it cannot be read.

    A byte order mark is a fault but hides nothing. Columns do not count it: no editor shows it.
    """
    faults = text_faults(path, data)
    if not faults:
        return (), data
    if len(data) <= MAX_BYTES and data.startswith(_BOM):
        rest = data.removeprefix(_BOM)
        others = text_faults(path, rest)
        return (*faults, *others), None if others else rest
    return faults, None


def _plain(data: bytes) -> bool:
    """Return whether the text holds nothing that only the slow path can judge."""
    if len(data) > MAX_BYTES:
        return False
    if len(data.translate(None, _UNCOMMON)) == len(data) and not any(
        mark in data for mark in _CONFLICT
    ):
        return True
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not _SUSPECT.search(text) and unicodedata.is_normalized("NFC", text)


def _fast(data: bytes) -> Any:  # noqa: C901, PLR0912, PLR0915 - the one hot loop: calls would double its cost
    """Return the values of a correct file, or `_ODD` at the first thing out of the ordinary."""
    if not _plain(data):
        return _ODD
    stack: list[tuple[Any, str]] = []
    current: Any = None
    key = ""
    wants_key = False
    root: Any = _ODD
    event_of = CParser(data).get_event
    try:
        while True:
            event: Any = event_of()
            sort = event.__class__
            if sort is ScalarEvent:
                if event.tag is not None or event.anchor is not None:
                    return _ODD
                value = event.value
                # Most scalars are words, and a word needs no call to tell what it is.
                if not event.style and (not value or value[0] in FIRST):
                    value = resolve(value)
                if wants_key:
                    if value.__class__ is not str or value in current or value == "<<":
                        return _ODD
                    key = value
                    wants_key = False
                    continue
                if value.__class__ is Odd:
                    return _ODD
            elif sort is MappingStartEvent or sort is SequenceStartEvent:
                if event.tag is not None or event.anchor is not None:
                    return _ODD
                if wants_key or too_deep(len(stack)):
                    return _ODD
                stack.append((current, key))
                wants_key = sort is MappingStartEvent
                current = {} if wants_key else []
                continue
            elif sort is MappingEndEvent or sort is SequenceEndEvent:
                value = current if sort is MappingEndEvent else tuple(current)
                current, key = stack.pop()
            elif sort is StreamEndEvent:
                return root
            elif sort is DocumentStartEvent:
                if root is not _ODD or event.version is not None or event.tags:
                    return _ODD
                continue
            elif sort in _SILENT:
                continue
            else:
                return _ODD
            if current.__class__ is dict:
                current[key] = value
                wants_key = True
            elif current is not None:
                current.append(value)
                wants_key = False
            elif value.__class__ is dict and value:
                root = value
                wants_key = False
            else:
                return _ODD
    except yaml.YAMLError:
        return _ODD


def _slow(path: str, data: bytes) -> SlowReader:
    """Return a reader that has seen every event of a file up to a syntax fault."""
    reader = SlowReader(path, data)
    event_of = CParser(data).get_event
    try:
        while reader.take(event_of()):
            if len(reader.problems) >= _MOST:
                reader.problems.append(_too_many(path))
                break
    except yaml.MarkedYAMLError as error:
        _stop(reader, path, lines_of(data), error)
    reader.finish()
    return reader


def _too_many(path: str) -> Problem:
    return Problem(
        "PP010", path, (), Message("Filen har fler än {antal} fel.", antal=_MOST), span=TOP,
        hint=Message("Resten av filen är inte kontrollerad."),
    )  # fmt: skip


_STARTS_EARLIER = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "found unexpected document indicator",
)
"""Faults that libyaml notices far below: what counts is where the key or the quote begins."""

_NOT_USED = (
    ("directive", Message("Direktiv (%YAML, %TAG) används inte här.")),
    ("incompatible YAML document", Message("Direktiv (%YAML, %TAG) används inte här.")),
    ("undefined tag handle", Message("Taggar används inte här.")),
)
"""Faults in what we would not accept even where it is right."""

_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")


def _stop(reader: SlowReader, path: str, lines: list[str], error: yaml.MarkedYAMLError) -> None:
    """Tell the reader where and why libyaml gave up."""
    words = str(error.problem or error.context or "")
    mark = error.problem_mark or error.context_mark
    if error.context_mark is not None and words in _STARTS_EARLIER:
        mark = error.context_mark
    elif _left_open(error, words):
        mark, words = error.context_mark, LEFT_OPEN
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    told = f"{error.context or ''} {words}"
    special = _special(path, lines, told, min(line, len(lines) - 1), column)
    if special is None:
        reader.syntax_fault(words, line, column)
    else:
        reader.problems.append(special)


def _left_open(error: yaml.MarkedYAMLError, words: str) -> bool:
    """Return whether a bracket was most likely never closed: the fault shows on a later line."""
    return (
        words.startswith("did not find expected ',' or")
        and error.context_mark is not None
        and error.problem_mark is not None
        and error.context_mark.line < error.problem_mark.line
    )


def _special(path: str, lines: list[str], words: str, line: int, column: int) -> Problem | None:
    """Return the problem for a fault that libyaml calls syntax and we call something else."""
    text = lines[line]
    whole = Span(line + 1, 1, line + 1, len(text) + 1)
    for start, message in _NOT_USED:
        if start in words:
            if "tag handle" in words:
                whole = Span(line + 1, column + 1, line + 1, len(text) + 1)
            return Problem("PP006", path, (), message, span=whole)
    escape = _ESCAPE.match(text, max(column - 2, 0))
    if "Unicode character escape" in words and escape is not None:
        name = f"U+{(escape[1] or escape[2]).upper().lstrip('0')}"
        return Problem(
            "PP012", path, (), Message("Koden {tecken} är inget tecken.", tecken=name),
            span=Span(line + 1, escape.start() + 1, line + 1, escape.end() + 1), value=name,
            hint=Message("Skriv tecknet självt i stället för en kod."),
        )  # fmt: skip
    above = next((text for text in reversed(lines[:line]) if text.strip()), "")
    if "<document start>" in words and above.startswith("..."):
        return Problem(
            "PP007", path, (), Message("Här börjar ett andra dokument. En fil är en post."),
            span=whole, hint=Message("Ta bort raden ..., eller flytta resten till en egen fil."),
        )  # fmt: skip
    return None
