"""The ids of a tree by its file names alone: what a shell can offer before anything is read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.yaml", re.ASCII)
"""The name of a file that can be a record; a name with anything else in it is never offered."""


def record_names(root: Path, folder: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield the folder and the id of each record below `data/`, sorted; links are not followed.

    Args:
        root: The root of the data tree.
        folder: The only folder that is looked into; None for all.
    """
    if folder is not None and not folder.isalpha():
        return
    data = root / "data"
    folders = sorted(os.listdir(data)) if folder is None and data.is_dir() else [folder or ""]  # noqa: PTH208 - names
    for name in filter(None, folders):
        found = {
            file.removesuffix(".yaml")
            for _, _, files in os.walk(data / name, followlinks=False)
            for file in files
            if _ID.fullmatch(file)
        }
        yield from ((name, ident) for ident in sorted(found))
