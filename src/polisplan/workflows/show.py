"""A source tree to one of its records, whole, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from polisplan.findings.finding import Anchor
from polisplan.graph.origins import Origins
from polisplan.kalender.datum import Datum
from polisplan.text.source_tree import SourceTree
from polisplan.views.postvisning import Postvisning, postvisning
from polisplan.workflows.health import health_of
from polisplan.workflows.load import load_snapshot
from polisplan.workflows.source_options import installningar_of


@dataclass(frozen=True, slots=True)
class Shown:
    """A record and its lines.

    Attributes:
        view: The record.
        line: The line of its id, counted from 1.
        lines: The line of each of its keys.
    """

    view: Postvisning
    line: int
    lines: Mapping[str, int]


def show_record(tree: SourceTree, asked: str, dag: Datum) -> Shown:
    """Return one record, whole.

    Raises:
        UsageError: There is no such record, or several kinds have one by that id.
    """
    installningar = installningar_of(tree)
    snapshot = load_snapshot(tree)
    view = postvisning(snapshot, installningar, asked, dag, health_of(snapshot, installningar))
    origins = Origins(tree, snapshot.digests)
    lines = {
        key: origins.span(view.fil, (key,), Anchor.KEY).line for key in view.innehall
    }  # fmt: skip
    return Shown(view, lines.get("id", 1), lines)
