"""Where things came from: the only place where keys become lines and columns.

Records carry no places. A file that something is wrong with is read once more, with places, when
a finding is about to be shown; a file that changed in the meantime is itself a problem.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from polisplan.findings.finding import Anchor, Problem
from polisplan.parsing.places import Places
from polisplan.parsing.yaml_reader import read_places
from polisplan.text.location import TOP, Span
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.text.source_file import lines_of
from polisplan.text.source_tree import ReadFault, SourceTree


class _Text(NamedTuple):
    lines: list[str]
    places: Places


class Origins:
    """Finds the places of problems; reads each file at most once.

    Args:
        tree: The tree that the plan was loaded from.
        digests: A hash of each file's bytes as they were when it was loaded.
    """

    def __init__(self, tree: SourceTree, digests: Mapping[str, int]) -> None:
        self._tree = tree
        self._digests = digests
        self._texts: dict[str, _Text | None] = {}
        self._changed: dict[str, Problem] = {}

    @property
    def changed(self) -> tuple[Problem, ...]:
        """Files that were not the same when they were read again."""
        return tuple(self._changed.values())

    def span(self, path: str, route: Route, anchor: Anchor = Anchor.VALUE) -> Span:
        """Return where a key or value stands; its nearest existing parent where it is missing."""
        text = self._text(path)
        return TOP if text is None else text.places.span(route, anchor)

    def span_of(self, problem: Problem) -> Span:
        """Return where a problem is."""
        if problem.span is not None:
            return problem.span
        return self.span(problem.path, problem.route, problem.anchor)

    def line(self, path: str, number: int) -> str | None:
        """Return one line of a file, or None where it has none."""
        text = self._text(path)
        if text is None or not 1 <= number <= len(text.lines):
            return None
        return text.lines[number - 1]

    def _text(self, path: str) -> _Text | None:
        if path not in self._texts:
            data = self._tree.read(path)
            if isinstance(data, ReadFault):
                self._texts[path] = None
            else:
                self._texts[path] = _Text(lines_of(data), read_places(data))
            if path in self._digests and self._digests[path] != hash(data):
                self._changed[path] = Problem(
                    "PP033", path, (), Message("Filen ändrades medan den kontrollerades."),
                    span=TOP, hint=Message("Kör kontrollen en gång till."),
                )  # fmt: skip
        return self._texts[path]
