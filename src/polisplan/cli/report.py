"""`polisplan report`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from polisplan.cli.completion import among, ids_in, report_ids
from polisplan.cli.options import (
    AsOf,
    Kommun,
    Lpo,
    Polisomrade,
    Region,
    Rev,
    Root,
    choose,
    day,
    root_of,
    tree_of,
)
from polisplan.errors import UsageError

_FORMATS = {
    "status": ("text", "md", "html", "json"),
    "avtal": ("md", "html", "json", "pdf"),
    "volontarer": ("text", "md", "html", "json"),
    "tackning": ("text", "md", "html", "json", "csv"),
    "kvalitet": ("text", "md", "html", "json"),
}
"""Each report, and how it can be written."""


def report(  # noqa: PLR0913, PLR0917 - one parameter per option
    kind: Annotated[
        str,
        typer.Argument(
            metavar="RAPPORT", help="status, avtal, volontarer, tackning eller kvalitet.",
            autocompletion=among(tuple(_FORMATS)),
        ),
    ],
    ident: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", show_default=False, help="Överenskommelsens eller volontärtabellens id.",
            autocompletion=report_ids,
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option(
            "--format", metavar="text|md|html|json|csv|pdf",
            help="Hur rapporten skrivs. csv finns för tackning, pdf för avtal.",
            autocompletion=among(("text", "md", "html", "json", "csv", "pdf")),
        ),
    ] = "text",
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="FIL|MAPP/", show_default=False,
            help="Fil eller mapp att skriva till, i stället för på skärmen.",
        ),
    ] = None,
    region: Region = None,
    polisomrade: Polisomrade = None,
    lpo: Lpo = None,
    kommun: Kommun = None,
    mal: Annotated[
        str | None,
        typer.Option(
            "--mal", metavar="ID", show_default=False, help="Bara löften under ett mål.",
            autocompletion=ids_in("mal"),
        ),
    ] = None,
    historik: Annotated[
        bool, typer.Option("--historik", help="Visa också löften före de senaste.")
    ] = False,
    period: Annotated[
        str | None,
        typer.Option(
            "--period", metavar="TID", show_default=False,
            help="Tid som tackning gäller: 2023, 2023-05 eller 2022-2024. Annars årets.",
        ),
    ] = None,
    alla: Annotated[
        bool, typer.Option("--all", help="Alla överenskommelser, till en mapp (--out MAPP/).")
    ] = False,
    as_of: AsOf = None,
    rev: Rev = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Skriv en rapport om löftena, en överenskommelse eller en tabell över volontärer.

    status: hur det går med löftena. avtal: en överenskommelse med sina löften. tackning: vilka kommuner registret har löften för.
    kvalitet: hur bra löftena är. Utan område gäller det hela registret. Ett område i taget.
    """
    from polisplan.cli.documents import deliver, demand_place
    from polisplan.cli.report_avtal import alla_avtal, avtal
    from polisplan.cli.report_kinds import (
        AreaOptions,
        Asked,
        kvalitet,
        status,
        tackning,
        volontarer,
    )

    kind = choose("RAPPORT", kind, tuple(_FORMATS))
    output = choose("--format", output, _FORMATS[kind])
    areas = {"region": region, "polisomrade": polisomrade, "lpo": lpo, "kommun": kommun}
    _demand_fitting(kind, ident, any(areas.values()), {"--mal": mal, "--historik": historik,
                                                       "--period": period, "--all": alla})  # fmt: skip
    demand_place(output, out)
    folder = root_of(root)
    tree = tree_of(folder, rev)
    asked = Asked(folder, tree, tree if rev is None else None, day(as_of), output)
    if alla:
        return alla_avtal(asked, ident, out)
    if kind == "status":
        made = status(asked, AreaOptions(areas, mal, historik))
    elif kind == "avtal":
        made = avtal(asked, ident)
    elif kind == "tackning":
        made = tackning(asked, AreaOptions(areas, period=period))
    elif kind == "kvalitet":
        made = kvalitet(asked)
    else:
        made = volontarer(asked, ident)
    deliver(made.content, output, name=made.name, out=out)
    return 0


_OWN = {"--mal": "status", "--historik": "status", "--period": "tackning", "--all": "avtal"}
"""Options that belong to one report."""


def _demand_fitting(
    kind: str, ident: str | None, area: bool, given: Mapping[str, str | bool | None]
) -> None:
    """Do nothing where a report is asked only for what it can be asked.

    Raises:
        UsageError: It takes no id, no area or no such option.
    """
    if ident is not None and kind not in {"avtal", "volontarer"}:
        raise UsageError(
            "{rapport} tar inget id. Skriv området med --lpo, --kommun eller --region.",
            rapport=kind,
        )
    if area and kind == "volontarer":
        raise UsageError("Volontärtabellen har inga områden att välja bland: ange tabellens id.")
    if area and kind == "avtal":
        raise UsageError("avtal tar inget område: ange överenskommelsens id, eller --all.")
    if area and kind == "kvalitet":
        raise UsageError(
            "kvalitet tar inget område: rapporten gäller hela registret och visar varje region."
        )
    for option, value in given.items():
        if value and _OWN[option] != kind:
            raise UsageError(
                "{flagga} hör till rapporten {ratt}, inte till {rapport}.",
                flagga=option, ratt=_OWN[option], rapport=kind,
            )  # fmt: skip
