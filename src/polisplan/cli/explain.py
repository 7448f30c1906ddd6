"""`polisplan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from polisplan.cli.completion import codes
from polisplan.cli.options import Root
from polisplan.cli.output import emit, emit_coloured


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="KOD", show_default=False,
            help="Regelns kod, till exempel PP103. Utan kod visas alla regler.",
            autocompletion=codes,
        ),
    ] = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Visa vad en regel kräver, varför, och hur man rättar det som är fel."""
    from polisplan.render.explain_text import list_text, page_text
    from polisplan.workflows import explain as rules

    del root  # Rules belong to the program: the option is there because every command has it.
    if code is None:
        emit_coloured(list_text(rules.explain_all()))
    else:
        emit(page_text(rules.explain(code)))
    return 0
