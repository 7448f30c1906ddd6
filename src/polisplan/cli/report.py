"""`polisplan report`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from polisplan.cli.areas import Areas, takes_area
from polisplan.cli.completion import among, ids_in, report_ids
from polisplan.cli.options import (
    AsOf,
    Rev,
    Root,
    choose,
    day,
    demand_writable,
    root_of,
    tree_of,
)
from polisplan.cli.report_format import chosen_format, every_format, who_has_what
from polisplan.errors import UsageError
from polisplan.text.listing import either, joined

_FORMATS = {
    "status": ("text", "md", "html", "json", "xlsx", "pdf"),
    "uppfoljning": ("text", "md", "html", "json", "pdf", "docx"),
    "avtal": ("md", "html", "json", "pdf", "docx"),
    "volontarer": ("text", "md", "html", "json", "csv", "pdf"),
    "tackning": ("text", "md", "html", "json", "csv", "xlsx"),
    "kvalitet": ("text", "md", "html", "json", "csv"),
    "mal": ("text", "md", "html", "json"),
    "projekt": ("text", "md", "html", "json"),
    "indikator": ("text", "md", "html", "json"),
}
"""Each report, and how it can be written; the first is what it is unless more is said."""

_EVERY = every_format(_FORMATS)

MORE_HELP = {"output": joined(" ", tuple(who_has_what(_FORMATS)))}
"""What the help says after an option's own words."""


@takes_area
def report(  # noqa: PLR0913 - one parameter per option
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="RAPPORT", show_default=False,
            help="status, uppfoljning, avtal, tackning, kvalitet, mal, projekt, volontarer "
            "eller indikator.",
            autocompletion=among(tuple(_FORMATS)),
        ),
    ] = None,
    ident: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", show_default=False,
            help="Id för överenskommelsen, målet, projektet, volontärtabellen eller indikatorn.",
            autocompletion=report_ids,
        ),
    ] = None,
    *,
    output: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="|".join(_EVERY), show_default=False,
            help="Hur rapporten skrivs. Annars som filen i --out slutar, och annars text, eller md "
            "där text inte finns.",
            autocompletion=among(_EVERY),
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="FIL|MAPP/", show_default=False,
            help="Fil eller mapp att skriva till, i stället för på skärmen.",
        ),
    ] = None,
    areas: Areas,
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
            help="Tid för tackning och uppfoljning: 2023, 2023-05 eller 2022-2024. Annars årets; "
            "för uppfoljning de senaste löftenas.",
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
    list_templates: Annotated[
        bool,
        typer.Option(
            "--list-templates",
            help="Visa vilka mallar som används, polisplans eller registrets egna. RAPPORT får "
            "utelämnas.",
        ),
    ] = False,
    as_of: AsOf = None,
    rev: Rev = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Skriv en rapport om löftena, en överenskommelse, ett mål, ett projekt eller en tabell.

    status: hur det går med löftena. uppfoljning: vad det blev av ett områdes löften. avtal: en
    överenskommelse med sina löften. tackning: vilka kommuner registret har löften för. kvalitet:
    hur bra löftena är. mal: allt som stödjer ett mål, eller utan id alla mål. projekt: ett projekts
    faser och utfall. indikator: ett tal över åren och dess måltal. Utan område gäller det hela
    registret. Ett område i taget.
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
    from polisplan.cli.report_templates import list_templates as templates_listed

    options = {"--mal": mal, "--historik": historik, "--period": period, "--all": alla,
               "--each-lpo": each_lpo}  # fmt: skip
    if kind is not None:
        kind = choose("RAPPORT", kind, tuple(_FORMATS))
    if list_templates:
        _demand_alone(ident, any(areas.values()) or any(options.values()))
        folder = root_of(root)
        demand_writable(folder, out)
        return templates_listed(_FORMATS, kind, output, out, folder, rev)
    if kind is None:
        raise UsageError("Ange vilken rapport: {rapporter}.", rapporter=either(tuple(_FORMATS)))
    _demand_fitting(kind, ident, any(areas.values()), options)
    output = chosen_format(kind, _FORMATS[kind], output, None if alla or each_lpo else out)
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


def _demand_alone(ident: str | None, other: bool) -> None:
    """Do nothing where templates are listed and nothing else is asked.

    Raises:
        UsageError: An id, an area or an option that means a report is given too.
    """
    if ident is not None or other:
        raise UsageError(
            "--list-templates visar mallar och skriver ingen rapport: ange bara RAPPORT, --format, "
            "--out, --rev och --root med den."
        )


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
