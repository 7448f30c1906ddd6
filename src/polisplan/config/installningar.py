"""What a data tree decides for itself in `polisplan.toml`."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass, fields

from polisplan.errors import UsageError

FILNAMN = "polisplan.toml"
"""The file that marks the root of a data tree."""


@dataclass(frozen=True, slots=True)
class Installningar:
    """The settings, each with the value that holds when the file leaves it out.

    Attributes:
        forsenat_efter_dagar: Days after its end that a promise without any follow-up is overdue.
        snart_slut_dagar: Days before its end that an agreement is said to expire soon.
        krav_fran: The day from which promises must meet the dated rules; breaches of these by
            promises that start earlier only warn, and by all promises where there is no such day.
    """

    forsenat_efter_dagar: int = 90
    snart_slut_dagar: int = 180
    krav_fran: dt.date | None = None


def read_installningar(data: bytes) -> Installningar:
    """Return the settings in the bytes of a `polisplan.toml`.

    Raises:
        UsageError: The file is no TOML, or has a setting or a value that does not exist.
    """
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError("polisplan.toml kan inte läsas: {fel}", fel=str(error)) from None
    known = {field.name for field in fields(Installningar)}
    for name, value in table.items():
        if name not in known:
            raise UsageError(
                "polisplan.toml har inställningen {namn}, som inte finns. De som finns: {kanda}.",
                namn=name, kanda=", ".join(sorted(known)),
            )  # fmt: skip
        if name == "krav_fran":
            _demand_day(value)
        elif type(value) is not int or not 0 <= value <= 3650:  # noqa: PLR2004 - ten years
            raise UsageError("polisplan.toml: {namn} ska vara ett antal dagar, 0–3650.", namn=name)
    return Installningar(**table)


def _demand_day(value: object) -> None:
    if type(value) is not dt.date:
        raise UsageError(
            "polisplan.toml: krav_fran ska vara en dag utan citattecken, till exempel 2027-01-01."
        )
