"""What the police's volunteers are for, may do and must follow. The figures are another kind."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from polisplan.models.base import Id, Modell, Nr, Ref, Tal, Text, Tidpunkt
from polisplan.models.handelse import Talprecision
from polisplan.models.kallhanvisning import KalladPost, KallaId
from polisplan.models.organisation import PolismyndighetId, RegionId

VolontarstatistikId = Annotated[Id, Ref("volontarstatistik")]


class Verksamhetsmal(Modell):
    """What the activity is to reach, numbered as in the source."""

    nr: Annotated[Nr, Field(description="Nummer i källan.")]
    vad: Annotated[Text, Field(description="Det som ska nås, med våra ord.")]


class Volontaruppdrag(Modell):
    """Something that volunteers may be asked to do."""

    vad: Annotated[Text, Field(description="Uppdraget.")]
    villkor: Annotated[Text | None, Field(description="Förbehållet, när det inte är givet.")] = None


class Volontarregel(Modell):
    """A rule for volunteers, and where it says so."""

    vad: Annotated[Text, Field(description="Regeln, med våra ord.")]
    antal: Annotated[Tal | None, Field(description="Talet, när regeln har ett.")] = None
    enhet: Annotated[Text | None, Field(description="Enhet.")] = None
    precision: Annotated[
        Talprecision | None, Field(description="Ordet framför ett tal som inte är exakt.")
    ] = None
    avser: Annotated[Tidpunkt | None, Field(description="När regeln uppges.")] = None
    kalla: Annotated[KallaId, Field(description="Källan.")]


class Volontarverksamhet(KalladPost):
    """A volunteer activity as one source or several describe it."""

    slag: ClassVar[str] = "volontarverksamhet"

    titel: Annotated[Text, Field(description="Titel.")]
    avser: Annotated[
        Tidpunkt | None, Field(description="Tid som beskrivningen avser. Utelämnad: flera.")
    ] = None
    myndighet: Annotated[
        PolismyndighetId | None, Field(description="Polismyndigheten, före 2015.")
    ] = None
    region: Annotated[RegionId | None, Field(description="Polisregionen, från 2015.")] = None
    syften: Annotated[tuple[Text, ...], Field(description="Vad volontärerna är till för.")] = ()
    verksamhetsmal: Annotated[
        tuple[Verksamhetsmal, ...], Field(description="Verksamhetens egna mål.")
    ] = ()
    mojliga_uppdrag: Annotated[
        tuple[Volontaruppdrag, ...], Field(description="Uppdrag som kan komma i fråga.")
    ] = ()
    regler: Annotated[tuple[Volontarregel, ...], Field(description="Regler för volontärerna.")] = ()
    statistik: Annotated[
        tuple[VolontarstatistikId, ...], Field(description="Tabeller om samma verksamhet.")
    ] = ()
