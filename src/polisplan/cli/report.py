"""`polisplan report`."""

from __future__ import annotations

from typing import Annotated

import typer

from polisplan.cli.options import (
    AsOf,
    Kommun,
    Lpo,
    Region,
    Rev,
    Root,
    choose,
    day,
    root_of,
    tree_of,
)
from polisplan.errors import UsageError

_FORMATS = ("text", "md", "html", "json")


def report(  # noqa: PLR0913, PLR0917 - one parameter per option
    kind: Annotated[str, typer.Argument(metavar="RAPPORT", help="status eller volontarer.")],
    ident: Annotated[
        str | None,
        typer.Argument(metavar="ID", show_default=False, help="Volontärtabellens id."),
    ] = None,
    output: Annotated[
        str, typer.Option("--format", metavar="text|md|html|json", help="Hur rapporten skrivs.")
    ] = "text",
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="FIL|MAPP/", show_default=False,
            help="Fil eller mapp att skriva till, i stället för på skärmen.",
        ),
    ] = None,
    region: Region = None,
    polisomrade: Annotated[
        str | None,
        typer.Option("--polisomrade", metavar="ID", show_default=False, help="Bara ett polisområde."),
    ] = None,
    lpo: Lpo = None,
    kommun: Kommun = None,
    mal: Annotated[
        str | None,
        typer.Option("--mal", metavar="ID", show_default=False, help="Bara löften under ett mål."),
    ] = None,
    historik: Annotated[
        bool, typer.Option("--historik", help="Visa också löften före de senaste.")
    ] = False,
    as_of: AsOf = None,
    rev: Rev = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Skriv en rapport: hur det står till med löftena, eller en tabell över volontärer.

    Utan område gäller status hela registret. Ett område i taget.
    """
    from polisplan.cli.documents import deliver
    from polisplan.cli.report_kinds import AreaOptions, status, volontarer

    kind = choose("RAPPORT", kind, ("status", "volontarer"))
    output = choose("--format", output, _FORMATS)
    areas = {"region": region, "polisomrade": polisomrade, "lpo": lpo, "kommun": kommun}
    folder = root_of(root)
    tree = tree_of(folder, rev)
    own = tree if rev is None else None
    if kind == "status":
        if ident is not None:
            raise UsageError(
                "Status tar inget id. Skriv området med --lpo, --kommun eller --region."
            )
        made = status(tree, own, day(as_of), output, AreaOptions(areas, mal, historik))
    else:
        if any((*areas.values(), mal, historik)):
            raise UsageError(
                "Volontärtabellen har inga områden att välja bland: ange tabellens id."
            )
        made = volontarer(tree, own, day(as_of), output, ident)
    deliver(made.text, output, name=made.name, out=out)
    return 0
