"""One function per kind of report: a workflow, and the renderer for the format asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from polisplan import __version__
from polisplan.cli.areas import Areas, one_area
from polisplan.cli.documents import columns
from polisplan.cli.options import revision_of
from polisplan.errors import UsageError
from polisplan.text.source_tree import SourceTree

if TYPE_CHECKING:
    from polisplan.kalender.giltighet import Giltighet
    from polisplan.views.rapporthuvud import Rapporthuvud


class Made(NamedTuple):
    """A report, and what its file is called in a folder, without the ending."""

    content: str | bytes
    name: str


class Asked(NamedTuple):
    """What every report is asked.

    Attributes:
        root: The folder of the register.
        tree: The register.
        own: The same where its own templates count, as they do not in a revision.
        as_of: The day asked about.
        output: The format.
    """

    root: Path
    tree: SourceTree
    own: SourceTree | None
    as_of: dt.date
    output: str


_V = TypeVar("_V", bound="Rapport")


class Rapport(Protocol):
    """A view of a report."""

    @property
    def huvud(self) -> Rapporthuvud:
        """Its head."""


class AreaOptions(NamedTuple):
    """What a report is asked about: areas by kind, a goal, whether all is shown, and a period."""

    areas: Areas
    mal: str | None = None
    historik: bool = False
    period: str | None = None

    def one(self) -> tuple[str | None, str | None]:
        """Return the kind and the id of the area, or nothing.

        Raises:
            UsageError: Several areas are asked for.
        """
        return one_area(self.areas)

    def tid(self, as_of: dt.date) -> Giltighet:
        """Return the period; the year of the day asked about if none is given.

        Raises:
            UsageError: The text is no period.
        """
        from polisplan.kalender.tidrymd import tidrymd

        period = str(as_of.year) if self.period is None else self.period
        try:
            return tidrymd(period)
        except ValueError:
            raise UsageError(
                "--period ska vara ett år, en månad eller en period som 2022-2024, men är {givet}.",
                givet=period,
            ) from None


def span_name(tid: Giltighet) -> str:
    """Return a period as a part of a file's name."""
    start, end = str(tid.fran), str(tid.till)
    return start if start == end else f"{start}--{end}"


def volontarer(asked: Asked, ident: str | None) -> Made:
    """Return the report of a table of volunteers.

    Raises:
        UsageError: There is no such table.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.workflows.report import report_volontarer

    view = report_volontarer(asked.tree, ident, asked.as_of)
    table = "programmet" if view.record is None else view.record.partition("/")[2]
    name = f"volontarer-{table}"
    if asked.output == "text":
        from polisplan.render.volontarer_text import volontarer_text

        return Made(volontarer_text(view, columns()), name)
    if asked.output == "csv":
        from polisplan.render.volontarer_csv import volontarer_csv

        return Made(volontarer_csv(view), name)
    from polisplan.render.volontarer_json import volontarer_json

    return Made(document("volontarer", view, asked, volontarer_json), name)


def tackning(asked: Asked, given: AreaOptions) -> Made:
    """Return the coverage report of a period; of the year of the day asked about if none is given.

    Raises:
        UsageError: The period is none, several areas are asked for, or one that does not exist.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.views.tackningsrapport import Tackningsfraga
    from polisplan.workflows.report import report_tackning

    kind, ident = given.one()
    fraga = Tackningsfraga(given.tid(asked.as_of), kind, ident)
    view = report_tackning(asked.tree, fraga, asked.as_of)
    area = () if view.omrade is None else (view.omrade.partition("/")[2],)
    name = "-".join(("tackning", *area, span_name(view.tid)))
    if asked.output == "csv":
        from polisplan.render.report_csv import tackning_csv

        return Made(tackning_csv(view), name)
    if asked.output == "text":
        from polisplan.render.tackning_text import tackning_text

        return Made(tackning_text(view, columns()), name)
    if asked.output == "xlsx":
        from polisplan.render.tackning_xlsx import tackning_xlsx

        return Made(tackning_xlsx(stamp(view, asked)), name)
    from polisplan.render.tackning_json import tackning_json

    return Made(document("tackning", view, asked, tackning_json), name)


def kvalitet(asked: Asked) -> Made:
    """Return the quality report.

    Raises:
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.workflows.report import report_kvalitet

    view = report_kvalitet(asked.tree, asked.as_of)
    name = f"kvalitet-{asked.as_of.isoformat()}"
    if asked.output == "text":
        from polisplan.render.kvalitet_text import kvalitet_text

        return Made(kvalitet_text(view, columns()), name)
    if asked.output == "csv":
        from polisplan.render.kvalitet_csv import kvalitet_csv

        return Made(kvalitet_csv(view), name)
    from polisplan.render.kvalitet_json import kvalitet_json

    return Made(document("kvalitet", view, asked, kvalitet_json), name)


def indikator(asked: Asked, ident: str | None) -> Made:
    """Return the report of an indicator.

    Raises:
        UsageError: There is no such indicator.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.workflows.report import report_indikator

    view = report_indikator(asked.tree, ident, asked.as_of)
    name = f"indikator-{view.record.partition('/')[2]}-{asked.as_of.isoformat()}"
    if asked.output == "text":
        from polisplan.render.indikator_text import indikator_text

        return Made(indikator_text(view, columns()), name)
    from polisplan.render.indikator_json import indikator_json

    return Made(document("indikator", view, asked, indikator_json), name)


def document(kind: str, view: _V, asked: Asked, to_json: Callable[[_V, str], str]) -> str | bytes:
    """Return a report as a document that says what it rests on.

    Raises:
        TemplateError: A template of the data tree is faulty.
    """
    with documents(kind, asked, to_json) as made:
        return made(stamp(view, asked))


def stamp(view: _V, asked: Asked) -> _V:
    """Return a view that says what it rests on."""
    from polisplan.workflows.stamp import stamped

    return stamped(view, asked.tree, revision_of(asked.root, asked.tree))


@contextmanager
def documents(
    kind: str, asked: Asked, to_json: Callable[[_V, str], str]
) -> Iterator[Callable[[_V], str | bytes]]:
    """Give what makes documents of one kind, from views that say what they rest on.

    Raises:
        TemplateError: A template of the data tree is faulty.
    """
    if asked.output == "json":
        yield lambda view: to_json(view, __version__)
    elif asked.output == "pdf":
        from polisplan.render.pdf import Attachment, pdf_printer

        with pdf_printer(f"{kind}.typ", __version__, asked.own) as printer:
            yield lambda view: printer(view, Attachment(f"{kind}.json", to_json(view, __version__)))
    elif asked.output == "docx":
        from polisplan.render.docx import word_document

        yield lambda view: word_document(f"{kind}.docx", view, __version__, asked.own)
    else:
        from polisplan.render.templates import render_document

        name = f"{kind}.{asked.output}.j2"
        yield lambda view: render_document(name, view, __version__, asked.own)
