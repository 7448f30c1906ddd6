"""What every record shares, and the plain types its fields are made of.

Every model is frozen, closed (an unknown key is an error) and strict (nothing is converted). The
reader gives tuples, exact numbers and `Datum`, so strict costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from polisplan.kalender.datum import FIRST_YEAR, LAST_YEAR, PATTERN, Datum, datum
from polisplan.kalender.giltighet import OKAND, Giltighet

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TEXT_PATTERN = r"\S"
FAKTA_PATTERN = r"^[A-Z][0-9]*-[0-9]{2,3}$"


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field as the id of a record of one kind; the graph follows it.

    Attributes:
        slag: The kind that the id must belong to.
        tid: Whether the two records' validity must overlap (members of an area need not).
    """

    slag: str
    tid: bool = False


class _DatumSchema:
    """Accepts what the reader makes of a date: a `Datum`, or a whole number for a year."""

    @staticmethod
    def parse(value: object) -> Datum:
        """Return the date.

        Raises:
            PydanticCustomError: The value is no date (type `datum`).
        """
        if value.__class__ is Datum:
            return value
        if value.__class__ is int and FIRST_YEAR <= value <= LAST_YEAR:
            return datum(str(value))
        raise PydanticCustomError("datum", "a year, a month or a day")

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Give other validators a pattern, not `format: date`, which YAML 1.1 tools trip over."""
        return {
            "anyOf": [
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
                {"type": "string", "pattern": f"^{PATTERN}$"},
            ]
        }


class _TalSchema:
    """Accepts whole numbers and exact decimals; never a truth value."""

    @staticmethod
    def parse(value: object) -> int | Decimal:
        """Return the number.

        Raises:
            PydanticCustomError: The value is no number (type `tal`).
        """
        if value.__class__ is int or value.__class__ is Decimal:
            return value
        raise PydanticCustomError("tal", "a number")

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "number"}


Tidpunkt = Annotated[Datum, _DatumSchema]
"""A year, a month or a day, unquoted: `2018`, `2018-05`, `2018-05-01`."""

Tal = Annotated[int | Decimal, _TalSchema]
"""An exact number."""

Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=80)]
"""Small letters a-z, digits and single hyphens; equal to the file's name."""

FaktaId = Annotated[str, Field(pattern=FAKTA_PATTERN, max_length=12)]
"""A fact of a founding document: its document, a hyphen and its number, as in `S000-14`."""

Text = Annotated[str, Field(pattern=TEXT_PATTERN, max_length=4000)]
"""Text with at least one visible character."""

Antal = Annotated[int, Field(ge=0, le=10**12)]
"""A count: a whole number, zero or more."""

Nr = Annotated[int, Field(ge=1, le=999)]
"""A number within a list, from 1."""


class Modell(BaseModel):
    """The settings of every model; also of the parts of a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Undantag(Modell):
    """A reasoned exception from a rule, with a last day."""

    kod: Annotated[str, Field(pattern=r"^PP\d{3}$", description="Regelns kod, till exempel PP203.")]
    skal: Annotated[Text, Field(description="Varför regeln inte ska gälla här.")]
    till: Annotated[Tidpunkt, Field(description="Sista dag som undantaget gäller.")]


class Post(Modell):
    """A record: one file.

    Attributes:
        slag: The kind, as used in `kind/id`.
    """

    slag: ClassVar[str]

    id: Annotated[Id, Field(description="Postens id, samma som filens namn utan .yaml.")]
    anmarkning: Annotated[Text | None, Field(description="Det som behöver sägas därutöver.")] = None
    fakta: Annotated[
        tuple[FaktaId, ...],
        Field(description="Fakta ur grunddokumenten som posten bär, till exempel S000-14."),
    ] = ()
    undantag: Annotated[
        tuple[Undantag, ...], Field(description="Regler som inte ska gälla här, med skäl.")
    ] = ()

    @property
    def ref(self) -> str:
        """The record as `slag/id`."""
        return f"{self.slag}/{self.id}"

    @property
    def giltighet(self) -> Giltighet:
        """When the record holds: its `giltig` or `period`; unknown where it has neither."""
        # Not getattr: pydantic is slow to say that a model has no such field.
        period = self.__dict__.get("giltig") or self.__dict__.get("period")
        return OKAND if period is None else period.giltighet

    @property
    def rubrik(self) -> str:
        """What a person calls the record: its title, name or wording."""
        for field in ("titel", "namn", "ordalydelse", "parafras"):
            text = getattr(self, field, None)
            if isinstance(text, str):
                return text
        return self.id
