"""Files that a command writes: whole or not at all, and only where they differ."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from polisplan.cli.system_words import reason
from polisplan.errors import UsageError

_LINKS = 8
"""So many links are followed from one to the next."""


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


def write_through(path: Path, data: bytes) -> None:
    """Write to what a person named: a file is replaced in one step, a pipe or a device written to.

    Raises:
        OSError: It cannot be written.
    """
    if _is_a_way(path):
        with path.open("wb", buffering=0) as way:
            way.write(data)
    else:
        write_file(path, data)


def _is_a_way(path: Path) -> bool:
    """Return whether a path leads to a pipe or a device, or by a link to a stream of a process."""
    name = os.fspath(path)
    for _ in range(_LINKS):
        if name.startswith(("/dev/", "/proc/")):
            return True
        if not os.path.islink(name):  # noqa: PTH114 - a name
            break
        name = os.path.join(os.path.dirname(name), os.readlink(name))  # noqa: PTH115, PTH118, PTH120
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def write_file(path: Path, data: bytes) -> None:
    """Replace a file in one step: a reader sees the old one or the new one.

    Whatever is there is replaced, also a link or a pipe: nothing behind it is touched.

    Raises:
        OSError: It cannot be written.
    """
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
