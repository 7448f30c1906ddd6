"""`polisplan report --list-templates`: which templates reports are written with."""

from __future__ import annotations

from pathlib import Path

from polisplan import __version__
from polisplan.cli.documents import columns, deliver
from polisplan.cli.options import tree_of
from polisplan.cli.report_format import Formats, chosen_format

FLAG = "--list-templates"
_AS = ("text", "json")


def list_templates(
    formats: Formats, kind: str | None, given: str | None, out: str | None, root: Path,
    rev: str | None,
) -> int:  # fmt: skip
    """Show which templates are used; return the exit code.

    Args:
        formats: Every report, and how it can be written.
        kind: The only report that is asked about; None for all.
        given: What `--format` says.
        out: The file or the folder to write to; None for standard output.
        root: The folder of the register.
        rev: The revision that is asked about; then the register's own templates do not count.

    Raises:
        UsageError: There is no such revision or format, or the list cannot be written.
    """
    from polisplan.render.mallista import mallista
    from polisplan.render.mallista_json import mallista_json
    from polisplan.render.mallista_text import mallista_text
    from polisplan.render.own_template import FOLDER
    from polisplan.render.templates import package_templates
    from polisplan.sources.template_names import template_names

    output = chosen_format(FLAG, _AS, given, out)
    tree, ours = tree_of(root, rev), package_templates()
    own = rev is None and not _same(root / FOLDER, ours)
    view = mallista(
        formats,
        formats if kind is None else (kind,),
        template_names(root, FOLDER) if own else (),
        tree if own else None,
        tree.label,
    )
    made = (
        mallista_json(view, __version__)
        if output == "json"
        else mallista_text(view, str(ours), columns())
    )
    deliver(made, output, name="mallar", out=out)
    return 0


def _same(mine: Path, ours: Path) -> bool:
    """Return whether the register's templates are ours: where polisplan itself is kept."""
    try:
        return mine.samefile(ours)
    except OSError:
        return False
