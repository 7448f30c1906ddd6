"""What the register holds, for the command without a name."""

from __future__ import annotations

from polisplan.text.source_tree import SourceTree
from polisplan.views.overview import Overview, overview
from polisplan.workflows.load import load_snapshot


def show_overview(tree: SourceTree) -> Overview:
    """Return the register of a tree at a glance."""
    return overview(load_snapshot(tree))
