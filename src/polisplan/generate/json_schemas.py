"""The models to `schemas/`, one JSON Schema per kind."""

from __future__ import annotations

from collections.abc import Mapping

from polisplan.workflows.schema import schemas


def files() -> Mapping[str, str]:
    """Return path to text of every schema."""
    return {f"schemas/{name}": text for name, text in schemas().items()}
