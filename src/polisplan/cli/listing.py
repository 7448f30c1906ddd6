"""`polisplan list`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from polisplan import __version__
from polisplan.cli.areas import Areas, one_area, takes_area
from polisplan.cli.completion import among, kinds
from polisplan.cli.options import Rev, Root, choose, day, root_of, separated, tree_of
from polisplan.cli.output import emit, emit_coloured, emit_exact
from polisplan.errors import UsageError

if TYPE_CHECKING:
    from polisplan.kalender.datum import Datum


@takes_area
def list_records(  # noqa: PLR0913 - one parameter per option
    kind: Annotated[
        str,
        typer.Argument(
            metavar="SLAG", help="Slag av post: löften, mål, lpo, kommuner, källor …",
            autocompletion=kinds,
        ),
    ],
    output: Annotated[
        str, typer.Option(
            "--format", metavar="text|json|csv", help="Hur listan skrivs.",
            autocompletion=among(("text", "json", "csv")),
        )
    ] = "text",
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="DATUM", show_default=False,
            help="Bara det som gällde, eller kan ha gällt, den dagen, månaden eller det året.",
        ),
    ] = None,
    *,
    areas: Areas,
    fokus: Annotated[
        str | None,
        typer.Option("--fokus", metavar="ORD", show_default=False, help="Bara ett fokusområde."),
    ] = None,
    states: Annotated[
        list[str] | None,
        typer.Option(
            "--lage", "--state", metavar="LÄGE", show_default=False,
            help="Bara det som är gäller, oklart, gäller inte, försenat eller utkast. "
            "Skilj flera med komma.",
            autocompletion=among(("gäller", "oklart", "gäller-inte", "försenat", "utkast")),
        ),
    ] = None,
    rev: Rev = None,
    root: Root = None,
) -> int:  # fmt: skip
    """Lista registrets poster av ett slag, med det som är okänt räknat sist.

    Utan --as-of visas alla poster, och läget är dagens.
    """
    from polisplan.views.postlista import Listfraga
    from polisplan.views.statusurval import Statusfraga
    from polisplan.workflows.listing import list_records as run

    output = choose("--format", output, ("text", "json", "csv"))
    fraga = Listfraga(
        slag=kind,
        tid=_time(as_of),
        bara_da=as_of is not None,
        omrade=Statusfraga(*one_area(areas)),
        fokus=fokus,
        lagen=separated(states),
    )
    view = run(tree_of(root_of(root), rev), fraga)
    if output == "json":
        from polisplan.render.list_json import list_json

        emit(list_json(view, __version__))
    elif output == "csv":
        from polisplan.render.list_csv import list_csv

        emit_exact(list_csv(view))
    else:
        from polisplan.cli.documents import columns
        from polisplan.render.list_text import list_text

        emit_coloured(list_text(view, columns()))
    return 0


def _time(given: str | None) -> Datum:
    """Return the day, the month or the year asked for, or today.

    Raises:
        UsageError: The text is no such time.
    """
    from polisplan.kalender.datum import Datum

    try:
        return Datum(day(None).isoformat() if given is None else given)
    except ValueError:
        raise UsageError(
            "--as-of ska vara ett år, en månad eller en dag som 2026-11-21, men är {givet}.",
            givet=given,
        ) from None
