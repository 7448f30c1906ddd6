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
from yaml import CSafeLoader
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
from polisplan.parsing.encoding import text_faults
from polisplan.parsing.places import Places
from polisplan.parsing.scalars import Odd, resolve
from polisplan.text.route import Route
from polisplan.text.source_tree import MAX_BYTES

_SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\\\\\u061c\u200e\u200f\u202a-\u202e"
    "\u2066-\u2069\ufeff]|^(?:<{7}|>{7}|={7})",
    re.MULTILINE,
)
"""Characters and lines that only the slow path can judge."""

_ODD = object()


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
    faults = text_faults(path, data)
    if faults:
        return Reading(None, faults)
    reader = _slow(path, data)
    return Reading(reader.value, tuple(reader.problems), frozenset(reader.refused))


def read_places(data: bytes) -> Places:
    """Return where every key and value of a file stands; as far as it can be read."""
    if text_faults("", data):
        return Places()
    reader = _slow("", data)
    return Places(reader.keys, reader.values)


def _fast(data: bytes) -> Any:  # noqa: C901, PLR0911, PLR0912, PLR0915 - the one hot loop: calls would double its cost
    """Return the values of a correct file, or `_ODD` at the first thing out of the ordinary."""
    if len(data) > MAX_BYTES:
        return _ODD
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _ODD
    if _SUSPECT.search(text) or not unicodedata.is_normalized("NFC", text):
        return _ODD
    stack: list[tuple[Any, str | None]] = []
    current: Any = None
    key: str | None = None
    root: Any = _ODD
    loader = CSafeLoader(data)
    try:
        event_of = loader.get_event
        while True:
            event: Any = event_of()
            sort = event.__class__
            if sort is ScalarEvent:
                if event.tag is not None or event.anchor is not None:
                    return _ODD
                value = event.value
                if not event.style:
                    value = resolve(value)
                if current.__class__ is dict and key is None:
                    if value.__class__ is not str or value in current or value == "<<":
                        return _ODD
                    key = value
                    continue
                if value.__class__ is Odd:
                    return _ODD
            elif sort is MappingStartEvent or sort is SequenceStartEvent:
                if event.tag is not None or event.anchor is not None:
                    return _ODD
                if (current.__class__ is dict and key is None) or too_deep(len(stack)):
                    return _ODD
                stack.append((current, key))
                current = {} if sort is MappingStartEvent else []
                key = None
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
            if current is None:
                if value.__class__ is not dict or not value:
                    return _ODD
                root = value
            elif key is None:
                current.append(value)
            else:
                current[key] = value
                key = None
    except yaml.YAMLError:
        return _ODD
    finally:
        loader.dispose()


_SILENT = frozenset({yaml.StreamStartEvent, yaml.DocumentEndEvent})


def _slow(path: str, data: bytes) -> SlowReader:
    """Return a reader that has seen every event of a file up to a syntax fault."""
    reader = SlowReader(path, data)
    loader = CSafeLoader(data)
    try:
        while reader.take(loader.get_event()):
            pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        reader.syntax_fault(str(error.problem or error.context or ""), line, column)
    except yaml.YAMLError as error:
        reader.syntax_fault(str(error).splitlines()[0], 0, 0)
    finally:
        loader.dispose()
    reader.finish()
    return reader
