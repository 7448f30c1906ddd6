"""The floor that `polisplan validate` is compared with: read, parse, schema, links, nothing more.

    python bench/reference.py DIR

It reads every file with PyYAML's C events into plain values (YAML 1.2 words, duplicate keys
refused), validates them with polisplan's own models and checks that every id that is pointed at
exists. It has no places, no rules, no readable messages and no regard for hostile input: what it
costs is what the libraries cost. One process. Prints a count; exit 1 if anything is wrong.
"""

from __future__ import annotations

import gc
import os
import re
import sys
from decimal import Decimal

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from polisplan.kalender.datum import datum
from polisplan.loading.hanvisningar import hanvisningar, plan_of
from polisplan.models.slag import BY_MAPP

INT = re.compile(r"[-+]?[0-9]+\Z").match
DECIMAL = re.compile(r"[-+]?[0-9]+\.[0-9]+\Z").match
DATE = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?\Z").match
FIRST = frozenset("0123456789+-tf")


def plain(text):
    """Return what a plain scalar means."""
    if text[:1] not in FIRST:
        return text
    if text in {"true", "false"}:
        return text == "true"
    if INT(text):
        return int(text)
    if DATE(text):
        return datum(text)
    return Decimal(text) if DECIMAL(text) else text


def parse(data):
    """Return the plain values of one document."""
    get = yaml.CSafeLoader(data).get_event
    stack, current, mapping, key, root = [], None, False, None, None
    while True:
        event = get()
        sort = type(event)
        if sort is ScalarEvent:
            if mapping and key is None:
                key = event.value
                if key in current:
                    raise ValueError(f"duplicate key {key}")
                continue
            value = event.value if event.style else plain(event.value)
        elif sort is MappingStartEvent or sort is SequenceStartEvent:
            stack.append((current, mapping, key))
            mapping = sort is MappingStartEvent
            current, key = ({} if mapping else []), None
            continue
        elif sort is MappingEndEvent or sort is SequenceEndEvent:
            value = current if mapping else tuple(current)
            current, mapping, key = stack.pop()
        elif sort is StreamEndEvent:
            return root
        else:
            continue
        if mapping:
            current[key], key = value, None
        elif current is None:
            root = value
        else:
            current.append(value)


def paths(root):
    """Return every YAML file below a folder."""
    found, todo = [], [os.path.join(root, "data")]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".yaml"):
                    found.append(entry.path)
                elif entry.is_dir(follow_symlinks=False):
                    todo.append(entry.path)
    return sorted(found)


def read(path):
    """Return the bytes of one file."""
    handle = os.open(path, os.O_RDONLY)
    try:
        return os.read(handle, 1 << 20)
    finally:
        os.close(handle)


def main(root):
    """Check one tree."""
    gc.disable()
    start = len(os.path.join(root, "data")) + 1
    known, links, wrong = {mapp: set() for mapp in BY_MAPP}, [], 0
    folder_of = {slag.namn: mapp for mapp, slag in BY_MAPP.items()}
    files = paths(root)
    for path in files:
        mapp = path[start:].split(os.sep, 1)[0]
        model = BY_MAPP[mapp].modell
        try:
            value = parse(read(path))
            record = model.__pydantic_validator__.validate_python(value)
        except ValueError:
            wrong += 1
            continue
        known[mapp].add(record.id)
        links += hanvisningar(value, plan_of(model))
    wrong += sum(link.id not in known[folder_of[link.ref.slag]] for link in links)
    print(f"{len(files)} files, {len(links)} links, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    code = main(sys.argv[1])
    sys.stdout.flush()
    os._exit(code)
