"""On our own data: each fault is told once, in its place, with what it should most likely be.

A fault is put into a promise of the shipped data, in memory. Whatever comes of it is compared with
what validation says of the data as they are: nothing may be added but the one finding.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from polisplan.findings.finding import Finding
from polisplan.findings.severity import Severity
from polisplan.text.source_tree import DictTree
from polisplan.workflows.validate import ValidateOptions, validate

ROOT = Path(__file__).parents[2]


class Fault(NamedTuple):
    """A damaged file, and what is to be said of it."""

    path: str
    data: bytes
    code: str
    line: int
    marked: str
    suggestion: str | None = None


Damage = Callable[[str, str], Fault | None]


@cache
def shipped() -> Mapping[str, bytes]:
    files = [path for path in (ROOT / "data").rglob("*") if path.is_file()]
    found = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(files)}
    return {**found, "polisplan.toml": (ROOT / "polisplan.toml").read_bytes()}


def found_in(files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    options = ValidateOptions(as_of=dt.date(2026, 11, 21), every_place=True)
    result = validate(DictTree(files), options)
    assert result.complete
    return result.findings


@cache
def as_they_are() -> tuple[Finding, ...]:
    return found_in(shipped())


def at(text: str, part: str) -> int:
    """Return the line that a part of a text begins on."""
    return text[: text.index(part)].count("\n") + 1


def replaced(
    path: str, text: str, old: str, new: str, code: str, marked: str, suggestion: str | None
) -> Fault | None:  # fmt: skip
    if text.count(old) != 1:
        return None
    changed = text.replace(old, new)
    return Fault(path, changed.encode(), code, at(changed, new.lstrip("\n")), marked, suggestion)


def dangling_link(path: str, text: str) -> Fault | None:
    match = re.search(r"^- mal: (\S+)$", text, re.MULTILINE)
    if match is None:
        return None
    slip = match[1][:-3] + match[1][-2:]
    return replaced(path, text, f"\n{match[0]}\n", f"\n- mal: {slip}\n", "PP103", slip, match[1])


def missing_field(path: str, text: str) -> Fault | None:
    match = re.search(r"^parter: \[.*\]\n", text, re.MULTILINE)
    if match is None:
        return None
    changed = text.replace(match[0], "")
    first = changed.split("\n")[at(changed, "\nid: ")]
    return Fault(path, changed.encode(), "PP020", at(changed, first), first)


def unknown_key(path: str, text: str) -> Fault | None:
    return replaced(path, text, "\nparter: ", "\npartner: ", "PP021", "partner", "parter")


def impossible_date(path: str, text: str) -> Fault | None:
    match = re.search(r"^period: \{fran: (\d{4}), till: \1\}$", text, re.MULTILINE)
    if match is None:
        return None
    year = match[1]
    new = f"period: {{fran: {year}, till: {year}-11-31}}"
    return replaced(path, text, match[0], new, "PP015", f"{year}-11-31", f"{year}-11-30")


def duplicate_key(path: str, text: str) -> Fault | None:
    match = re.search(r"^titel: .*\n", text, re.MULTILINE)
    assert match is not None
    changed = text.replace(match[0], match[0] * 2)
    return Fault(path, changed.encode(), "PP005", at(changed, match[0]) + 1, "titel")


def duplicate_id(path: str, text: str) -> Fault | None:
    stem = Path(path).stem
    copy = path.replace(f"/{stem}.yaml", "/2026-kopia.yaml")
    return Fault(copy, text.encode(), "PP101", at(text, f"id: {stem}"), stem, "2026-kopia")


def tab(path: str, text: str) -> Fault | None:
    match = re.search(r"\n  belagg: .*\n", text)
    if match is None:
        return None
    changed = text.replace(match[0], match[0].replace("\n  ", "\n\t"), 1)
    return Fault(path, changed.encode(), "PP004", at(changed, "\tbelagg"), "\t")


def latin_1(path: str, text: str) -> Fault | None:
    letters = [character for character in text if not character.isascii()]
    if not letters or set(letters) - set("åäöÅÄÖ"):
        return None
    return Fault(path, text.encode("latin-1"), "PP002", at(text, letters[0]), "\ufffd")


DAMAGES: tuple[Damage, ...] = (
    dangling_link, missing_field, unknown_key, impossible_date, duplicate_key, duplicate_id, tab,
    latin_1,
)  # fmt: skip


def faults(damage: Damage) -> Iterator[Fault]:
    """Yield the fault in every promise that it fits into."""
    for path, data in shipped().items():
        if path.startswith("data/loften/"):
            fault = damage(path, data.decode())
            if fault is not None:
                yield fault


def one_each() -> dict[str, Fault]:
    """Return one fault of each sort, each in a file of its own, spread over the data."""
    chosen: dict[str, Fault] = {}
    for number, damage in enumerate(DAMAGES):
        candidates = list(faults(damage))
        start = len(candidates) * number // len(DAMAGES)
        taken = {fault.path for fault in chosen.values()}
        free = (fault for fault in candidates[start:] if fault.path not in taken)
        chosen[damage.__name__] = next(free)
    return chosen


def added_by(given: list[Fault]) -> list[tuple[str, str, int, str, str | None]]:
    """Return what is said that was not said before."""
    known = {finding.fingerprint for finding in as_they_are()}
    files = {**shipped(), **{fault.path: fault.data for fault in given}}
    return [
        (f.code, f.path, f.span.line, marked(f), f.suggestion)
        for f in found_in(files)
        if f.fingerprint not in known
    ]


def marked(finding: Finding) -> str:
    assert finding.excerpt is not None
    return finding.excerpt[finding.span.column - 1 : finding.span.end_column - 1]


def expected(fault: Fault) -> tuple[str, str, int, str, str | None]:
    return (fault.code, fault.path, fault.line, fault.marked, fault.suggestion)


def place_of(told: tuple[str, str, int, str, str | None]) -> tuple[str, int]:
    return told[1], told[2]


def test_our_own_data_have_no_errors() -> None:
    assert [f for f in as_they_are() if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", [damage.__name__ for damage in DAMAGES])
def test_a_fault_is_told_once_in_its_place(name: str) -> None:
    fault = one_each()[name]

    assert added_by([fault]) == [expected(fault)]


def test_all_faults_in_different_files_are_told_in_one_run() -> None:
    given = list(one_each().values())

    assert len({fault.path for fault in given}) == len(DAMAGES)
    assert added_by(given) == sorted(map(expected, given), key=place_of)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_the_same_fault_in_every_promise_is_told_once_in_each(damage: Damage) -> None:
    given = list(faults(damage))
    if damage is duplicate_id:
        given = list({fault.path: fault for fault in given}.values())

    assert len(given) > 50
    assert added_by(given) == sorted(map(expected, given), key=place_of)
