"""A period as a source states it."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from polisplan.kalender.datum import FIRST_YEAR, LAST_YEAR, PATTERN, Datum
from polisplan.kalender.giltighet import Giltighet, Slut
from polisplan.models.base import Modell, Text, Tidpunkt, _DatumSchema
from polisplan.text.message import Message

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

    @cached_property
    def giltighet(self) -> Giltighet:
        """The span as something that questions can be asked of."""
        return Giltighet(self.fran, self.till)

    @property
    def omojlig(self) -> bool:
        """Whether the last possible day comes before the first possible one."""
        fran, till = self.fran, self.till
        return till.__class__ is Datum and fran is not None and till.sista < fran.forsta

    def i_ord(self) -> Message:
        """Return the period as short text: `2018`, `2018–2019`, `från 2020, tills vidare`."""
        fran, till = self.fran, self.till
        if fran is None and till is None:
            return Message("okänd period")
        if isinstance(till, Slut):
            start = Message("okänd start") if fran is None else str(fran)
            return Message("från {fran}, {slut}", fran=start, slut=Message(till.value))
        if till is None:
            return Message("från {fran}, slut okänt", fran=str(fran))
        if fran is None:
            return Message("till {till}, start okänd", till=str(till))
        if fran == till:
            return Message("{fran}", fran=str(fran))
        return Message("{fran}–{till}", fran=str(fran), till=str(till))
