"""One function per kind of report: a workflow, and the renderer for the format asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from polisplan import __version__
from polisplan.cli.documents import columns
from polisplan.errors import UsageError
from polisplan.text.source_tree import SourceTree


class Made(NamedTuple):
    """A report, and what its file is called in a folder, without the ending."""

    text: str
    name: str


class AreaOptions(NamedTuple):
    """What a status report is asked about: areas by kind, a goal, and whether all is shown."""

    areas: Mapping[str, str | None]
    mal: str | None
    historik: bool


def status(
    tree: SourceTree, own: SourceTree | None, as_of: dt.date, output: str, asked: AreaOptions
) -> Made:
    """Return the status report.

    Raises:
        UsageError: Several areas are asked for, or one that does not exist.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.views.statusurval import Statusfraga
    from polisplan.workflows.report import StatusOptions, report_status

    given = [(kind, ident) for kind, ident in asked.areas.items() if ident is not None]
    if len(given) > 1:
        raise UsageError("Ange ett område i taget.")
    kind, ident = given[0] if given else (None, None)
    fraga = Statusfraga(kind, ident, asked.mal)
    view = report_status(tree, StatusOptions(as_of=as_of, fraga=fraga, historik=asked.historik))
    parts = (item.partition("/")[2] for item in (view.omrade, view.mal) if item is not None)
    name = "-".join(("status", *parts, as_of.isoformat()))
    if output == "json":
        from polisplan.render.report_json import status_json

        return Made(status_json(view, __version__), name)
    if output == "text":
        from polisplan.render.report_text import status_text

        return Made(status_text(view, columns()), name)
    from polisplan.render.templates import render_document

    return Made(render_document(f"status.{output}.j2", view, __version__, own), name)


def volontarer(
    tree: SourceTree, own: SourceTree | None, as_of: dt.date, output: str, ident: str | None
) -> Made:
    """Return the report of a table of volunteers.

    Raises:
        UsageError: There is no such table.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.workflows.report import report_volontarer

    view = report_volontarer(tree, ident, as_of)
    name = f"volontarer-{view.record.partition('/')[2]}"
    if output == "json":
        from polisplan.render.report_json import volontarer_json

        return Made(volontarer_json(view, __version__), name)
    if output == "text":
        from polisplan.render.report_text import volontarer_text

        return Made(volontarer_text(view, columns()), name)
    from polisplan.render.templates import render_document

    return Made(render_document(f"volontarer.{output}.j2", view, __version__, own), name)
