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
    demand_writable,
    root_of,
    tree_of,
)
from polisplan.errors import UsageError
from polisplan.text.listing import either

_FORMATS = {
    "status": ("text", "md", "html", "json", "xlsx", "pdf"),
    "uppfoljning": ("text", "md", "html", "json", "pdf", "docx"),
    "avtal": ("md", "html", "json", "pdf", "docx"),
    "volontarer": ("text", "md", "html", "json", "pdf"),
    "tackning": ("text", "md", "html", "json", "csv", "xlsx"),
    "kvalitet": ("text", "md", "html", "json"),
    "mal": ("text", "md", "html", "json"),
    "projekt": ("text", "md", "html", "json"),
    "indikator": ("text", "md", "html", "json"),
}
"""Each report, and how it can be written."""


def report(  # noqa: PLR0913, PLR0917 - one parameter per option
    kind: Annotated[
        str,
        typer.Argument(
            metavar="RAPPORT",
            help="status, uppfoljning, avtal, tackning, kvalitet, mal, projekt, volontarer "
            "eller indikator.",
            autocompletion=among(tuple(_FORMATS)),
        ),
    ],
    ident: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", show_default=False,
            help="Id för överenskommelsen, målet, projektet, volontärtabellen eller indikatorn.",
            autocompletion=report_ids,
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option(
            "--format", metavar="text|md|html|json|csv|xlsx|pdf|docx",
            help="Hur rapporten skrivs. csv finns för tackning, xlsx för status och tackning, "
            "pdf för status, uppfoljning, avtal och volontarer, docx för uppfoljning och avtal.",
            autocompletion=among(("text", "md", "html", "json", "csv", "xlsx", "pdf", "docx")),
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
            help="Tid för tackning och uppfoljning: 2023, 2023-05 eller 2022-2024. Annars årets.",
        ),
    ] = None,
    alla: Annotated[
        bool, typer.Option("--all", help="Alla överenskommelser, till en mapp (--out MAPP/).")
    ] = False,
    each_lpo: Annotated[
        bool,
        typer.Option(
            "--each-lpo", help="En statusrapport per lokalpolisområde, till en mapp (--out MAPP/).",
        ),
    ] = False,
    as_of: AsOf = None,
    rev: Rev = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Skriv en rapport om löftena, en överenskommelse, ett mål, ett projekt eller en tabell.

    status: hur det går med löftena. uppfoljning: vad det blev av ett områdes löften. avtal: en
    överenskommelse med sina löften. tackning: vilka kommuner registret har löften för. kvalitet:
    hur bra löftena är. mal: allt som stödjer ett mål. projekt: ett projekts faser och utfall.
    indikator: ett tal över åren och dess måltal. Utan område gäller det hela registret. Ett område
    i taget.
    """
    from polisplan.cli.documents import deliver, demand_place
    from polisplan.cli.report_avtal import alla_avtal, avtal
    from polisplan.cli.report_kinds import (
        AreaOptions,
        Asked,
        indikator,
        kvalitet,
        tackning,
        volontarer,
    )
    from polisplan.cli.report_plan import mal as malet
    from polisplan.cli.report_plan import projekt, uppfoljning
    from polisplan.cli.report_status import each_lpo as status_each_lpo
    from polisplan.cli.report_status import status

    kind = choose("RAPPORT", kind, tuple(_FORMATS))
    output = choose("--format", output, _FORMATS[kind])
    areas = {"region": region, "polisomrade": polisomrade, "lpo": lpo, "kommun": kommun}
    options = {"--mal": mal, "--historik": historik, "--period": period, "--all": alla,
               "--each-lpo": each_lpo}  # fmt: skip
    _demand_fitting(kind, ident, any(areas.values()), options)
    demand_place(output, out)
    folder = root_of(root)
    demand_writable(folder, out)
    tree = tree_of(folder, rev)
    asked = Asked(folder, tree, tree if rev is None else None, day(as_of), output)
    given = AreaOptions(areas, mal, historik, period)
    if alla:
        return alla_avtal(asked, ident, out)
    if each_lpo:
        return status_each_lpo(asked, given, out)
    made = {
        "status": lambda: status(asked, given),
        "uppfoljning": lambda: uppfoljning(asked, given),
        "avtal": lambda: avtal(asked, ident),
        "volontarer": lambda: volontarer(asked, ident),
        "tackning": lambda: tackning(asked, given),
        "kvalitet": lambda: kvalitet(asked),
        "mal": lambda: malet(asked, ident),
        "projekt": lambda: projekt(asked, ident),
        "indikator": lambda: indikator(asked, ident),
    }[kind]()
    deliver(made.content, output, name=made.name, out=out)
    return 0


_OWN = {
    "--mal": ("status",),
    "--historik": ("status",),
    "--period": ("tackning", "uppfoljning"),
    "--all": ("avtal",),
    "--each-lpo": ("status",),
}
"""Options that belong to some reports only."""

_TAKES_AREA = ("status", "uppfoljning", "tackning")
_TAKES_ID = ("avtal", "volontarer", "mal", "projekt", "indikator")


def _demand_fitting(
    kind: str, ident: str | None, area: bool, given: Mapping[str, str | bool | None]
) -> None:
    """Do nothing where a report is asked only for what it can be asked.

    Raises:
        UsageError: It takes no id, no area or no such option.
    """
    if ident is not None and kind not in _TAKES_ID:
        raise UsageError(
            "{rapport} tar inget id. Skriv området med --lpo, --kommun eller --region.",
            rapport=kind,
        )
    if area and kind == "volontarer":
        raise UsageError("Volontärtabellen har inga områden att välja bland: ange tabellens id.")
    if area and kind == "kvalitet":
        raise UsageError(
            "kvalitet tar inget område: rapporten gäller hela registret och visar varje region."
        )
    if area and kind not in _TAKES_AREA:
        raise UsageError("{rapport} tar inget område: ange ett id.", rapport=kind)
    for option, value in given.items():
        if value and kind not in _OWN[option]:
            raise UsageError(
                "{flagga} hör till rapporten {ratt}, inte till {rapport}.",
                flagga=option, ratt=either(_OWN[option]), rapport=kind,
            )  # fmt: skip
