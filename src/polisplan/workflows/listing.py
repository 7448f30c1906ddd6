"""A source tree to a list of its records of one kind."""

from __future__ import annotations

from polisplan.text.source_tree import SourceTree
from polisplan.views.postlista import Listfraga, Postlista, postlista
from polisplan.workflows.health import health_of
from polisplan.workflows.load import load_snapshot
from polisplan.workflows.source_options import installningar_of


def list_records(tree: SourceTree, fraga: Listfraga) -> Postlista:
    """Return the records of a kind that fit a question.

    Raises:
        UsageError: There is no such kind, area, focus area or state; or the settings cannot be read.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    return postlista(snapshot, installningar, fraga, health_of(snapshot, installningar))
