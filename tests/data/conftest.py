"""The repository's own register, read once for all tests of the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from polisplan.graph.snapshot import Snapshot
from polisplan.sources.directory_tree import DirectoryTree
from polisplan.workflows.load import load_snapshot

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def register() -> Snapshot:
    """Return the plan in this repository."""
    return load_snapshot(DirectoryTree(ROOT))
