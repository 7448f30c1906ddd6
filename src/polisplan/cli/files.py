"""Files that a command writes: whole or not at all, and only where they differ."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from polisplan.errors import UsageError


def differing(folder: Path, files: Mapping[str, str], pattern: str) -> tuple[str, ...]:
    """Return the names, sorted, that are not in a folder as they should be.

    Args:
        folder: Where they should be.
        files: Name to text.
        pattern: Which names belong to the set; others that match it should not be there.
    """
    there = {path.name for path in folder.glob(pattern)}
    wrong = {name for name, text in files.items() if _bytes(folder / name) != text.encode()}
    return tuple(sorted(wrong | (there - set(files))))


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder, which is made if it is not there.

    Raises:
        UsageError: They cannot be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            if _bytes(folder / name) != text.encode():
                write_file(folder / name, text.encode())
    except OSError as error:
        raise UsageError(
            "Det går inte att skriva i {mapp}: {fel}.", mapp=str(folder), fel=error.strerror
        ) from None


def write_file(path: Path, data: bytes) -> None:
    """Replace a file in one step: a reader sees the old one or the new one.

    Raises:
        OSError: It cannot be written.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)  # noqa: PTH101 - a name, as mkstemp gives it
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        os.unlink(name)  # noqa: PTH108
        raise


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
