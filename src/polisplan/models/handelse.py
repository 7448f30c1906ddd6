"""What several kinds say in the same way: an event with its source, and how exact a figure is."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from polisplan.models.base import Modell, Text, Tidpunkt
from polisplan.models.kallhanvisning import KallaId

Talprecision = Literal["ca", "drygt", "knappt", "nästan", "över", "upp emot"]
"""What a source puts before a figure that is not exact."""


class Handelse(Modell):
    """Something that happened or was said, and where it says so."""

    datum: Annotated[Tidpunkt | None, Field(description="När. Utelämnat: sägs inte.")] = None
    vad: Annotated[Text, Field(description="Vad som hände eller sades, med våra ord.")]
    kalla: Annotated[KallaId, Field(description="Källan.")]
