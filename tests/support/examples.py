"""The examples of a rule's page, held against the rules."""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.page import Page
from support.build import findings

Places = list[tuple[str, int]]


def wrong_marked(page: Page, code: str) -> Places:
    """Return file and line of what the example *Fel* says breaks the rule."""
    return sorted(
        (block.path, line)
        for block in page.part("Fel").blocks
        if block.language == "yaml"
        for line in block.marked(code)
    )


def wrong_found(page: Page, code: str) -> Places:
    """Return file and line of what breaks the rule in the example *Fel*; each line once."""
    found = findings(page.part("Fel").files, code)
    return sorted({(finding.path, finding.span.line) for finding in found})


def echoes(page: Page, heading: str, *allowed: str) -> list[str]:
    """Return what breaks the rules in an example, in words: errors, save by the codes allowed."""
    return [
        f"{f.code} {f.path}:{f.span.line}:{f.span.column} {f.message}"
        for f in findings(page.part(heading).files)
        if f.severity is Severity.ERROR and f.code not in allowed
    ]
