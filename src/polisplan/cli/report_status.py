"""`polisplan report status`: one area, or every lokalpolisområde to a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from polisplan.cli.documents import columns
from polisplan.cli.options import revision_of
from polisplan.cli.report_kinds import AreaOptions, Asked, Made, documents, stamp
from polisplan.cli.report_many import Many, folder_for, write_many
from polisplan.errors import UsageError
from polisplan.text.message import Message, Plural

if TYPE_CHECKING:
    from polisplan.views.statusrapport import Statusrapport


def status(asked: Asked, given: AreaOptions) -> Made:
    """Return the status report.

    Raises:
        UsageError: Several areas are asked for, or one that does not exist.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.views.statusurval import Statusfraga
    from polisplan.workflows.report import StatusOptions, report_status

    kind, ident = given.one()
    fraga = Statusfraga(kind, ident, given.mal)
    view = report_status(
        asked.tree, StatusOptions(as_of=asked.as_of, fraga=fraga, historik=given.historik)
    )
    with _made(asked) as made:
        shown = view if asked.output == "text" else stamp(view, asked)
        return Made(made(shown), _name(view, asked.as_of))


def each_lpo(asked: Asked, given: AreaOptions, out: str | None) -> int:
    """Write a status report of every lokalpolisområde; return 1 if one could not be written.

    Raises:
        UsageError: An area or a goal is given too, or no folder.
        TemplateError: A template is faulty.
    """
    from polisplan.workflows.report import report_each_lpo
    from polisplan.workflows.stamp import stamped

    if any(given.areas.values()) or given.mal is not None:
        raise UsageError("--each-lpo tar alla lokalpolisområden: ange inget område och inget mål.")
    folder = folder_for("--each-lpo", out)
    found = report_each_lpo(asked.tree, asked.as_of, historik=given.historik)
    many = Many(
        folder, Message("Skriver statusrapporter"), _written(out or ""),
        _left_out(found.utelamnade, asked.as_of),
    )  # fmt: skip
    revision = revision_of(asked.root, asked.tree)
    with _made(asked) as made:

        def one(view: Statusrapport) -> tuple[str, str | bytes]:
            shown = view if asked.output == "text" else stamped(view, asked.tree, revision)
            return _name(view, asked.as_of), made(shown)

        return write_many(asked, many, found.rapporter, one)


def _written(out: str) -> Callable[[int], Message]:
    return lambda written: Plural(
        "skrev {n} statusrapport i {mapp}", "skrev {n} statusrapporter i {mapp}",
        written, n=written, mapp=out,
    )  # fmt: skip


def _left_out(idents: Sequence[str], as_of: dt.date) -> Message | None:
    """Return which areas have no report, and why; None where all have one."""
    from polisplan.views.phrases import dag_i_ord, nagra, plural

    if not idents:
        return None
    return plural(
        len(idents),
        "{n} lokalpolisområde fick ingen rapport, för det fanns inte den {dag}: {id}",
        "{n} lokalpolisområden fick ingen rapport, för de fanns inte den {dag}: {id}",
        dag=dag_i_ord(as_of), id=nagra(idents),
    )  # fmt: skip


@contextmanager
def _made(asked: Asked) -> Iterator[Callable[[Statusrapport], str | bytes]]:
    """Give what makes status reports in the format asked for."""
    if asked.output == "text":
        from polisplan.render.report_text import status_text

        yield lambda view: status_text(view, columns())
    elif asked.output == "xlsx":
        from polisplan.render.status_xlsx import status_xlsx

        yield status_xlsx
    else:
        from polisplan.render.report_json import status_json

        with documents("status", asked, status_json) as made:
            yield made


def _name(view: Statusrapport, as_of: dt.date) -> str:
    """Return what the file of a status report is called, without the ending."""
    parts = (item.partition("/")[2] for item in (view.omrade, view.mal) if item is not None)
    return "-".join(("status", *parts, as_of.isoformat()))
