"""`polisplan report avtal`: one agreement, or every one of them to a folder."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from polisplan.cli.options import revision_of
from polisplan.cli.report_kinds import Asked, Made, document, documents
from polisplan.cli.report_many import Many, folder_for, write_many
from polisplan.errors import UsageError
from polisplan.text.message import Message, Plural

if TYPE_CHECKING:
    from polisplan.views.avtalsdokument import Avtalsdokument

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
    from polisplan.workflows.report import report_alla_avtal
    from polisplan.workflows.stamp import stamped

    if ident is not None:
        raise UsageError("Ange antingen ett id eller --all.")
    many = Many(folder_for("--all", out), Message("Skriver överenskommelser"), _written(out or ""))
    views = report_alla_avtal(asked.tree, asked.as_of)
    revision = revision_of(asked.root, asked.tree)
    with documents(_KIND, asked, avtal_json) as made:

        def one(view: Avtalsdokument) -> tuple[str, str | bytes]:
            return _name(view.record), made(stamped(view, asked.tree, revision))

        return write_many(asked, many, views, one)


def _written(out: str) -> Callable[[int], Message]:
    return lambda written: Plural(
        "skrev {n} överenskommelse i {mapp}", "skrev {n} överenskommelser i {mapp}",
        written, n=written, mapp=out,
    )  # fmt: skip


def _name(record: str) -> str:
    return f"{_KIND}-{record.partition('/')[2]}"
