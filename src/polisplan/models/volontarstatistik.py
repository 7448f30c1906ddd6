"""Volunteer statistics: one published table per file, rows and printed total together."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from polisplan.models.base import Antal, Modell, Text, Tidpunkt
from polisplan.models.kallhanvisning import KalladPost
from polisplan.models.organisation import PolismyndighetId

KOLUMNER = ("utbildade", "uppdrag", "timmar", "deltaganden")
"""The columns a table can have, in the order they are shown."""

Kolumn = Literal["utbildade", "uppdrag", "timmar", "deltaganden"]


SKA_STARTA = "ska starta"


class _StartSchema:
    """Accepts a year, or the state `ska starta` that one source prints in the same column."""

    @staticmethod
    def parse(value: object) -> int | str:
        """Return the year or the state.

        Raises:
            PydanticCustomError: The value is neither (type `start`).
        """
        if value == SKA_STARTA or (value.__class__ is int and 1990 <= value <= 2100):  # noqa: PLR2004 - years in which volunteers can have begun
            return value
        raise PydanticCustomError("start", "a year or the state")

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "anyOf": [
                {"type": "integer", "minimum": 1990, "maximum": 2100},
                {"type": "string", "const": SKA_STARTA},
            ]
        }


Start = Annotated[int | str, _StartSchema]
"""The year a row's activity started, or `ska starta`."""


class Tabelltal(Modell):
    """The figures of a row or of a total; one that is left out is unknown, never zero."""

    utbildade: Annotated[Antal | None, Field(description="Utbildade volontärer.")] = None
    uppdrag: Annotated[Antal | None, Field(description="Uppdrag.")] = None
    timmar: Annotated[Antal | None, Field(description="Timmar.")] = None
    deltaganden: Annotated[
        Antal | None, Field(description="Deltagartillfällen, inte unika personer.")
    ] = None

    def kolumn(self, namn: str) -> int | None:
        """Return the figure of one column, or None where the cell is blank."""
        value: int | None = getattr(self, namn)
        return value


class Rad(Tabelltal):
    """One printed row."""

    omrade: Annotated[Text, Field(description="Området som det står i tabellen.")]
    myndigheter: Annotated[
        tuple[PolismyndighetId, ...],
        Field(description="Dåvarande polismyndigheter som raden avser."),
    ] = ()
    start: Annotated[
        Start | None, Field(description="Startår, eller «ska starta». Utelämnat: okänt.")
    ] = None
    ungefarliga: Annotated[
        tuple[Kolumn, ...], Field(description="Kolumner vars tal källan kallar ungefärliga.")
    ] = ()
    anmarkning: Annotated[Text | None, Field(description="Det som behöver sägas om raden.")] = None


class Rakneenhet(Modell):
    """What a column counts."""

    enhet: Annotated[Text, Field(description="Enheten, till exempel personer.")]
    sedan: Annotated[
        Literal["start", "år", "okänt"],
        Field(description="Om talet är sedan start, per år, eller om källan inte säger det."),
    ]


class Raknar(Modell):
    """What the columns of the table count."""

    utbildade: Annotated[Rakneenhet | None, Field(description="Utbildade.")] = None
    uppdrag: Annotated[Rakneenhet | None, Field(description="Uppdrag.")] = None
    timmar: Annotated[Rakneenhet | None, Field(description="Timmar.")] = None
    deltaganden: Annotated[Rakneenhet | None, Field(description="Deltaganden.")] = None


class Volontarstatistik(KalladPost):
    """One published table of volunteer statistics."""

    slag: ClassVar[str] = "volontarstatistik"

    titel: Annotated[Text, Field(description="Tabellens titel.")]
    avser: Annotated[Tidpunkt, Field(description="Tid som tabellen avser.")]
    omradesslag: Annotated[Text, Field(description="Vad raderna är, till exempel myndighet.")]
    raknar: Annotated[Raknar, Field(description="Vad varje kolumn räknar.")]
    rader: Annotated[tuple[Rad, ...], Field(min_length=1, description="Raderna i tryckt ordning.")]
    tryckt_summa: Annotated[
        Tabelltal | None, Field(description="Summan som står tryckt. Utelämnad: ingen tryckt.")
    ] = None
    las_sa_har: Annotated[
        tuple[Text, ...], Field(description="Det en läsare måste veta för att läsa tabellen rätt.")
    ] = ()
