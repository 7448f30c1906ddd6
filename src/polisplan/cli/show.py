"""`polisplan show`."""

from __future__ import annotations

from typing import Annotated

import typer

from polisplan import __version__
from polisplan.cli.completion import among, any_id
from polisplan.cli.options import AsOf, Rev, Root, choose, day, root_of, tree_of
from polisplan.cli.output import emit, emit_coloured


def show(
    ident: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Posten: slag/id, till exempel lofte/lulea-2018-4, eller bara id.",
            autocompletion=any_id,
        ),
    ],
    output: Annotated[
        str, typer.Option(
            "--format", metavar="text|json", help="Hur posten skrivs.",
            autocompletion=among(("text", "json")),
        )
    ] = "text",
    everything: Annotated[
        bool, typer.Option("--all", help="Visa varje post som pekar på den.")
    ] = False,
    as_of: AsOf = None,
    rev: Rev = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Visa en post hel: varje uppgift med vad den betyder, källorna, och det som pekar på den."""
    from polisplan.kalender.datum import Datum
    from polisplan.workflows.show import show_record

    output = choose("--format", output, ("text", "json"))
    shown = show_record(tree_of(root_of(root), rev), ident, Datum(day(as_of).isoformat()))
    if output == "json":
        from polisplan.render.show_json import show_json

        emit(show_json(shown.view, shown.lines, __version__))
    else:
        from polisplan.cli.documents import columns
        from polisplan.render.show_text import show_text

        emit_coloured(show_text(shown.view, shown.line, everything=everything, columns=columns()))
    return 0
