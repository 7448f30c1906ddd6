"""An indicator: a figure over time, and the targets that have been set for it.

What sources say differently stands side by side. Nothing is averaged, corrected or chosen.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import Id, Modell, Nr, Ref, Tal, Text, Tidpunkt
from polisplan.models.handelse import Handelse, Talprecision
from polisplan.models.kallhanvisning import KalladPost, KallaId
from polisplan.models.lank import InitiativId, MalId
from polisplan.models.organisation import RegionId
from polisplan.models.styrning import Ordalydelse, Styrkt

IndikatorId = Annotated[Id, Ref("indikator")]


class Observation(Modell):
    """One figure that a source gives."""

    region: Annotated[
        RegionId | None,
        Field(description="Polisregionen. Utelämnad: indikatorns område, till exempel riket."),
    ] = None
    avser: Annotated[
        Tidpunkt | None, Field(description="Tid som talet avser. Utelämnad: sägs inte.")
    ] = None
    avser_till: Annotated[
        Tidpunkt | None,
        Field(description="Slutet på tiden, när den är längre än en dag, en månad eller ett år."),
    ] = None
    publicerad: Annotated[
        Tidpunkt | None,
        Field(description="När källan gav talet, när den inte säger vilken tid det avser («nu»)."),
    ] = None
    varde: Annotated[Tal, Field(description="Värdet, i indikatorns enhet.")]
    precision: Annotated[
        Talprecision | None, Field(description="Ordet framför ett tal som inte är exakt.")
    ] = None
    art: Annotated[
        Literal["publicerad", "härledd", "prognos", "begärd"],
        Field(
            description="publicerad: talet står i källan. härledd: räknat ur tal i källan. "
            "prognos: förutsett. begärd: det som begärdes i en budget. Utelämnad: publicerad."
        ),
    ] = "publicerad"
    ur: Annotated[
        Text | None, Field(description="Hur ett härlett tal är räknat, ur vilka tal.")
    ] = None
    styrkt: Annotated[
        Styrkt | None, Field(description="Hur väl talet är styrkt, när det är osäkert.")
    ] = None
    kallans_ord: Annotated[
        Text | None, Field(description="Källans egna ord, när talet är omskrivet av oss.")
    ] = None
    kalla: Annotated[KallaId, Field(description="Källan till just det talet.")]
    anmarkning: Annotated[Text | None, Field(description="Det som behöver sägas om talet.")] = None


class Baslinjeuppgift(Modell):
    """One reading of where a target counts from; several sources may differ."""

    lydelse: Annotated[Text, Field(description="Hur källan anger startläget, med våra ord.")]
    varde: Annotated[
        Tal | None, Field(description="Startvärdet. Utelämnat: källan ger inget tal.")
    ] = None
    enhet: Annotated[Text | None, Field(description="Enhet, när den är en annan än måltalets.")] = (
        None
    )
    precision: Annotated[
        Talprecision | None, Field(description="Ordet framför ett tal som inte är exakt.")
    ] = None
    avser: Annotated[Tidpunkt | None, Field(description="Tid som startläget avser.")] = None
    art: Annotated[
        Literal["publicerad", "härledd"],
        Field(description="härledd: startvärdet är räknat av oss. Utelämnad: publicerad."),
    ] = "publicerad"
    kalla: Annotated[KallaId, Field(description="Källan.")]


class Maltalsdel(Modell):
    """A part of a target, or what it is the same as in another unit."""

    vad: Annotated[Text, Field(description="Vad talet räknar.")]
    varde: Annotated[Tal, Field(description="Talet.")]
    enhet: Annotated[Text, Field(description="Enhet.")]
    precision: Annotated[
        Talprecision | None, Field(description="Ordet framför ett tal som inte är exakt.")
    ] = None


class Alternativ(Modell):
    """What the target would be under a condition."""

    villkor: Annotated[Text, Field(description="Villkoret.")]
    delar: Annotated[tuple[Maltalsdel, ...], Field(min_length=1, description="Talen.")]
    kalla: Annotated[KallaId, Field(description="Källan.")]


class Maltalspekare(Modell):
    """A target, by its number in its indicator."""

    indikator: Annotated[IndikatorId, Field(description="Indikatorns id.")]
    maltal: Annotated[Nr, Field(description="Måltalets nummer i den.")]


class Maltal(Modell):
    """A target for the figure. A baseline that is left out is not stated by any source."""

    nr: Annotated[Nr, Field(description="Måltalets nummer i indikatorn.")]
    vad: Annotated[Text, Field(description="Måltalet i ord.")]
    riktning: Annotated[
        Literal["minst", "högst", "mer än", "ökning", "minskning", "nivå"],
        Field(
            description="Hur talet ska läsas: minst, högst eller mer än så mycket, en ökning eller "
            "minskning med så mycket, eller en nivå som ska nås."
        ),
    ]
    varde: Annotated[Tal | None, Field(description="Talet. Utelämnat: källan anger inget.")] = None
    enhet: Annotated[
        Text | None, Field(description="Enhet, när den är en annan än indikatorns.")
    ] = None
    precision: Annotated[
        Talprecision | None, Field(description="Ordet framför ett tal som inte är exakt.")
    ] = None
    region: Annotated[
        RegionId | None, Field(description="Polisregionen, när det inte gäller indikatorns område.")
    ] = None
    galler: Annotated[
        Text | None, Field(description="Avgränsningen: var, vilka tider, vilka samtal.")
    ] = None
    fran: Annotated[Tidpunkt | None, Field(description="Från och med.")] = None
    senast: Annotated[Tidpunkt | None, Field(description="När det senast ska vara nått.")] = None
    varav: Annotated[
        tuple[Maltalsdel, ...], Field(description="Delar som källan nämner; de ingår i talet.")
    ] = ()
    motsvarar: Annotated[
        Maltalsdel | None, Field(description="Samma sak i en annan enhet, enligt källan.")
    ] = None
    alternativ: Annotated[
        tuple[Alternativ, ...], Field(description="Andra tal under andra villkor.")
    ] = ()
    baslinjer: Annotated[
        tuple[Baslinjeuppgift, ...],
        Field(description="Uppgifter om startläget, sida vid sida. Tom: ingen källa anger något."),
    ] = ()
    lydelser: Annotated[
        tuple[Ordalydelse, ...], Field(description="Hur olika källor återger måltalet.")
    ] = ()
    forlopp: Annotated[
        tuple[Handelse, ...], Field(description="Vad som har hänt med måltalet, i ord.")
    ] = ()
    ersatt_av: Annotated[Maltalspekare | None, Field(description="Måltalet som kom i stället.")] = (
        None
    )
    steg_mot: Annotated[
        Maltalspekare | None, Field(description="Det större måltal som detta är ett steg mot.")
    ] = None
    mal: Annotated[MalId | None, Field(description="Målet som källan knyter det till.")] = None
    initiativ: Annotated[
        InitiativId | None, Field(description="Initiativet som källan knyter det till.")
    ] = None
    styrkt: Annotated[
        Styrkt | None, Field(description="Hur väl måltalet är styrkt, när det är osäkert.")
    ] = None
    kalla: Annotated[KallaId, Field(description="Källan som anger måltalet.")]
    anmarkning: Annotated[Text | None, Field(description="Det som är osäkert.")] = None


class Indikator(KalladPost):
    """A figure followed over time."""

    slag: ClassVar[str] = "indikator"

    namn: Annotated[Text, Field(description="Vad som mäts.")]
    enhet: Annotated[Text, Field(description="Enhet, i plural.")]
    omrade: Annotated[
        Literal["riket", "EU"],
        Field(description="Området som observationer utan region avser. Utelämnat: riket."),
    ] = "riket"
    raknas: Annotated[Text | None, Field(description="Vad som räknas, när det är känt.")] = None
    observationer: Annotated[
        tuple[Observation, ...], Field(description="Talen, ett per källa och tid.")
    ] = ()
    maltal: Annotated[tuple[Maltal, ...], Field(description="Måltal som har satts.")] = ()
