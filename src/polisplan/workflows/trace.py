"""A source tree to a record's chain."""

from __future__ import annotations

import datetime as dt

from polisplan.text.source_tree import SourceTree
from polisplan.views.kedja import Kedjesumma, Kedjevy, kedjesumma, kedjevy
from polisplan.workflows.health import health_of
from polisplan.workflows.load import load_snapshot
from polisplan.workflows.source_options import installningar_of


def trace(tree: SourceTree, asked: str, as_of: dt.date) -> Kedjevy:
    """Return the chain of one record, upwards and downwards.

    Raises:
        UsageError: There is no such record, or several kinds have one by that id.
    """
    snapshot = load_snapshot(tree)
    return kedjevy(snapshot, asked, as_of, health_of(snapshot, installningar_of(tree)))


def trace_summary(tree: SourceTree, as_of: dt.date) -> Kedjesumma:
    """Return how the chains of all promises end.

    Raises:
        UsageError: The settings cannot be read.
    """
    snapshot = load_snapshot(tree)
    return kedjesumma(snapshot, as_of, health_of(snapshot, installningar_of(tree)))
