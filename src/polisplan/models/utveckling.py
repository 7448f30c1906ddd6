"""How the police develops its work: models, roadmaps, roll-outs and lists of challenges.

One general kind: an ordered list of parts, each with what its source says of it.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import Id, Modell, Nr, Ref, Tal, Text, Tidpunkt
from polisplan.models.handelse import Talprecision
from polisplan.models.kallhanvisning import KalladPost, KallaId
from polisplan.models.period import Period
from polisplan.models.roll import Roll

AvdelningId = Annotated[Id, Ref("avdelning")]


class Utvecklingsdel(Modell):
    """A step, an app, a point, a challenge or a box of a model.

    A figure whose unit is left out is one whose unit the source does not state.
    """

    nr: Annotated[Nr | None, Field(description="Nummer eller plats i ordningen.")] = None
    namn: Annotated[
        Text | None, Field(description="Vad den heter. Utelämnat: planerad utan namn.")
    ] = None
    platshallare: Annotated[
        Text | None, Field(description="Tecknet som står i källan i stället för ett namn.")
    ] = None
    aven_kallat: Annotated[tuple[Text, ...], Field(description="Andra namn.")] = ()
    kortnamn: Annotated[Text | None, Field(description="Ordet för den i kortformen.")] = None
    roll: Annotated[Roll | None, Field(description="Rollen som gör det.")] = None
    avdelning: Annotated[
        AvdelningId | None, Field(description="Den nationella avdelningen som gör det.")
    ] = None
    nar: Annotated[Period | None, Field(description="Tiden som källan sätter den i.")] = None
    skede: Annotated[
        Literal["i drift eller pilot", "planerad"] | None,
        Field(description="Hur långt den har kommit."),
    ] = None
    antal: Annotated[Tal | None, Field(description="Talet, precis som källan anger det.")] = None
    enhet: Annotated[
        Text | None, Field(description="Vad talet räknar. Utelämnat: källan säger det inte.")
    ] = None
    precision: Annotated[
        Talprecision | None, Field(description="Ordet framför ett tal som inte är exakt.")
    ] = None
    innehall: Annotated[tuple[Text, ...], Field(description="Det som källan räknar in.")] = ()
    anmarkning: Annotated[Text | None, Field(description="Det som är osäkert.")] = None


class Jamforelse(Modell):
    """A figure in another source that may be about the same thing."""

    vad: Annotated[Text, Field(description="Uppgiften, med våra ord.")]
    avser: Annotated[Tidpunkt | None, Field(description="Tid som den avser.")] = None
    antal: Annotated[Tal, Field(description="Talet.")]
    enhet: Annotated[Text, Field(description="Enhet.")]
    precision: Annotated[
        Talprecision | None, Field(description="Ordet framför ett tal som inte är exakt.")
    ] = None
    kalla: Annotated[KallaId, Field(description="Källan.")]


class Utveckling(KalladPost):
    """A way of developing the work, as its source draws it."""

    slag: ClassVar[str] = "utveckling"

    namn: Annotated[Text, Field(description="Vad den kallas.")]
    typ: Annotated[
        Literal["arbetsmodell", "plan", "utrullning", "nuläge", "utmaningar", "modell", "synsätt"],
        Field(
            description="arbetsmodell: steg i ordning. plan: vad som ska komma när. utrullning: tal "
            "efter hand. nuläge: vad som finns. utmaningar: numrerade hinder. modell: delar som hör "
            "ihop. synsätt: vad man ska hålla sig till."
        ),
    ]
    avser: Annotated[Tidpunkt | None, Field(description="Tid som beskrivningen avser.")] = None
    principer: Annotated[tuple[Text, ...], Field(description="Det den bygger på.")] = ()
    delar: Annotated[tuple[Utvecklingsdel, ...], Field(description="Delarna, i ordning.")] = ()
    kortform: Annotated[
        tuple[Text, ...], Field(description="Samma sak i få ord, som källan skriver den.")
    ] = ()
    rubriker: Annotated[
        tuple[Text, ...],
        Field(
            description="Rubriker i källan, när det inte framgår vilken del som hör till vilken."
        ),
    ] = ()
    ordforklaringar: Annotated[
        tuple[Text, ...], Field(description="Ord som källan förklarar.")
    ] = ()
    iakttagelser: Annotated[
        tuple[Text, ...], Field(description="Vad källan säger om hur det fungerar.")
    ] = ()
    jamforelser: Annotated[
        tuple[Jamforelse, ...],
        Field(description="Tal i andra källor som kan gälla samma sak; ingen källa säger det."),
    ] = ()
