"""Tables that open rightly in Swedish Excel: semicolons, a byte order mark, CRLF, safe cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from polisplan.render.wording import say
from polisplan.text.message import Message
from polisplan.views.tackningsrader import Kommunlofte, Kommunrad
from polisplan.views.tackningsrapport import Tackningsrapport

Cell = Message | str | int | Decimal | None
"""Words, a number, or nothing."""

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 - the wide ones work too
_BETWEEN = " · "


def tackning_csv(view: Tackningsrapport) -> str:
    """Return a coverage report as a table: one row for each kommun, also those without promises."""
    headings = (
        Message("Kod och namn"),
        Message("Kommun"),
        Message("Län"),
        Message("Polisregion"),
        Message("Lokalpolisområde"),
        Message("Svar för {tid}", tid=view.tid_i_ord),
        Message("Löften som gällde eller kan ha gällt"),
        Message("Andra löften i registret"),
        Message("Löften"),
        Message("Poster"),
        Message("Filer"),
        Message("Källor"),
    )
    return table_csv(
        headings,
        (
            (
                f"{rad.kommunkod} {rad.namn}",
                rad.namn,
                rad.lan,
                rad.region,
                _BETWEEN.join(rad.lpo),
                rad.svar_i_ord,
                len(rad.loften),
                rad.andra,
                _BETWEEN.join(map(_named, rad.loften)),
                _BETWEEN.join(item.record for item in rad.loften),
                _BETWEEN.join(item.stalle.fil for item in rad.loften),
                _BETWEEN.join(_sources(rad)),
            )
            for rad in view.kommuner
        ),
    )


def table_csv(headings: Sequence[Message], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table as text for a file in UTF-8.

    Numbers are written without groups and with a decimal comma. Words that a spreadsheet would
    take for a formula get an apostrophe before them, and control characters are named.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_cell(heading) for heading in headings])
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return _BOM + out.getvalue()


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, int | Decimal):
        return format(cell, "f" if isinstance(cell, Decimal) else "d").replace(".", ",")
    text = say(cell)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _named(item: Kommunlofte) -> str:
    where = "" if item.delomrade is None else f"{item.delomrade}: "
    return f"{where}{item.titel} ({item.period})"


def _sources(rad: Kommunrad) -> list[str]:
    """Return the address of each source once, its title where it has none."""
    cited = (citat.adress or citat.titel for item in rad.loften for citat in item.kallor)
    return list(dict.fromkeys(cited))
