"""A period as a source states it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from polisplan.kalender.datum import FIRST_YEAR, LAST_YEAR, PATTERN, Datum
from polisplan.kalender.giltighet import Giltighet, Slut
from polisplan.models.base import Modell, Text, Tidpunkt, _DatumSchema

_SLUT = {str(slut): slut for slut in Slut}


class _SlutSchema:
    """Accepts a date or one of the parties' decided ends."""

    @staticmethod
    def parse(value: object) -> Datum | Slut:
        """Return the end.

        Raises:
            PydanticCustomError: The value is neither (type `slut`).
        """
        if isinstance(value, str) and value in _SLUT:
            return _SLUT[value]
        try:
            return _DatumSchema.parse(value)
        except PydanticCustomError:
            raise PydanticCustomError("slut", "a date or a decided end") from None

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
        return {
            "anyOf": [
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
                {"type": "string", "pattern": f"^{PATTERN}$"},
                {"type": "string", "enum": list(_SLUT)},
            ]
        }


Slutpunkt = Annotated[Datum | Slut, _SlutSchema]
"""A date, `tills vidare` or `tills nytt undertecknas`."""


class Period(Modell):
    """From the first day of the start to the last day of the end, both included.

    An end that is left out is unknown, not open. What a source prints and cannot be ("2019-2018")
    is kept word for word beside the structured fields.
    """

    fran: Annotated[
        Tidpunkt | None, Field(description="Start, med källans precision. Utelämnad: okänd.")
    ] = None
    till: Annotated[
        Slutpunkt | None,
        Field(
            description="Slut: ett datum, «tills vidare» eller «tills nytt undertecknas». "
            "Utelämnat: okänt, vilket inte är detsamma som öppet."
        ),
    ] = None
    fran_belagg: Annotated[
        Literal["tolkning"] | None, Field(description="Start härledd av oss, inte av källan.")
    ] = None
    till_belagg: Annotated[
        Literal["tolkning"] | None, Field(description="Slut härlett av oss, inte av källan.")
    ] = None
    kallans_ord: Annotated[
        Text | None, Field(description="Källans egna ord, när de inte låter sig skrivas som datum.")
    ] = None

    @property
    def giltighet(self) -> Giltighet:
        """The span as something that questions can be asked of."""
        return Giltighet(self.fran, self.till)

    def i_ord(self) -> str:
        """Return the period as short text: `2018`, `2018–2019`, `från 2020, tills vidare`."""
        if self.fran is None and self.till is None:
            return "okänd period"
        if isinstance(self.till, Slut):
            return f"från {self.fran or 'okänd start'}, {self.till}"
        if self.till is None:
            return f"från {self.fran}, slut okänt"
        if self.fran is None:
            return f"till {self.till}, start okänd"
        return str(self.fran) if self.fran == self.till else f"{self.fran}–{self.till}"
