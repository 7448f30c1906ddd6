"""One fault, one problem: what reading, schema and linking would each tell of the same slip."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from polisplan.findings.finding import Problem
from polisplan.loading.hanvisningar import Hanvisning
from polisplan.loading.schemaord import SOM_LISTA
from polisplan.text.route import Route


def without_echoes(
    reading: Sequence[Problem], schema: Sequence[Problem], links: Iterable[Hanvisning]
) -> list[Problem]:
    """Return what is wrong with a file, each fault once.

    An id of the wrong form belongs to no record, so linking tells of it – and of the right one.
    Keys without values, in something that should have had no keys, are the rows of a list in
    braces.

    Args:
        reading: What the reader found.
        schema: What the schema refuses.
        links: The references of the file.
    """
    told_by_link = {link.route for link in links}
    kept = [p for p in schema if p.route not in told_by_link or p.code not in {"PP024", "PP026"}]
    return _brackets(reading, kept) if kept else list(reading)


def _brackets(reading: Sequence[Problem], schema: Sequence[Problem]) -> list[Problem]:
    """Return the problems of both, those of empty keys taken into the one of what they stand in."""
    wrong = {p.route for p in schema if p.code == "PP023"}
    empty: dict[Route, list[str]] = {}
    kept = []
    for problem in reading:
        inside = problem.route[:-1]
        if problem.code == "PP008" and inside in wrong and problem.value is None:
            empty.setdefault(inside, []).append(str(problem.route[-1]))
        else:
            kept.append(problem)
    return kept + [
        replace(p, suggestion=f"[{', '.join(empty[p.route])}]")
        if p.route in empty and p.hint == SOM_LISTA
        else p
        for p in schema
    ]
