"""`polisplan schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from polisplan.cli.options import Root, root_of
from polisplan.cli.output import emit
from polisplan.text.message import Message


def schema(
    check: Annotated[
        bool, typer.Option("--check", help="Skriv inget; svara 1 om något inte stämmer.")
    ] = False,
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="MAPP", show_default=False,
            help="Mapp för filerna. Annars schemas/ i registret.",
        ),
    ] = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Skriv JSON Schema för varje slag av post, så att en editor kan hjälpa till."""
    from polisplan.cli.files import differing, write_files
    from polisplan.workflows.schema import schemas

    folder = Path(out) if out is not None else root_of(root) / "schemas"
    files = schemas()
    changed = differing(folder, files, "*.json")
    if check:
        for name in changed:
            emit(f"{Message('stämmer inte: {fil}', fil=str(folder / name))}\n")
        if not changed:
            emit(f"{Message('{n} scheman stämmer med modellerna', n=len(files))}\n")
        return 1 if changed else 0
    write_files(folder, files)
    emit(f"{Message('{n} scheman i {mapp}', n=len(files), mapp=str(folder))}\n")
    return 0
