"""The committed measurements of rules about language: docs/matningar/, a verdict for each finding."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from polisplan.rules.registry import rule_page

MATNINGAR = Path(__file__).parents[2] / "docs/matningar"
_ROW = re.compile(r"(?m)^\| (\S+) \| (.*) \| (rätt|fel|tveksam) \| .* \|$")


class Rad(NamedTuple):
    """One finding that was read: the record, what stands between, and the verdict."""

    post: str
    text: str
    dom: str


def rader(code: str) -> list[Rad]:
    """Return the rows of a measurement."""
    return [Rad(*row) for row in _ROW.findall((MATNINGAR / f"{code}.md").read_text("utf-8"))]


def ratta(code: str) -> int:
    """Return how many of the findings were right; a doubtful one counts as wrong."""
    return sum(rad.dom == "rätt" for rad in rader(code))


def sidans_ord(code: str) -> str:
    """Return what a rule's page says under *Gör så här*, on one line."""
    part = rule_page(code)[1].part("Gör så här")
    return " ".join(" ".join(block.text for block in part.blocks).split())
