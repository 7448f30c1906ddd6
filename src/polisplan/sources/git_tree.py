"""A git revision as a source tree, and what state a working folder is in.

The only module that knows git. GitPython finds the repository; git itself resolves the revision
and gives the contents in bulk, from one `git cat-file` process. Git is run so that it takes no
locks, fetches nothing and runs no hook, and nothing is ever written.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import IO, NamedTuple

from polisplan.errors import SourceError, UsageError
from polisplan.text.source_tree import MAX_BYTES, Entry, ReadFault, is_hidden

_SAFE: Mapping[str, str] = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
_OWN = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""What git tells its hooks about another place; the folder decides here."""
_OPTIONS = (
    "-c", "core.fsmonitor=false",
    "-c", f"core.hooksPath={os.devnull}",
    "-c", "protocol.allow=never",
    "-c", "core.quotePath=false",
)  # fmt: skip
_FOLDER, _LINK, _SUBMODULE = "040000", "120000", "160000"
_BATCH = 100
"""Objects asked for at a time: their names fit in a pipe, so neither side waits for the other."""
_KEPT = 64 * 2**20
"""Bytes of contents that are kept for a second reading."""


class RevisionState(NamedTuple):
    """What a working folder stands on.

    Attributes:
        commit: The full id of the commit that is checked out.
        clean: Whether data, settings and templates are as in that commit.
    """

    commit: str
    clean: bool


class _Object(NamedTuple):
    mode: str
    oid: str
    size: int


class GitTree:
    """The files of one revision, read without checking anything out.

    Args:
        root: The folder that would hold `data/`; it may be any folder of the repository.
        revision: What a person calls the revision.

    Raises:
        UsageError: The folder is not in git, or there is no such revision.
    """

    def __init__(self, root: Path, revision: str) -> None:
        self._git = _Git(root)
        self._commit = self._git.resolve(revision)
        self._kept: dict[str, bytes] = {}

    @property
    def label(self) -> str:
        """The short id of the commit."""
        return self._commit[:12]

    @property
    def commit(self) -> str:
        """The full id of the commit."""
        return self._commit

    def entries(self) -> Iterator[Entry]:
        """Yield what lies below `data/` in the revision, sorted by path; hidden files left out."""
        top = self._top.get("data")
        if top is None:
            return
        if top.mode != _FOLDER:
            yield Entry("data", _fault(top) or ReadFault.NOT_A_FILE)
            return
        room = _KEPT
        wanted = [path for path, item in self._files.items() if _fault(item) is None]
        with self._git.contents() as fetch:
            fetched = self._fetched(wanted, fetch)
            for path, item in self._files.items():
                data = _fault(item) or next(fetched)
                if isinstance(data, bytes) and len(data) <= room:
                    room -= len(data)
                    self._kept[path] = data
                yield Entry(path, data)

    def read(self, path: str) -> bytes | ReadFault:
        """Return one file of the revision again, also one outside `data/`."""
        if path in self._kept:
            return self._kept[path]
        item = self._files.get(path) or self._elsewhere(path)
        if item is None:
            return ReadFault.ABSENT
        fault = _fault(item)
        if fault is not None:
            return fault
        with self._git.contents() as fetch:
            return next(fetch([item]))

    def _fetched(self, paths: Sequence[str], fetch: _Fetch) -> Iterator[bytes | ReadFault]:
        for start in range(0, len(paths), _BATCH):
            yield from fetch([self._files[path] for path in paths[start : start + _BATCH]])

    @cached_property
    def _top(self) -> Mapping[str, _Object]:
        """What lies directly in the root; empty where the revision has no such folder."""
        return self._git.listing(f"{self._commit}:{self._git.prefix}", ())

    @cached_property
    def _files(self) -> Mapping[str, _Object]:
        top = self._top.get("data")
        if top is None or top.mode != _FOLDER:
            return {}
        found = self._git.listing(top.oid, ("-r",))
        return {
            f"data/{path}": item
            for path, item in sorted(found.items())
            if not any(is_hidden(part) for part in path.split("/"))
        }

    def _elsewhere(self, path: str) -> _Object | None:
        parts = path.split("/")
        if any(part in {"", ".", ".."} or "\0" in part for part in parts):
            return None
        level = self._top
        for part in parts[:-1]:
            folder = level.get(part)
            if folder is None or folder.mode != _FOLDER:
                return folder
            level = self._git.listing(folder.oid, ())
        return level.get(parts[-1])


def revision_state(root: Path) -> RevisionState | None:
    """Return which commit a folder stands on and whether it is as committed; None outside git.

    Files that git does not know of count: a record that is not committed is no part of the commit.
    """
    try:
        git = _Git(root)
        commit = git.resolve("HEAD")
        changed = git.run(
            "status", "--porcelain", "-z", "--untracked-files=normal", "--ignore-submodules=all",
            "--", "data", "polisplan.toml", "templates",
        )  # fmt: skip
    except (UsageError, SourceError):
        return None
    return RevisionState(commit, clean=not changed)


def _fault(item: _Object) -> ReadFault | None:
    """Return why an object is not read, as far as its mode and size tell."""
    if item.mode == _LINK:
        return ReadFault.SYMLINK
    if item.mode in {_SUBMODULE, _FOLDER}:
        return ReadFault.NOT_A_FILE
    if item.size < 0:
        return ReadFault.UNREADABLE
    return ReadFault.TOO_LARGE if item.size > MAX_BYTES else None


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OWN}
    return {**kept, **_SAFE}


class _Fetch:
    """Asks a running `git cat-file --batch` for contents."""

    def __init__(self, asked: IO[bytes], answers: IO[bytes]) -> None:
        self._asked = asked
        self._answers = answers

    def __call__(self, items: Sequence[_Object]) -> Iterator[bytes | ReadFault]:
        """Yield the contents of at most `_BATCH` objects, in order."""
        self._asked.write(b"".join(item.oid.encode() + b"\n" for item in items))
        self._asked.flush()
        for _ in items:
            header = self._answers.readline().split()
            if len(header) != 3:  # noqa: PLR2004 - name, type, size; else the object is missing
                yield ReadFault.UNREADABLE
                continue
            data = self._answers.read(int(header[2]))
            self._answers.read(1)
            yield data


class _Git:
    """Git in one repository, run so that it changes and fetches nothing."""

    def __init__(self, root: Path) -> None:
        # GitPython looks for the git program when it is imported, and must not fail there.
        os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
        import git  # noqa: PLC0415 - see above; it is also slow to import

        try:
            self._repo = git.Repo(root, search_parent_directories=True)
        except git.GitError as error:
            raise UsageError(
                "Mappen {mapp} ligger inte i ett git-arkiv, så en revision kan inte läsas.",
                mapp=str(root),
            ) from error
        self._root = root
        self._repo.close()

    def resolve(self, revision: str) -> str:
        """Return the full id of the commit that a revision means.

        Raises:
            UsageError: There is none, or the text could be taken for an option or several.
        """
        refused = revision.startswith(("-", "^")) or ".." in revision
        if refused or not revision.isprintable() or not revision.strip():
            raise UsageError("«{rev}» kan inte vara en revision.", rev=revision)
        try:
            return self.run(
                "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
            ).decode().strip()  # fmt: skip
        except SourceError:
            pass
        shallow = self.run("rev-parse", "--is-shallow-repository").strip() == b"true"
        raise UsageError(
            "Revisionen {rev} finns inte i den här klonen, som bara har den senaste historiken. "
            "Hämta resten med git fetch --unshallow."
            if shallow
            else "Revisionen {rev} finns inte.",
            rev=revision,
        )

    @cached_property
    def prefix(self) -> str:
        """Where the root lies in the repository: empty, or a path without a slash at the end."""
        shown = self.run("rev-parse", "--show-prefix")
        return os.fsdecode(shown.removesuffix(b"\n")).removesuffix("/")

    def listing(self, tree: str, options: Sequence[str]) -> Mapping[str, _Object]:
        """Return path to object of a tree; empty where there is no such tree."""
        try:
            listed = self.run("ls-tree", *options, "-z", "-l", "--full-tree", tree)
        except SourceError:
            return {}
        found: dict[str, _Object] = {}
        for row in listed.split(b"\0"):
            if row:
                head, _, name = row.partition(b"\t")
                mode, _type, oid, size = head.decode().split()
                path = name.decode("utf-8", "backslashreplace")
                # A folder has no size ("-"), and an object that is not here has a bad one.
                found[path] = _Object(mode, oid, int(size) if size.isdecimal() else -1)
        return found

    @contextmanager
    def contents(self) -> Iterator[_Fetch]:
        """Give a way to fetch contents, through one process."""
        process = subprocess.Popen(
            ["git", *_OPTIONS, "cat-file", "--batch"],
            cwd=self._root, env=_environment(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        with process:
            if process.stdin is None or process.stdout is None:  # pragma: no cover - for the types
                raise SourceError("git gav inget svar.")
            try:
                yield _Fetch(process.stdin, process.stdout)
            finally:
                process.terminate()

    def run(self, *arguments: str) -> bytes:
        """Return what a git command says.

        Raises:
            SourceError: The command failed.
            UsageError: There is no git program, or the repository is another user's.
        """
        try:
            done = subprocess.run(
                ["git", *_OPTIONS, *arguments],
                cwd=self._root, env=_environment(),
                stdin=subprocess.DEVNULL, capture_output=True, check=False,
            )  # fmt: skip
        except FileNotFoundError:
            raise UsageError("Programmet git finns inte på den här datorn.") from None
        if b"dubious ownership" in done.stderr:
            raise UsageError(
                "Git läser inte ett arkiv som en annan användare äger. Litar du på arkivet, skriv: "
                "git config --global --add safe.directory {mapp}",
                mapp=str(self._repo.working_tree_dir or self._root),
            )
        if done.returncode != 0:
            raise SourceError(
                "git {kommando} misslyckades: {fel}", kommando=arguments[0],
                fel=done.stderr.decode("utf-8", "replace").strip(),
            )  # fmt: skip
        return done.stdout
