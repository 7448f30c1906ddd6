"""What the core needs of a tree of files, wherever it lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

MAX_BYTES = 256 * 1024
"""The largest data file that is read: some eighty times the largest record of today (bytes)."""


def is_hidden(name: str) -> bool:
    """Return whether a name below `data/` is left out: hidden, and no record that is put away.

    A record cannot be made to disappear by a dot before its name; what an editor keeps beside an
    open file (`.#name`) is left out.
    """
    return name.startswith(".") and (not name.endswith((".yaml", ".yml")) or name.startswith(".#"))


class ReadFault(StrEnum):
    """Why the contents of an entry are not there."""

    TOO_LARGE = "too large"
    ABSENT = "absent"
    UNREADABLE = "unreadable"
    UNREADABLE_FOLDER = "unreadable folder"
    SYMLINK = "symbolic link"
    NOT_A_FILE = "not a file"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a tree.

    Attributes:
        path: Relative to the root, with forward slashes: `data/loften/lulea/lulea-2018-4.yaml`.
        data: Its bytes, or why they could not be had.
    """

    path: str
    data: bytes | ReadFault


class SourceTree(Protocol):
    """A folder, a revision, or a dictionary in a test."""

    @property
    def label(self) -> str | None:
        """The revision, or None for a folder as it stands."""

    def entries(self) -> Iterable[Entry]:
        """Every file below `data/`, each once, in any order; hidden ones are left out (`is_hidden`)."""

    def read(self, path: str) -> bytes | ReadFault:
        """One file again, by its path from the root."""


class DictTree:
    """A tree in memory, for tests and for text that has not been saved.

    Args:
        files: Path from the root to text or bytes; only those below `data/` are entries.
    """

    def __init__(self, files: Mapping[str, str | bytes], label: str | None = None) -> None:
        self._files = {
            path: text.encode() if isinstance(text, str) else text for path, text in files.items()
        }
        self._label = label

    @property
    def label(self) -> str | None:
        """The name given at the start."""
        return self._label

    def entries(self) -> Iterator[Entry]:
        """Yield the files below `data/` in the order given."""
        for path in self._files:
            if path.startswith("data/"):
                yield Entry(path, self.read(path))

    def read(self, path: str) -> bytes | ReadFault:
        """Return one file, or that there is none."""
        data = self._files.get(path)
        if data is None:
            return ReadFault.ABSENT
        return ReadFault.TOO_LARGE if len(data) > MAX_BYTES else data
