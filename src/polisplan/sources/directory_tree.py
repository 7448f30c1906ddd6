"""A working folder as a source tree."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from polisplan.text.source_tree import MAX_BYTES, Entry, ReadFault, is_hidden

_DATA = "data"
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""A link is never followed, and a named pipe never waited for."""


class _Listed(NamedTuple):
    """A name below the root, and why it cannot be read where the listing already says so."""

    path: str
    fault: ReadFault | None


class DirectoryTree:
    """The files of a folder as they stand. Symbolic links are reported, never followed.

    Args:
        root: The folder that holds `data/`.
    """

    def __init__(self, root: Path) -> None:
        self._root = os.fspath(root)

    @property
    def label(self) -> str | None:
        """None: a folder has no revision."""
        return None

    def entries(self) -> Iterator[Entry]:
        """Yield what lies below `data/`, sorted by path; nothing where there is no such folder.

        A name that is not UTF-8 is shown with its bytes escaped, and its contents are not there.
        A folder that cannot be listed, or that is a link, is an entry of its own.
        """
        prefix = f"{self._root}/"
        for path, fault in sorted(self._listing()):
            yield Entry(path, fault or _contents(prefix + path))

    def read(self, path: str) -> bytes | ReadFault:
        """Return one file again; what lies outside the root, or behind a link, is never read."""
        parts = path.split("/")
        if any(part in {"", ".", ".."} or "\0" in part or os.sep in part for part in parts):
            return ReadFault.UNREADABLE
        where = self._root
        for part in parts[:-1]:
            where = f"{where}/{part}"
            if Path(where).is_symlink():
                return ReadFault.SYMLINK
        return _contents(f"{where}/{parts[-1]}")

    def _listing(self) -> Iterator[_Listed]:
        """Yield the names below `data/`, in any order; hidden ones are left out."""
        folders = [_DATA]
        if Path(self._root, _DATA).is_symlink():
            yield _Listed(_DATA, ReadFault.SYMLINK)
            return
        while folders:
            folder = folders.pop()
            try:
                with os.scandir(f"{self._root}/{folder}") as found:
                    items = list(found)
            except FileNotFoundError:
                continue
            except OSError:
                yield _Listed(folder, ReadFault.UNREADABLE_FOLDER)
                continue
            for item in items:
                name = item.name
                if is_hidden(name):
                    continue
                path = f"{folder}/{name}"
                if not _is_text(name):
                    yield _Listed(_escaped(path), ReadFault.UNREADABLE)
                elif item.is_file(follow_symlinks=False):
                    yield _Listed(path, None)
                elif item.is_symlink():
                    yield _Listed(path, ReadFault.SYMLINK)
                elif item.is_dir(follow_symlinks=False):
                    folders.append(path)
                else:
                    yield _Listed(path, ReadFault.NOT_A_FILE)


def _contents(path: str) -> bytes | ReadFault:
    """Return the bytes of a regular file of at most `MAX_BYTES`, or why not."""
    try:
        handle = os.open(path, _FLAGS)
    except FileNotFoundError:
        return ReadFault.ABSENT
    except OSError as error:
        return ReadFault.SYMLINK if error.errno == errno.ELOOP else ReadFault.UNREADABLE
    except ValueError:
        return ReadFault.UNREADABLE
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return ReadFault.NOT_A_FILE
        if status.st_size > MAX_BYTES:
            return ReadFault.TOO_LARGE
        data = os.read(handle, status.st_size + 1)
        return data if len(data) == status.st_size else _rest(handle, data)
    except OSError:
        return ReadFault.UNREADABLE
    finally:
        os.close(handle)


def _rest(handle: int, data: bytes) -> bytes | ReadFault:
    """Return a file that was read in part or grew meanwhile, to its end."""
    while len(data) <= MAX_BYTES:
        more = os.read(handle, MAX_BYTES + 1 - len(data))
        if not more:
            return data
        data += more
    return ReadFault.TOO_LARGE


def _is_text(name: str) -> bool:
    return name.isascii() or not any("\ud800" <= character <= "\udfff" for character in name)


def _escaped(path: str) -> str:
    """Return a name that is not UTF-8 with its odd bytes as a backslash, x and two digits."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
