"""`polisplan trace`."""

from __future__ import annotations

from typing import Annotated

import typer

from polisplan import __version__
from polisplan.cli.completion import among, any_id
from polisplan.cli.options import AsOf, Rev, Root, choose, day, root_of, tree_of
from polisplan.cli.output import emit, emit_coloured
from polisplan.errors import UsageError


def trace(
    ident: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", show_default=False,
            help="Posten: slag/id, till exempel lofte/lulea-2018-4, eller bara id.",
            autocompletion=any_id,
        ),
    ] = None,
    output: Annotated[
        str, typer.Option(
            "--format", metavar="text|mermaid|json", help="Hur kedjan skrivs.",
            autocompletion=among(("text", "mermaid", "json")),
        )
    ] = "text",
    summary: Annotated[
        bool, typer.Option("--summary", help="Räkna hur alla löftens kedjor slutar.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="Visa allt som pekar på posten.")] = False,
    as_of: AsOf = None,
    rev: Rev = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Visa kedjan uppåt från en post till det den vilar på, och nedåt till det som pekar på den."""
    from polisplan.workflows.trace import trace as follow
    from polisplan.workflows.trace import trace_summary

    output = choose("--format", output, ("text", "mermaid", "json"))
    if summary == (ident is not None):
        raise UsageError("Ange en post, till exempel lofte/lulea-2018-4, eller --summary.")
    if summary and output == "mermaid":
        raise UsageError("--summary kan skrivas som text eller json.")
    tree = tree_of(root_of(root), rev)
    dag = day(as_of)
    if output == "json":
        from polisplan.render.trace_json import trace_json, trace_summary_json

        emit(
            trace_json(follow(tree, ident, dag), __version__)
            if ident is not None
            else trace_summary_json(trace_summary(tree, dag), __version__)
        )
    elif ident is None:
        from polisplan.render.trace_text import trace_summary_text

        emit_coloured(trace_summary_text(trace_summary(tree, dag)))
    elif output == "mermaid":
        from polisplan.render.trace_mermaid import trace_mermaid

        emit(trace_mermaid(follow(tree, ident, dag), everything=everything))
    else:
        from polisplan.cli.documents import columns
        from polisplan.render.trace_text import trace_text

        emit_coloured(
            trace_text(follow(tree, ident, dag), everything=everything, columns=columns())
        )
    return 0
