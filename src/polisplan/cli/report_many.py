"""Many documents at once, to a folder: each whole or not at all, and none lost for another."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from polisplan.cli.documents import file_name, write_report
from polisplan.cli.output import complain, sentence_of, wants_bar
from polisplan.cli.report_kinds import Asked
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
    """

    out: Path
    heading: Message
    written: Callable[[int], Message]


def folder_for(out: str | None) -> Path:
    """Return the folder to write to; it need not be there.

    Raises:
        UsageError: None is given, or a file.
    """
    if out is None or (Path(out).exists() and not Path(out).is_dir()):
        raise UsageError("Ange en mapp att skriva till: --out MAPP/")
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
    """
    from polisplan.render.safe import safe_line
    from polisplan.views.svenska import nagra

    failed: dict[str, list[str]] = {}
    for ident, view in _steps(views, many.heading):
        try:
            name, document = made(view())
            write_report(many.out / file_name(name, asked.output), document)
        except PolisplanError as error:
            failed.setdefault(sentence_of(error), []).append(ident)
    complain(safe_line(str(many.written(len(views) - sum(map(len, failed.values()))))))
    for sentence, idents in failed.items():
        complain(safe_line(str(
            Message("misslyckades med {id}: {fel}", id=nagra(idents), fel=sentence)
        )))  # fmt: skip
    return 1 if failed else 0


def _steps(views: Mapping[str, _T], heading: Message) -> Iterable[tuple[str, _T]]:
    """Return the documents to make, behind a bar on a terminal."""
    if not wants_bar():
        return views.items()
    from polisplan.render.terminal import progress

    return progress(views.items(), len(views), str(heading), sys.stderr)
