"""A source: every record and every figure points at one."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import Post, Text, Tidpunkt

Tillit = Literal["A", "A*", "B", "C", "X"]


class Kalla(Post):
    """A source that a reader can look up."""

    slag: ClassVar[str] = "kalla"

    titel: Annotated[Text, Field(description="Titel.")]
    utgivare: Annotated[
        Text | None, Field(description="Utgivare: myndighet, kommun, tidning. Aldrig person.")
    ] = None
    typ: Annotated[
        Literal[
            "webbsida", "nyhet", "pressmeddelande", "beslut", "rapport", "bildspel", "plan",
            "lag", "datafil", "uppsats", "tidskrift", "annat",
        ],
        Field(description="Vad för slags källa det är."),
    ]  # fmt: skip
    datum: Annotated[
        Tidpunkt | None, Field(description="Källans eget datum. Utelämnat: anges inte.")
    ] = None
    adress: Annotated[
        str | None, Field(pattern=r"^https?://\S+$", max_length=600, description="Webbadress.")
    ] = None
    aven_adress: Annotated[
        tuple[Annotated[str, Field(pattern=r"^https?://\S+$", max_length=600)], ...],
        Field(description="Andra adresser till samma källa."),
    ] = ()
    handling: Annotated[
        Text | None, Field(description="Handlingens beteckning, när den inte ligger på en adress.")
    ] = None
    last_datum: Annotated[
        Tidpunkt | None, Field(description="Dag då källan lästes. Utelämnad: okänt.")
    ] = None
    tillit: Annotated[
        Tillit,
        Field(
            description="A: myndighet eller kommun i egen sak. A*: officiell handling på annan "
            "webbplats. B: medier och organisationer. C: svag. X: känd för att vara otillförlitlig."
        ),
    ]
