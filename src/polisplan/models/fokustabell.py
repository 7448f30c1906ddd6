"""From focus area to goal: the open table that interpreted links are derived from."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from polisplan.models.base import Modell, Post, Text
from polisplan.models.lank import MalId
from polisplan.models.period import Period


class Fokusrad(Modell):
    """One focus area and the goal it is read as serving in the period."""

    fokus: Annotated[Text, Field(description="Fokusområdet, som det skrivs i löften.")]
    mal: Annotated[
        MalId | None, Field(description="Målet. Utelämnat: tabellen har inget svar.")
    ] = None
    skal: Annotated[Text, Field(description="Varför, eller varför det inte finns något svar.")]


class Fokustabell(Post):
    """Our interpretation for one set of goals. No source makes these links."""

    slag: ClassVar[str] = "fokustabell"

    titel: Annotated[Text, Field(description="Titel.")]
    giltig: Annotated[Period, Field(description="När målen i tabellen gällde.")]
    rader: Annotated[tuple[Fokusrad, ...], Field(min_length=1, description="Raderna.")]
