"""A lägesbild: the picture of problems that promises and agreements rest on."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import Antal, Modell, Text, Tidpunkt
from polisplan.models.handelse import Talprecision
from polisplan.models.kallhanvisning import KalladPost, KallaId
from polisplan.models.lofte import Omrade


class Dialog(Modell):
    """A way of asking those who live there, and how many took part."""

    form: Annotated[Text, Field(description="Formen: enkät, torgmöte, intervjuer, vandring.")]
    antal: Annotated[Antal | None, Field(description="Hur många. Utelämnat: sägs inte.")] = None
    enhet: Annotated[
        Text | None, Field(description="Vad talet räknar: svarande, tillfrågade, deltagare.")
    ] = None
    precision: Annotated[
        Talprecision | None, Field(description="Ordet framför ett tal som inte är exakt.")
    ] = None
    avser: Annotated[Tidpunkt | None, Field(description="När den hölls.")] = None
    avser_till: Annotated[
        Tidpunkt | None,
        Field(description="Slutet på tiden, när den är längre än en dag, en månad eller ett år."),
    ] = None
    avser_belagg: Annotated[
        Literal["tolkning"] | None,
        Field(description="Tiden är härledd av oss; källan säger till exempel «i höstas»."),
    ] = None
    kalla: Annotated[KallaId, Field(description="Källan.")]


class Lagesbild(KalladPost):
    """A picture of problems in an area at a time."""

    slag: ClassVar[str] = "lagesbild"

    titel: Annotated[Text, Field(description="Titel med våra ord.")]
    omrade: Annotated[Omrade, Field(description="Var den gäller.")]
    avser: Annotated[
        Tidpunkt | None, Field(description="Tiden den beskriver. Utelämnad: sägs inte.")
    ] = None
    kallad: Annotated[
        Text | None, Field(description="Källans eget ord: lägesbild, problembild, enkät.")
    ] = None
    dialoger: Annotated[
        tuple[Dialog, ...], Field(description="Hur de som bor där tillfrågats.")
    ] = ()
    underlag: Annotated[tuple[Text, ...], Field(description="Annat som den bygger på.")] = ()
    problem: Annotated[tuple[Text, ...], Field(description="Problemen som den visar.")] = ()
    orsaker: Annotated[tuple[Text, ...], Field(description="Orsakerna som den visar.")] = ()
    faststalld: Annotated[Text | None, Field(description="Vem som fastställer den.")] = None
