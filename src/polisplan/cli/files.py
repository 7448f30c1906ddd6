"""Files that a command writes: whole or not at all, and only where they differ."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from polisplan.cli.system_words import reason
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
            "Det går inte att skriva i {mapp}: {fel}.", mapp=str(folder), fel=reason(error)
        ) from None


def write_file(path: Path, data: bytes) -> None:
    """Replace a file in one step: a reader sees the old one or the new one.

    What is there and is no file, such as a pipe or a device, is written to and stays what it is.

    Raises:
        OSError: It cannot be written.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(data)
        return
    # Not the whole name: a long one would become too long.
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
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
