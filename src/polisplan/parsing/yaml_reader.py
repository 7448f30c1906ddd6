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
from polisplan.parsing.document import MAX_DEPTH, SlowReader
from polisplan.parsing.encoding import CONTROL, text_faults
from polisplan.parsing.places import Places
from polisplan.parsing.scalars import FIRST, LONGEST_WORD, NUMERIC, Odd, resolve
from polisplan.parsing.syntax import Mark, Stop, looked_up, special
from polisplan.text.location import TOP
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
        marked: Routes of values with an anchor or a tag, and of aliases.
        open: Routes of mappings that would take keys from elsewhere, by `<<` or an alias as key.
    """

    value: Any
    problems: tuple[Problem, ...] = ()
    refused: frozenset[Route] = frozenset()
    marked: frozenset[Route] = frozenset()
    open: frozenset[Route] = frozenset()


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
    return Reading(
        reader.value, (*faults, *reader.problems), frozenset(reader.refused),
        frozenset(reader.marked), frozenset(reader.open),
    )  # fmt: skip


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
    # Where no byte can begin a tag, an anchor or a merge, no event needs to be asked for one.
    marked = b"!" in data or b"&" in data or b"<<" in data
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
                if marked and (event.tag is not None or event.anchor is not None):
                    return _ODD
                value = event.value
                # Most scalars are words, and a word needs no call to tell what it is.
                if not event.style and (
                    not value or value[0] in (FIRST if len(value) <= LONGEST_WORD else NUMERIC)
                ):
                    value = resolve(value)
                if wants_key:
                    if value.__class__ is not str or value in current or (marked and value == "<<"):
                        return _ODD
                    key = value
                    wants_key = False
                    continue
                if value.__class__ is Odd:
                    return _ODD
            elif sort is MappingStartEvent or sort is SequenceStartEvent:
                if marked and (event.tag is not None or event.anchor is not None):
                    return _ODD
                if wants_key or len(stack) >= MAX_DEPTH:
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


def _stop(reader: SlowReader, path: str, lines: list[str], error: yaml.MarkedYAMLError) -> None:
    """Tell the reader where and why libyaml gave up."""
    stop = Stop(
        str(error.problem or ""), str(error.context or ""),
        _mark(error.problem_mark), _mark(error.context_mark),
    )  # fmt: skip
    words, mark = looked_up(stop, lines, reader.last)
    problem = special(path, lines, stop, mark)
    if problem is None:
        reader.syntax_fault(words, mark)
    else:
        reader.problems.append(problem)


def _mark(mark: Any) -> Mark | None:
    return None if mark is None else Mark(mark.line, mark.column)
