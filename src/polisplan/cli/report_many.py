"""Many documents at once, to a folder: each whole or not at all, and none lost for another."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from polisplan.cli.documents import as_bytes, file_name
from polisplan.cli.files import write_file
from polisplan.cli.output import complain, sentence_of, wants_bar
from polisplan.cli.report_kinds import Asked
from polisplan.cli.system_words import reason
from polisplan.errors import PolisplanError, UsageError
from polisplan.text.message import Message

_V = TypeVar("_V")
_T = TypeVar("_T")


class Many(NamedTuple):
    """Where many documents go, and what is said of them.

    Attributes:
        out: The folder.
        heading: What the bar says.
        written: Takes how many were written; gives what is said at the end.
        left_out: Which were never meant to be written, and why; None where all were.
    """

    out: Path
    heading: Message
    written: Callable[[int], Message]
    left_out: Message | None = None


def folder_for(flag: str, out: str | None) -> Path:
    """Return the folder to write to; it need not be there.

    Args:
        flag: The option that asks for many documents.
        out: What is given.

    Raises:
        UsageError: None is given, or a file.
    """
    if out is None:
        raise UsageError("{flagga} skriver många filer: ange en mapp med --out MAPP/", flagga=flag)
    if os.path.lexists(out) and not os.path.isdir(out):  # noqa: PTH112 - never raises
        raise UsageError("{fil} är ingen mapp: ange en mapp med --out MAPP/", fil=out)
    return Path(out)


def write_many(
    asked: Asked,
    many: Many,
    views: Mapping[str, Callable[[], _V]],
    made: Callable[[_V], tuple[str, str | bytes]],
) -> int:
    """Write every document; return 1 if one of them could not be written.

    Args:
        asked: What every report is asked.
        many: Where they go.
        views: By name, what makes the view of each; they are not all kept.
        made: Takes a view; gives the name of its file, without the ending, and the document.

    Raises:
        UsageError: Nothing can be written in the folder.
    """
    from polisplan.render.safe import safe_line
    from polisplan.views.phrases import nagra

    _make(many.out)
    failed: dict[str, list[str]] = {}
    for ident, view in _steps(views, many.heading):
        try:
            name, document = made(view())
            _write(many.out / file_name(name, asked.output), document)
        except PolisplanError as error:
            failed.setdefault(sentence_of(error), []).append(ident)
    complain(safe_line(str(many.written(len(views) - sum(map(len, failed.values()))))))
    if many.left_out is not None:
        complain(safe_line(str(many.left_out)))
    for sentence, idents in failed.items():
        complain(safe_line(str(
            Message("misslyckades med {id}: {fel}", id=nagra(idents), fel=sentence)
        )))  # fmt: skip
    return 1 if failed else 0


def _make(folder: Path) -> None:
    """Make a folder where it is not there: before the work, which may take long.

    Raises:
        UsageError: It cannot be made, or nothing may be written in it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise _unwritable(folder, error) from None


def _write(path: Path, made: str | bytes) -> None:
    """Write a document.

    Raises:
        UsageError: It cannot be written; the sentence names the folder, so that what fails for
            many is said once.
    """
    try:
        write_file(path, as_bytes(made))
    except (OSError, ValueError) as error:
        raise _unwritable(path.parent, error) from None


def _unwritable(folder: Path, error: OSError | ValueError) -> UsageError:
    return UsageError(
        "Det går inte att skriva i {mapp}: {fel}.", mapp=str(folder), fel=reason(error)
    )


def _steps(views: Mapping[str, _T], heading: Message) -> Iterable[tuple[str, _T]]:
    """Return the documents to make, behind a bar on a terminal."""
    if not wants_bar():
        return views.items()
    from polisplan.render.terminal import progress

    return progress(views.items(), len(views), str(heading), sys.stderr)
