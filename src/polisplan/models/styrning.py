"""The steering model: its versions, what stands at the top of it, and the goals."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import Antal, Modell, Nr, Text, Tidpunkt
from polisplan.models.kallhanvisning import KalladPost, KallaId, Kallhanvisning
from polisplan.models.lank import Stod, StyrmodellId, Under
from polisplan.models.period import Period
from polisplan.models.roll import Roll

Styrkt = Literal["bekräftad", "delvis", "overifierad", "motsagd"]
"""How well a statement is confirmed: by an official source, partly, not, or contradicted."""


class Horisont(Modell):
    """How far ahead a level looks, in years; an upper end that is left out is open."""

    minst_ar: Annotated[Antal | None, Field(description="Minst så många år.")] = None
    hogst_ar: Annotated[Antal | None, Field(description="Högst så många år.")] = None
    kallans_ord: Annotated[Text | None, Field(description="Källans egna ord.")] = None


class Niva(Modell):
    """One level of a version of the steering model."""

    namn: Annotated[Text, Field(description="Nivåns namn i singular.")]
    horisont: Annotated[Horisont | None, Field(description="Tidshorisont.")] = None
    innehall: Annotated[tuple[Text, ...], Field(description="Det källan räknar in.")] = ()
    aven_kallat: Annotated[tuple[Text, ...], Field(description="Andra namn på nivån.")] = ()
    anmarkning: Annotated[Text | None, Field(description="Det som är osäkert.")] = None
    kallor: Annotated[
        tuple[Kallhanvisning, ...], Field(description="Källor för just denna nivå.")
    ] = ()


class Styrmodell(KalladPost):
    """A version of the steering model as its sources describe it; depth differs."""

    slag: ClassVar[str] = "styrmodell"

    namn: Annotated[Text, Field(description="Namn.")]
    giltig: Annotated[Period | None, Field(description="När den gällde.")] = None
    beslut: Annotated[Text | None, Field(description="Beslutets beteckning och dag.")] = None
    nivaer: Annotated[
        tuple[Niva, ...], Field(min_length=1, description="Nivåerna, den översta först.")
    ]
    ovriga_delar: Annotated[
        tuple[Text, ...], Field(description="Delar som källan nämner utanför nivåerna.")
    ] = ()


class Ordalydelse(Modell):
    """Another wording of the same statement, and where it stands."""

    text: Annotated[Text, Field(description="Lydelsen.")]
    kalla: Annotated[KallaId, Field(description="Källan där den står så.")]
    styrkt: Annotated[Styrkt | None, Field(description="Hur väl den lydelsen är styrkt.")] = None


class Utsaga(KalladPost):
    """A statement of the steering model: official wording apart from paraphrase."""

    ordalydelse: Annotated[
        Text | None, Field(description="Officiell ordalydelse, när den är sedd.")
    ] = None
    parafras: Annotated[Text | None, Field(description="Innehållet med våra ord.")] = None
    styrkt: Annotated[Styrkt, Field(description="Hur väl utsagan är styrkt.")]
    varianter: Annotated[
        tuple[Ordalydelse, ...], Field(description="Avvikande lydelser i andra källor.")
    ] = ()
    giltig: Annotated[Period | None, Field(description="När den gällde. Utelämnad: okänt.")] = None


class Verksamhetside(Utsaga):
    """The idea of what the authority is for."""

    slag: ClassVar[str] = "verksamhetside"

    styrmodell: Annotated[StyrmodellId, Field(description="Versionen av styrmodellen.")]
    under: Annotated[tuple[Under, ...], Field(description="Det den utgår från.")] = ()


class Vision(Utsaga):
    """The vision above the verksamhetsidé (from 2018)."""

    slag: ClassVar[str] = "vision"

    styrmodell: Annotated[StyrmodellId, Field(description="Versionen av styrmodellen.")]
    under: Annotated[tuple[Under, ...], Field(description="Det den utgår från.")] = ()


class Bestammelse(Modell):
    """A provision of a law, and whether its wording has been seen."""

    paragraf: Annotated[Text | None, Field(description="Paragrafen. Utelämnad: inte känd.")] = None
    vad: Annotated[Text, Field(description="Vad den säger, med våra ord.")]
    styrkt: Annotated[
        Styrkt,
        Field(
            description="bekräftad: läst i lagtexten eller propositionen. overifierad: bara sagt av annan."
        ),
    ]
    kalla: Annotated[KallaId, Field(description="Källan.")]
    anmarkning: Annotated[Text | None, Field(description="Det som är osäkert.")] = None


class Lagandring(Modell):
    """An amendment of a law."""

    beteckning: Annotated[Text, Field(description="Ändringens nummer, till exempel 2025:223.")]
    vad: Annotated[Text, Field(description="Vad som ändras.")]
    fran: Annotated[Tidpunkt | None, Field(description="Dag då ändringen börjar gälla.")] = None
    kalla: Annotated[KallaId, Field(description="Källan.")]


class Forutsattning(Utsaga):
    """A given precondition: law, commission or goal set by government and parliament."""

    slag: ClassVar[str] = "forutsattning"

    namn: Annotated[Text, Field(description="Vad den kallas.")]
    uppdrag: Annotated[
        bool, Field(description="true för regeringens uppdrag, som en målkedja kan sluta i.")
    ] = False
    bestammelser: Annotated[
        tuple[Bestammelse, ...], Field(description="Bestämmelser, när det är en lag.")
    ] = ()
    andringar: Annotated[tuple[Lagandring, ...], Field(description="Ändringar av lagen.")] = ()


class Mal(Utsaga):
    """A goal of the authority: long-term, overarching or a part of one."""

    slag: ClassVar[str] = "mal"

    styrmodell: Annotated[StyrmodellId, Field(description="Versionen av styrmodellen.")]
    niva: Annotated[Text, Field(description="Nivåns namn i den styrmodellen.")]
    nummer: Annotated[Nr | None, Field(description="Målets nummer, när källan numrerar.")] = None
    under: Annotated[tuple[Under, ...], Field(min_length=1, description="Det målet står under.")]
    delar: Annotated[tuple[Text, ...], Field(description="Det källan räknar in i målet.")] = ()
    ansvarig: Annotated[Roll | None, Field(description="Målansvarig roll.")] = None


class Nyckelaktivitet(Modell):
    """What is to be done, by which role, and when."""

    vad: Annotated[Text, Field(description="Vad som ska göras.")]
    vem: Annotated[Roll | None, Field(description="Rollen som gör det.")] = None
    nar: Annotated[Period | None, Field(description="När.")] = None


class Initiativ(Utsaga):
    """A strategic initiative; its links to goals may be unknown and are never invented."""

    slag: ClassVar[str] = "initiativ"

    styrmodell: Annotated[StyrmodellId, Field(description="Versionen av styrmodellen.")]
    nummer: Annotated[Nr | None, Field(description="Nummer, när källan numrerar.")] = None
    stodjer: Annotated[
        tuple[Stod, ...], Field(min_length=1, description="Målen som initiativet stödjer.")
    ]
    insatser: Annotated[tuple[Text, ...], Field(description="Det som ska göras.")] = ()
    regler: Annotated[tuple[Text, ...], Field(description="Regler som initiativet ställer.")] = ()
    nyckelaktiviteter: Annotated[
        tuple[Nyckelaktivitet, ...], Field(description="Vad, vem och när.")
    ] = ()
