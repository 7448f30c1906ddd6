"""`polisplan report avtal`: one agreement, or every one of them to a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from polisplan.cli.documents import file_name, write_report
from polisplan.cli.options import revision_of
from polisplan.cli.output import complain
from polisplan.cli.report_kinds import Asked, Made, document, documents
from polisplan.errors import PolisplanError, UsageError
from polisplan.text.message import Message, Plural

_KIND = "avtal"


def avtal(asked: Asked, ident: str | None) -> Made:
    """Return one agreement as a document.

    Raises:
        UsageError: No id is given, or there is no such agreement.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.render.avtal_json import avtal_json
    from polisplan.workflows.report import report_avtal

    if ident is None:
        raise UsageError(
            "Ange överenskommelsens id, till exempel polisplan report avtal rattvik-2016 "
            "--format html, eller --all."
        )
    view = report_avtal(asked.tree, ident, asked.as_of)
    return Made(document(_KIND, view, asked, avtal_json), _name(view.record))


def alla_avtal(asked: Asked, ident: str | None, out: str | None) -> int:
    """Write every agreement to a folder; return 1 if one of them could not be written.

    Raises:
        UsageError: An id is given too, or no folder.
        TemplateError: A template is faulty.
    """
    from polisplan.render.avtal_json import avtal_json
    from polisplan.render.terminal import progress
    from polisplan.workflows.report import report_alla_avtal
    from polisplan.workflows.stamp import stamped

    if ident is not None:
        raise UsageError("Ange antingen ett id eller --all.")
    if out is None or (Path(out).exists() and not Path(out).is_dir()):
        raise UsageError("Ange en mapp att skriva till: --out MAPP/")
    views = report_alla_avtal(asked.tree, asked.as_of)
    revision = revision_of(asked.root, asked.tree)
    failed: dict[str, PolisplanError] = {}
    with documents(_KIND, asked, avtal_json) as made, progress(_bar_stream()) as steps:
        for ident, view in steps(views.items(), len(views)):
            try:
                shown = stamped(view(), asked.tree, revision)
                path = Path(out, file_name(_name(shown.record), asked.output))
                write_report(path, made(shown))
            except PolisplanError as error:
                failed[ident] = error
    _tell(len(views) - len(failed), out, failed)
    return 1 if failed else 0


def _tell(written: int, out: str, failed: Mapping[str, PolisplanError]) -> None:
    from polisplan.cli.main import sentence

    complain(str(Plural(
        "skrev {n} överenskommelse i {mapp}", "skrev {n} överenskommelser i {mapp}",
        written, n=written, mapp=out,
    )))  # fmt: skip
    for ident, error in failed.items():
        complain(str(Message("misslyckades med {id}: {fel}", id=ident, fel=sentence(error))))


def _name(record: str) -> str:
    return f"{_KIND}-{record.partition('/')[2]}"


def _bar_stream() -> object:
    """Return the stream for a bar that shows how far the work has come; None without terminal."""
    stream = sys.stderr
    if stream is None or not stream.isatty() or os.environ.get("TERM", "") in {"", "dumb"}:
        return None
    return stream
