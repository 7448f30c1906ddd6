"""A project as its directive describes it, and what came of it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import Antal, Modell, Nr, Tal, Text, Tidpunkt
from polisplan.models.handelse import Handelse, Talprecision
from polisplan.models.indikator import Maltalspekare
from polisplan.models.kallhanvisning import KalladPost, KallaId
from polisplan.models.lofte import Omrade
from polisplan.models.organisation import RegionId
from polisplan.models.period import Period
from polisplan.models.roll import Roll
from polisplan.models.styrning import Ordalydelse

Styrka = Literal["ska", "bör", "behövs", "målsättning"]
"""How strongly a source words a demand."""


class Projektbeslut(Modell):
    """The decision that the project rests on, by role."""

    vad: Annotated[Text, Field(description="Vad som beslutades.")]
    datum: Annotated[Tidpunkt, Field(description="Beslutets dag.")]
    diarienummer: Annotated[Text | None, Field(description="Diarienummer.")] = None
    beslutande: Annotated[Roll | None, Field(description="Rollen som beslutade.")] = None
    foredragande: Annotated[Roll | None, Field(description="Rollen som föredrog.")] = None
    protokoll: Annotated[Roll | None, Field(description="Rollen som förde protokollet.")] = None
    justerat_av: Annotated[Roll | None, Field(description="Rollen som justerade.")] = None


class Krav(Modell):
    """Something that is demanded, as strongly as the source words it."""

    vad: Annotated[Text, Field(description="Kravet.")]
    styrka: Annotated[Styrka, Field(description="Hur starkt källan uttrycker det.")]
    roll: Annotated[Roll | None, Field(description="Rollen som kravet gäller.")] = None
    var: Annotated[Text | None, Field(description="Var det gäller.")] = None


class Begrepp(Modell):
    """A word that the project needs, and what the source means by it."""

    namn: Annotated[Text, Field(description="Ordet.")]
    betyder: Annotated[
        tuple[Text, ...], Field(min_length=1, description="Vad källan menar, led för led.")
    ]
    andra_lydelser: Annotated[
        tuple[Ordalydelse, ...], Field(description="Hur andra källor beskriver det.")
    ] = ()


class Uppgift(Modell):
    """A task, numbered as in the directive."""

    nr: Annotated[Nr, Field(description="Uppgiftens nummer.")]
    vad: Annotated[Text, Field(description="Vad som ska göras.")]


class Projektmal(Modell):
    """What the project is to reach."""

    vad: Annotated[Text, Field(description="Det som ska nås.")]
    antal: Annotated[Tal | None, Field(description="Antalet, när det är ett tal.")] = None
    enhet: Annotated[Text | None, Field(description="Enhet.")] = None
    maltal: Annotated[
        Maltalspekare | None, Field(description="Måltalet i en indikator som är samma sak.")
    ] = None
    kalla: Annotated[KallaId, Field(description="Källan.")]


class Deltagare(Modell):
    """The areas of one region that take part; an area need not be a kommun."""

    region: Annotated[RegionId, Field(description="Polisregionen.")]
    omraden: Annotated[tuple[Omrade, ...], Field(min_length=1, description="Områdena.")]


class Medverkande(Modell):
    """An organisation that takes part, and with what."""

    part: Annotated[Text, Field(description="Organisationen.")]
    uppgift: Annotated[Text, Field(description="Vad den bidrar med.")]


class Fas(Modell):
    """A phase; phases may overlap."""

    nr: Annotated[Nr, Field(description="Fasens nummer.")]
    nar: Annotated[Period, Field(description="När.")]
    innehall: Annotated[tuple[Text, ...], Field(min_length=1, description="Det som görs.")]


class Agarbyte(Modell):
    """The project passes to another owner."""

    datum: Annotated[Tidpunkt, Field(description="Dagen.")]
    fran: Annotated[Text | None, Field(description="Från.")] = None
    till: Annotated[Text, Field(description="Till.")]


class Ledamot(Modell):
    """A seat in a group, by role; the number is left out where the source does not say."""

    roll: Annotated[Roll, Field(description="Rollen.")]
    antal: Annotated[Antal | None, Field(description="Hur många. Utelämnat: sägs inte.")] = None
    anmarkning: Annotated[Text | None, Field(description="Det som behöver sägas.")] = None


class Grupp(Modell):
    """A part of the project's organisation."""

    namn: Annotated[Text, Field(description="Vad den kallas.")]
    per: Annotated[Text | None, Field(description="Vad det finns en sådan för var och en av.")] = (
        None
    )
    uppgifter: Annotated[tuple[Text, ...], Field(description="Vad den gör.")] = ()
    ordforande: Annotated[Roll | None, Field(description="Ordförande.")] = None
    ledamoter: Annotated[tuple[Ledamot, ...], Field(description="De som ingår.")] = ()
    anmarkning: Annotated[Text | None, Field(description="Det som behöver sägas.")] = None


class Rapport(Modell):
    """A report that the project owes."""

    vad: Annotated[Text, Field(description="Rapporten.")]
    till: Annotated[Roll, Field(description="Rollen som får den.")]
    nar: Annotated[Text | None, Field(description="När.")] = None
    anmarkning: Annotated[Text | None, Field(description="Det som behöver sägas.")] = None


class Projekthandling(Modell):
    """A document of the project."""

    typ: Annotated[Text, Field(description="Vad för slags handling.")]
    amne: Annotated[Text | None, Field(description="Vad den handlar om.")] = None
    datum: Annotated[Tidpunkt | None, Field(description="Handlingens datum.")] = None
    beteckning: Annotated[Text | None, Field(description="Diarienummer eller version.")] = None
    innehall: Annotated[tuple[Text, ...], Field(description="Rubriker i den.")] = ()
    kalla: Annotated[KallaId, Field(description="Källan.")]
    anmarkning: Annotated[Text | None, Field(description="Det som behöver sägas.")] = None


class Projektutfall(Handelse):
    """What came of the project."""

    antal: Annotated[Tal | None, Field(description="Antalet, när det är ett tal.")] = None
    enhet: Annotated[Text | None, Field(description="Enhet.")] = None
    precision: Annotated[
        Talprecision | None, Field(description="Ordet framför ett tal som inte är exakt.")
    ] = None


class Projekt(KalladPost):
    """A project."""

    slag: ClassVar[str] = "projekt"

    namn: Annotated[Text, Field(description="Projektets namn.")]
    beteckning: Annotated[Text | None, Field(description="Projektets beteckning.")] = None
    organisation: Annotated[Text, Field(description="Organisationen som driver det.")]
    period: Annotated[Period, Field(description="När projektet pågår.")]
    beslut: Annotated[Projektbeslut | None, Field(description="Beslutet om projektet.")] = None
    bakgrund: Annotated[tuple[Text, ...], Field(description="Varför det finns.")] = ()
    tidigare_beslut: Annotated[
        tuple[Handelse, ...], Field(description="Beslut som det bygger på.")
    ] = ()
    utgangspunkter: Annotated[
        tuple[Krav, ...], Field(description="Det som gäller från början.")
    ] = ()
    begrepp: Annotated[tuple[Begrepp, ...], Field(description="Ord som förklaras.")] = ()
    syften: Annotated[tuple[Text, ...], Field(description="Syften.")] = ()
    projektmal: Annotated[tuple[Projektmal, ...], Field(description="Det som ska nås.")] = ()
    uppgifter: Annotated[tuple[Uppgift, ...], Field(description="Uppdragets uppgifter.")] = ()
    forutsattningar: Annotated[
        tuple[Text, ...], Field(description="Det som krävs för att det ska lyckas.")
    ] = ()
    deltagare: Annotated[tuple[Deltagare, ...], Field(description="Områden, per region.")] = ()
    medverkande: Annotated[tuple[Medverkande, ...], Field(description="Andra organisationer.")] = ()
    faser: Annotated[tuple[Fas, ...], Field(description="Faserna. De får överlappa.")] = ()
    agarbyte: Annotated[Agarbyte | None, Field(description="När projektet byter ägare.")] = None
    grupper: Annotated[tuple[Grupp, ...], Field(description="Hur det är organiserat.")] = ()
    krav: Annotated[tuple[Krav, ...], Field(description="Det som ska eller bör finnas.")] = ()
    rapportering: Annotated[tuple[Rapport, ...], Field(description="Rapporterna.")] = ()
    kostnader: Annotated[Text | None, Field(description="Hur det betalas.")] = None
    kommunikation: Annotated[Text | None, Field(description="Hur det kommuniceras.")] = None
    handlingar: Annotated[tuple[Projekthandling, ...], Field(description="Handlingar.")] = ()
    utfall: Annotated[tuple[Projektutfall, ...], Field(description="Vad det blev av det.")] = ()
    oppna_fragor: Annotated[
        tuple[Text, ...], Field(description="Det som ingen sedd källa svarar på.")
    ] = ()
