"""`polisplan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from polisplan.cli.options import Root
from polisplan.cli.output import emit


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="KOD", show_default=False,
            help="Regelns kod, till exempel PP103. Utan kod visas alla regler.",
        ),
    ] = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Visa vad en regel kräver, varför, och hur man rättar det som är fel."""
    from polisplan.workflows.explain import explain as run

    del root  # Rules belong to the program: the option is there because every command has it.
    emit(run(code))
    return 0
