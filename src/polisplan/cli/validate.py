"""`polisplan validate`."""

from __future__ import annotations

from typing import Annotated

import typer

from polisplan import __version__
from polisplan.cli.completion import among, codes
from polisplan.cli.options import (
    AsOf,
    Kommun,
    Lpo,
    Region,
    Rev,
    Root,
    choose,
    day,
    parts_of,
    root_of,
    separated,
    tree_of,
)
from polisplan.cli.output import emit, emit_coloured


def validate(  # noqa: PLR0913, PLR0917 - one parameter per option
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SÖKVÄG", show_default=False,
            help="Visa bara det som rör dessa filer och mappar. Allt läses och prövas ändå.",
        ),
    ] = None,
    output: Annotated[
        str, typer.Option(
            "--format", metavar="text|json", help="Hur svaret skrivs.",
            autocompletion=among(("text", "json")),
        )
    ] = "text",
    rev: Rev = None,
    as_of: AsOf = None,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on", metavar="error|warning", help="Det som ger utslaget underkänt.",
            autocompletion=among(("error", "warning")),
        ),
    ] = "error",
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select", metavar="KODER", show_default=False,
            help="Visa bara dessa koder: PP304 eller början, som PP3. Skilj med komma.",
            autocompletion=codes,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore", metavar="KODER", show_default=False, help="Visa inte dessa koder.",
            autocompletion=codes,
        ),
    ] = None,
    lpo: Lpo = None,
    kommun: Kommun = None,
    region: Region = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Visa varje varning för sig, och alla fel.")
    ] = False,
    root: Root = None,
) -> int:  # fmt: skip
    """Kontrollera att varje fil följer sitt schema och att kedjan från löfte till mål håller.

    Utslaget beror bara på filerna. Det som följer kalendern är påminnelser och ändrar det inte.
    Slutkod: 0 godkänt, 1 underkänt, 2 fel på kommandoraden, 3 fel i programmet.
    """
    from polisplan.findings.severity import Severity
    from polisplan.views.omradesval import Omradesval
    from polisplan.workflows.validate import ValidateOptions
    from polisplan.workflows.validate import validate as run

    output = choose("--format", output, ("text", "json"))
    limit = Severity(choose("--fail-on", fail_on, ("error", "warning")))
    folder = root_of(root)
    narrowed = bool(paths or select or lpo or kommun or region)
    options = ValidateOptions(
        as_of=day(as_of),
        limit=limit,
        paths=parts_of(folder, paths or (), rev),
        selected=separated(select),
        ignored=separated(ignore),
        omrade=Omradesval(lpo, kommun, region),
        every_place=everything or narrowed or output == "json",
    )
    result = run(tree_of(folder, rev), options)
    if output == "json":
        from polisplan.render.findings_json import validation_json

        emit(validation_json(result, __version__))
    else:
        from polisplan.render.findings_text import validation_text

        emit_coloured(validation_text(result, everything=everything))
    if not result.complete:
        return 3
    return 0 if result.passed else 1
