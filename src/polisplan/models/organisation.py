"""The organisation: regions, areas, counties, municipalities and departments."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import Id, Modell, Ref, Tal, Text, Tidpunkt
from polisplan.models.kallhanvisning import KalladPost, KallaId
from polisplan.models.period import Period

RegionId = Annotated[Id, Ref("region")]
PolisomradeId = Annotated[Id, Ref("polisomrade")]
LpoId = Annotated[Id, Ref("lpo")]
LanId = Annotated[Id, Ref("lan")]
KommunId = Annotated[Id, Ref("kommun")]
PolismyndighetId = Annotated[Id, Ref("polismyndighet")]

Sakerhet = Literal["hög", "medel", "låg"]
"""How sure a statement is, as judged when the facts were gathered."""


class Nyckeltal(Modell):
    """One figure with its unit, date and source."""

    matt: Annotated[Text, Field(description="Vad som mäts, till exempel anställda.")]
    varde: Annotated[Tal, Field(description="Värdet, exakt som källan anger det.")]
    enhet: Annotated[Text, Field(description="Enhet, till exempel personer.")]
    precision: Annotated[
        Literal["exakt", "ca", "drygt", "knappt", "över"] | None,
        Field(description="Hur exakt källan säger att talet är. Utelämnad: sägs inte."),
    ] = None
    avser: Annotated[
        Tidpunkt | None, Field(description="Tid som talet avser. Utelämnad: sägs inte.")
    ] = None
    kalla: Annotated[KallaId, Field(description="Källan till just det talet.")]


class Enhet(KalladPost):
    """What the parts of the organisation share."""

    namn: Annotated[Text, Field(description="Namn.")]
    aven_kallat: Annotated[tuple[Text, ...], Field(description="Andra stavningar och namn.")] = ()
    giltig: Annotated[Period | None, Field(description="När den finns eller fanns.")] = None
    sakerhet: Annotated[
        Sakerhet | None, Field(description="Hur säkert det är att enheten finns så.")
    ] = None
    nyckeltal: Annotated[tuple[Nyckeltal, ...], Field(description="Siffror om enheten.")] = ()


class Region(Enhet):
    """A polisregion."""

    slag: ClassVar[str] = "region"

    huvudort: Annotated[Text | None, Field(description="Huvudort.")] = None


class Lan(Enhet):
    """A län."""

    slag: ClassVar[str] = "lan"

    lanskod: Annotated[str, Field(pattern=r"^\d{2}$", description="Länskod, två siffror i text.")]
    bokstav: Annotated[str, Field(pattern=r"^[A-Z]{1,2}$", description="Länsbokstav.")]
    region: Annotated[RegionId, Field(description="Polisregionen.")]


class Polisomrade(Enhet):
    """A polisområde: between region and lokalpolisområde."""

    slag: ClassVar[str] = "polisomrade"

    region: Annotated[RegionId, Field(description="Polisregionen.")]
    omradeskod: Annotated[
        str | None, Field(pattern=r"^\d{4}$", description="Polisens kod, fyra siffror i text.")
    ] = None
    lan: Annotated[tuple[LanId, ...], Field(description="Länen det ligger i.")] = ()
    hela_lanet: Annotated[
        bool | None, Field(description="Om det omfattar länen helt. Utelämnad: okänt.")
    ] = None


class Lpokommun(Modell):
    """A kommun of a lokalpolisområde. A kommun may lie in several; cities are split."""

    kommun: Annotated[KommunId, Field(description="Kommunens id.")]
    delar: Annotated[
        tuple[Text, ...], Field(description="Stadsdelar, när bara en del av kommunen hör dit.")
    ] = ()
    belagg: Annotated[
        Literal["källa", "namn", "indirekt", "elimination"],
        Field(
            description="källa: en källa säger det. namn: området bär kommunens namn. indirekt: "
            "läst ur händelsenotis eller kontaktyta. elimination: ingen annan möjlighet återstår."
        ),
    ]
    giltig: Annotated[Period | None, Field(description="När, om det har ändrats.")] = None


class Lpo(Enhet):
    """A lokalpolisområde."""

    slag: ClassVar[str] = "lpo"

    polisomrade: Annotated[
        PolisomradeId | None, Field(description="Polisområdet. Utelämnat: okänt.")
    ] = None
    region: Annotated[RegionId, Field(description="Polisregionen.")]
    omradeskod: Annotated[
        str | None, Field(pattern=r"^\d{6}$", description="Polisens kod, sex siffror i text.")
    ] = None
    kommuner: Annotated[tuple[Lpokommun, ...], Field(description="Kommunerna i området.")] = ()
    kommunlista: Annotated[
        Literal["fullständig", "kan sakna någon"],
        Field(description="Om listan över kommuner är hela."),
    ]


class Kommun(Enhet):
    """A kommun. Which lokalpolisområden it lies in is stated in their files."""

    slag: ClassVar[str] = "kommun"

    kommunkod: Annotated[
        str, Field(pattern=r"^\d{4}$", description="Kommunkod, fyra siffror i text.")
    ]
    lan: Annotated[LanId, Field(description="Länet.")]
    polisomraden: Annotated[
        tuple[PolisomradeId, ...],
        Field(description="Polisområdet, när det är känt utan att lokalpolisområdet är det."),
    ] = ()


class Avdelning(Enhet):
    """A national department of the authority."""

    slag: ClassVar[str] = "avdelning"


class Polismyndighet(Enhet):
    """One of the 21 police authorities before 2015."""

    slag: ClassVar[str] = "polismyndighet"

    lan: Annotated[LanId | None, Field(description="Länet den omfattade.")] = None
