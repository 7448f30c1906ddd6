"""A source tree to a linked plan: the whole pipeline, in order."""

from __future__ import annotations

from polisplan.graph.link import link
from polisplan.graph.snapshot import Snapshot
from polisplan.loading.load import Mapper, load
from polisplan.text.source_tree import SourceTree


def load_snapshot(tree: SourceTree, mapper: Mapper = map) -> Snapshot:
    """Return the plan in a tree, with everything that reading and linking found wrong."""
    return link(load(tree, mapper), tree)
