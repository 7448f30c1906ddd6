"""How a record cites its sources."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from polisplan.models.base import Id, Modell, Post, Ref, Text

KallaId = Annotated[Id, Ref("kalla")]
Last = Literal["helt", "delvis", "rubrik"]


class Kallhanvisning(Modell):
    """One source of a record, and how much of it was read."""

    kalla: Annotated[KallaId, Field(description="Källans id i data/kallor/.")]
    last: Annotated[
        Last,
        Field(
            description="Hur mycket av källan som är läst: helt, delvis eller bara rubriken. "
            "Det som saknas räknas som brist bara när källan är läst helt."
        ),
    ]
    stalle: Annotated[Text | None, Field(description="Var i källan, till exempel sida.")] = None
    om: Annotated[Text | None, Field(description="Vad i posten källan gäller, om inte allt.")] = (
        None
    )


class KalladPost(Post):
    """A record that says where it comes from."""

    kallor: Annotated[
        tuple[Kallhanvisning, ...],
        Field(min_length=1, description="Källorna till posten, den viktigaste först."),
    ]

    @cached_property
    def helt_last(self) -> bool:
        """Whether some source of the record was read whole. Nearly every rule asks."""
        return any(kalla.last == "helt" for kalla in self.kallor)
