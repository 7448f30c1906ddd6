"""Volunteer statistics: one published table per file, rows and printed total together."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from polisplan.models.base import Antal, Modell, Text, Tidpunkt
from polisplan.models.kallhanvisning import KalladPost
from polisplan.models.organisation import PolismyndighetId

KOLUMNER = ("volontarer", "utbildade", "uppdrag", "deltaganden", "timmar")
"""The columns a table can have, in the order they are shown."""

Kolumn = Literal["volontarer", "utbildade", "uppdrag", "deltaganden", "timmar"]

Precisionsord = Literal["ca", "drygt", "knappt", "över"]
"""What a source puts before a figure that is not exact."""

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

    volontarer: Annotated[
        Antal | None,
        Field(description="Volontärer, när källan inte säger om de är utbildade."),
    ] = None
    utbildade: Annotated[Antal | None, Field(description="Utbildade volontärer.")] = None
    uppdrag: Annotated[Antal | None, Field(description="Uppdrag.")] = None
    deltaganden: Annotated[
        Antal | None, Field(description="Deltagartillfällen, inte unika personer.")
    ] = None
    timmar: Annotated[Antal | None, Field(description="Timmar.")] = None

    def kolumn(self, namn: str) -> int | None:
        """Return the figure of one column, or None where the cell is blank."""
        value: int | None = getattr(self, namn)
        return value


class Precision(Modell):
    """How exact the figures of a row are; one that is left out is exact."""

    volontarer: Annotated[Precisionsord | None, Field(description="Volontärer.")] = None
    utbildade: Annotated[Precisionsord | None, Field(description="Utbildade.")] = None
    uppdrag: Annotated[Precisionsord | None, Field(description="Uppdrag.")] = None
    deltaganden: Annotated[Precisionsord | None, Field(description="Deltaganden.")] = None
    timmar: Annotated[Precisionsord | None, Field(description="Timmar.")] = None


EXAKT = Precision()
"""Every figure is exact."""


class Delrad(Tabelltal):
    """A part of a printed row; its figures are in the row's already and are never added to it."""

    omrade: Annotated[Text, Field(description="Området som det står i källan.")]
    precision: Annotated[
        Precision, Field(description="Ordet framför ett tal som inte är exakt, per kolumn.")
    ] = EXAKT
    anmarkning: Annotated[Text | None, Field(description="Det som behöver sägas om raden.")] = None


class Rad(Delrad):
    """One printed row."""

    avser: Annotated[
        Tidpunkt | None,
        Field(
            description="Radens tid, när raderna avser olika tid. Sådana rader räknas inte samman."
        ),
    ] = None
    myndigheter: Annotated[
        tuple[PolismyndighetId, ...],
        Field(description="Dåvarande polismyndigheter som raden avser."),
    ] = ()
    start: Annotated[
        Start | None, Field(description="Startår, eller «ska starta». Utelämnat: okänt.")
    ] = None
    prognos: Annotated[
        tuple[Kolumn, ...],
        Field(description="Kolumner vars tal källan förutser och inte har räknat."),
    ] = ()
    varav: Annotated[
        tuple[Delrad, ...], Field(description="Delar som källan nämner; de ingår i radens tal.")
    ] = ()


class Rakneenhet(Modell):
    """What a column counts."""

    enhet: Annotated[Text, Field(description="Enheten, till exempel personer.")]
    sedan: Annotated[
        Literal["start", "år", "perioden", "tidpunkten", "okänt"],
        Field(
            description="Om talet är sedan start, per år, under tiden som tabellen avser eller ett "
            "läge just då, eller om källan inte säger det."
        ),
    ]


class Raknar(Modell):
    """What the columns of the table count."""

    volontarer: Annotated[Rakneenhet | None, Field(description="Volontärer.")] = None
    utbildade: Annotated[Rakneenhet | None, Field(description="Utbildade.")] = None
    uppdrag: Annotated[Rakneenhet | None, Field(description="Uppdrag.")] = None
    deltaganden: Annotated[Rakneenhet | None, Field(description="Deltaganden.")] = None
    timmar: Annotated[Rakneenhet | None, Field(description="Timmar.")] = None


class Volontarstatistik(KalladPost):
    """One published table of volunteer statistics."""

    slag: ClassVar[str] = "volontarstatistik"

    titel: Annotated[Text, Field(description="Tabellens titel.")]
    uppstallning: Annotated[
        Literal["tabell", "text"],
        Field(
            description="tabell: källan ställer upp raderna, och de räknas samman. text: talen "
            "står i löpande text och räknas inte samman. Utelämnat: tabell."
        ),
    ] = "tabell"
    avser: Annotated[
        Tidpunkt | None, Field(description="Tid som tabellen avser. Utelämnad: okänd.")
    ] = None
    avser_till: Annotated[
        Tidpunkt | None,
        Field(description="Slutet på tiden, när den är längre än en dag, en månad eller ett år."),
    ] = None
    omradesslag: Annotated[Text, Field(description="Vad raderna är, till exempel myndighet.")]
    raknar: Annotated[Raknar, Field(description="Vad varje kolumn räknar.")] = Raknar()
    rader: Annotated[tuple[Rad, ...], Field(min_length=1, description="Raderna i tryckt ordning.")]
    tryckt_summa: Annotated[
        Tabelltal | None, Field(description="Summan som står tryckt. Utelämnad: ingen tryckt.")
    ] = None
    las_sa_har: Annotated[
        tuple[Text, ...], Field(description="Det en läsare måste veta för att läsa tabellen rätt.")
    ] = ()

    @property
    def summeras(self) -> bool:
        """Whether the rows can be added up: they stand in one table and are about one time."""
        return self.uppstallning == "tabell" and all(rad.avser is None for rad in self.rader)
