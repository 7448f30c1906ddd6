"""A founding document of the register, and the inventory of every fact that it holds."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import FaktaId, Modell, Text, Tidpunkt
from polisplan.models.kallhanvisning import KalladPost
from polisplan.models.styrning import Styrkt


class Utelamnad(Modell):
    """Why a fact of the inventory is in no record."""

    grund: Annotated[
        Literal["sidmöblering", "brus", "personnamn"],
        Field(
            description="sidmöblering: sidans eller bildens ram, inte dess innehåll. brus: har inget "
            "med ämnet att göra. personnamn: skulle namnge en person."
        ),
    ]
    skal: Annotated[Text, Field(description="Varför det hör dit.")]


class Faktum(Modell):
    """One fact of a founding document, in our own words."""

    id: Annotated[FaktaId, Field(description="Faktumets id, till exempel S000-14.")]
    vad: Annotated[Text, Field(description="Vad dokumentet säger, med våra ord.")]
    styrkt: Annotated[
        Styrkt | None,
        Field(description="Hur väl andra källor styrker det. Utelämnat: inte prövat."),
    ] = None
    utelamnad: Annotated[
        Utelamnad | None,
        Field(description="Varför ingen post bär det. Utelämnat: någon post gör det."),
    ] = None


class Grunddokument(KalladPost):
    """A document that the register began with, fact by fact."""

    slag: ClassVar[str] = "grunddokument"

    titel: Annotated[Text, Field(description="Titel.")]
    typ: Annotated[
        Literal["webbsida", "webbartikel", "beslut", "bildspel", "jämförelse"],
        Field(
            description="Vad det är. jämförelse: inget dokument utan det som skiljer dokumenten åt."
        ),
    ]
    datum: Annotated[
        Tidpunkt | None, Field(description="Dokumentets eget datum. Utelämnat: anges inte.")
    ] = None
    avser: Annotated[
        Tidpunkt | None, Field(description="Början på den tid som dokumentet handlar om.")
    ] = None
    avser_till: Annotated[
        Tidpunkt | None, Field(description="Slutet på den tid som dokumentet handlar om.")
    ] = None
    inventering: Annotated[
        tuple[Faktum, ...],
        Field(min_length=1, description="Alla fakta i dokumentet, i dess ordning."),
    ]
