"""A medborgarlöfte: what was promised, what was done, and what it serves."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import Id, Modell, Nr, Ref, Tal, Text, Tidpunkt
from polisplan.models.kallhanvisning import KalladPost, KallaId
from polisplan.models.lank import LagesbildId, Prioriteringspekare, Stod
from polisplan.models.organisation import KommunId, LpoId
from polisplan.models.period import Period
from polisplan.models.roll import Roll

LofteId = Annotated[Id, Ref("lofte")]


class Omrade(Modell):
    """Where it applies: a kommun, several, a lokalpolisområde, or a part of one."""

    kommun: Annotated[KommunId | None, Field(description="Kommunen.")] = None
    kommuner: Annotated[
        tuple[KommunId, ...], Field(description="Kommunerna, när de är flera.")
    ] = ()
    lpo: Annotated[
        LpoId | None,
        Field(description="Lokalpolisområdet, när det gäller hela. Annars följer det av kommunen."),
    ] = None
    delomrade: Annotated[Text | None, Field(description="Stadsdel eller annan del.")] = None
    plats: Annotated[
        Text | None, Field(description="Hur platsen är avgränsad: karta, gator, föreskrift.")
    ] = None

    @property
    def kommun_ids(self) -> tuple[str, ...]:
        """The ids of the kommuner, one or several or none."""
        return (self.kommun,) if self.kommun is not None else self.kommuner


class Orsak(Modell):
    """A cause of the problem, numbered so that activities can point at it."""

    nr: Annotated[Nr, Field(description="Orsakens nummer.")]
    vad: Annotated[Text, Field(description="Orsaken.")]


class Aktivitet(Modell):
    """Something that is to be done."""

    nr: Annotated[Nr, Field(description="Aktivitetens nummer i löftet.")]
    vad: Annotated[Text, Field(description="Vad som ska göras, med våra ord.")]
    vem: Annotated[
        tuple[Text, ...], Field(description="Parterna som gör det. Utelämnat: sägs inte.")
    ] = ()
    roll: Annotated[Roll | None, Field(description="Rollen som ansvarar.")] = None
    nar: Annotated[Period | None, Field(description="När, om det är annat än löftets period.")] = (
        None
    )
    orsak: Annotated[Nr | None, Field(description="Orsaken som den riktas mot.")] = None
    villkor: Annotated[
        Text | None, Field(description="Förbehåll: vid behov, på begäran, om läget medger.")
    ] = None
    anmarkning: Annotated[Text | None, Field(description="Det som behöver sägas därutöver.")] = None


class Baslinje(Modell):
    """Where a measured effect started."""

    varde: Annotated[Tal, Field(description="Startvärdet.")]
    avser: Annotated[Tidpunkt | None, Field(description="Tid som det avser.")] = None
    matt: Annotated[Text | None, Field(description="Vad värdet mäter.")] = None
    kalla: Annotated[KallaId | None, Field(description="Källan till startvärdet.")] = None


class MatbartMal(Modell):
    """A measurable target of a promise: a number and a unit, or a yes/no delivery.

    Kinds (`typ`): `antal` a count in the period, `frekvens` a count per day, week or year, `tid`
    hours spent, `svarstid` within a time, `andel` a share, `tackning` all of something, `leverans`
    something that exists or not, `tillstand` a state reached, `effekt` a measured change.
    """

    nr: Annotated[Nr, Field(description="Det mätbara målets nummer i löftet.")]
    aktivitet: Annotated[Nr | None, Field(description="Aktiviteten det mäter.")] = None
    typ: Annotated[
        Literal[
            "antal", "frekvens", "tid", "svarstid", "andel", "tackning", "leverans", "tillstand",
            "effekt",
        ],
        Field(description="Vad för slags mätbart mål det är."),
    ] = "antal"  # fmt: skip
    minst: Annotated[Tal | None, Field(description="Minst så mycket.")] = None
    exakt: Annotated[Tal | None, Field(description="Precis så mycket.")] = None
    hogst: Annotated[Tal | None, Field(description="Högst så mycket.")] = None
    enhet: Annotated[Text | None, Field(description="Det som räknas, i plural.")] = None
    per: Annotated[
        Literal["dygn", "vecka", "månad", "kvartal", "tertial", "halvår", "år"] | None,
        Field(description="Per tidsenhet. Utelämnad: under hela perioden."),
    ] = None
    per_vad: Annotated[
        Text | None, Field(description="Per annat än tid: stadsdel, händelse, försäljningsställe.")
    ] = None
    i_snitt: Annotated[bool, Field(description="true när det gäller i genomsnitt.")] = False
    inom: Annotated[Text | None, Field(description="Svarstid: inom vilken tid.")] = None
    av: Annotated[Text | None, Field(description="Det som andelen räknas av.")] = None
    vad: Annotated[
        Text | None, Field(description="Leveransen, tillståndet eller effekten i ord.")
    ] = None
    riktning: Annotated[
        Literal["öka", "minska", "oförändrad"] | None, Field(description="Effektens riktning.")
    ] = None
    baslinjer: Annotated[tuple[Baslinje, ...], Field(description="Startvärden.")] = ()
    raknas: Annotated[Text | None, Field(description="Vad som räknas som en.")] = None
    datakalla: Annotated[Text | None, Field(description="Varifrån siffran hämtas.")] = None
    villkor: Annotated[Text | None, Field(description="Förbehåll.")] = None

    @property
    def mangd(self) -> str | None:
        """The amount in words: `minst 2`, `2`, `högst 5`; None for kinds without a number."""
        for ord_, varde in (("minst ", self.minst), ("", self.exakt), ("högst ", self.hogst)):
            if varde is not None:
                return f"{ord_}{varde}"
        return None


class Utfall(Modell):
    """What came of a promise. It counts towards a measurable target only when it names it."""

    matbart_mal: Annotated[
        Nr | None, Field(description="Det mätbara målet som utfallet gäller.")
    ] = None
    aktivitet: Annotated[Nr | None, Field(description="Aktiviteten som utfallet gäller.")] = None
    antal: Annotated[Tal | None, Field(description="Antal eller värde.")] = None
    enhet: Annotated[Text | None, Field(description="Enhet, med källans avgränsning.")] = None
    per: Annotated[
        Literal["dygn", "vecka", "månad", "kvartal", "tertial", "halvår", "år"] | None,
        Field(description="När talet är en takt."),
    ] = None
    precision: Annotated[
        Literal["exakt", "ca", "drygt", "knappt", "över"] | None,
        Field(description="Hur exakt källan säger att talet är."),
    ] = None
    text: Annotated[Text | None, Field(description="Utfallet i ord.")] = None


class Bedomning(Modell):
    """The verdict of the source, kept beside the state that we derive."""

    av: Annotated[
        Literal["polisen", "kommunen", "parterna", "tidning", "insamlingen"],
        Field(description="Vem som har bedömt. insamlingen: den som samlade in uppgifterna."),
    ]
    omdome: Annotated[
        Literal[
            "uppfyllt", "i stort sett uppfyllt", "delvis", "inte uppfyllt", "pågår", "oklart",
            "genomfört",
        ],
        Field(description="Omdömet."),
    ]  # fmt: skip
    text: Annotated[Text | None, Field(description="Omdömet i ord.")] = None


class Uppfoljning(Modell):
    """A follow-up: for which period, when it was published, and what came of it."""

    period: Annotated[
        Period | None, Field(description="Perioden den gäller. Utelämnad: okänd.")
    ] = None
    publicerad: Annotated[
        Tidpunkt | None, Field(description="När den blev känd. Utelämnad: odaterad.")
    ] = None
    kalla: Annotated[KallaId, Field(description="Källan.")]
    utfall: Annotated[tuple[Utfall, ...], Field(description="Det som redovisas.")] = ()
    biutfall: Annotated[
        tuple[Utfall, ...], Field(description="Det som hände därutöver: upptäckta brott, beslag.")
    ] = ()
    bedomning: Annotated[Bedomning | None, Field(description="Källans eget omdöme.")] = None
    avvikelse: Annotated[
        Text | None,
        Field(description="Varför det blev mindre än lovat, enligt källan. Utelämnat: sägs inte."),
    ] = None


class Uppfoljningsplan(Modell):
    """How the promise is to be followed up: what, when, by whom and for whom."""

    vad: Annotated[Text, Field(description="Vad som ska följas upp eller mätas.")]
    nar: Annotated[Text | None, Field(description="När eller hur ofta. Utelämnat: sägs inte.")] = (
        None
    )
    vem: Annotated[Text | None, Field(description="Parten som följer upp. Aldrig person.")] = None
    for_vem: Annotated[Text | None, Field(description="De som uppföljningen är till för.")] = None


class Forlangning(Modell):
    """A new last day decided for the same promise."""

    fran_slut: Annotated[Tidpunkt, Field(description="Slutet som gällde.")]
    till_slut: Annotated[Tidpunkt, Field(description="Det nya slutet.")]
    beslut: Annotated[
        Text | None,
        Field(description="Vem som beslutade och när. Aldrig person. Utelämnat: sägs inte."),
    ] = None
    kalla: Annotated[KallaId, Field(description="Källan.")]


class Avslut(Modell):
    """How a promise was closed other than by its end."""

    hur: Annotated[
        Literal["utgått", "flyttat", "ersatt", "förlängt"], Field(description="Hur det avslutades.")
    ]
    datum: Annotated[Tidpunkt | None, Field(description="När.")] = None
    kalla: Annotated[KallaId, Field(description="Källan.")]
    text: Annotated[Text | None, Field(description="Vad källan säger, med våra ord.")] = None


class Kommunikation(Modell):
    """How the promise or its outcome was told to citizens."""

    kanal: Annotated[Text, Field(description="Kanalen.")]
    datum: Annotated[Tidpunkt | None, Field(description="När.")] = None


class Lofte(KalladPost):
    """A medborgarlöfte."""

    slag: ClassVar[str] = "lofte"

    titel: Annotated[Text, Field(description="Kort titel med våra ord.")]
    omrade: Annotated[Omrade, Field(description="Var löftet gäller.")]
    period: Annotated[Period, Field(description="När löftet gäller.")]
    skede: Annotated[
        Literal["utkast", "beslutat"],
        Field(description="utkast: inte beslutat än. Utelämnat: beslutat."),
    ] = "beslutat"
    parter: Annotated[
        tuple[Text, ...], Field(min_length=1, description="De som ger löftet. Aldrig personer.")
    ]
    fokus: Annotated[tuple[Text, ...], Field(description="Fokusområden.")] = ()
    lagesbild: Annotated[
        LagesbildId | None, Field(description="Lägesbilden som löftet vilar på, enligt en källa.")
    ] = None
    problem: Annotated[Text | None, Field(description="Problemet som löftet utgår från.")] = None
    orsaker: Annotated[tuple[Orsak, ...], Field(description="Problemets orsaker.")] = ()
    aktiviteter: Annotated[tuple[Aktivitet, ...], Field(description="Det som ska göras.")] = ()
    matbara_mal: Annotated[
        tuple[MatbartMal, ...], Field(description="Mätbara mål: tal och enhet, eller leverans.")
    ] = ()
    villkor: Annotated[
        tuple[Text, ...], Field(description="Förbehåll som gäller hela löftet.")
    ] = ()
    overenskommelse: Annotated[
        Prioriteringspekare | None,
        Field(description="Prioriteringen i överenskommelsen som löftet hör till."),
    ] = None
    stodjer: Annotated[
        tuple[Stod, ...], Field(description="Det långsiktiga som löftet stödjer, med belägg.")
    ] = ()
    uppfoljningsplan: Annotated[
        tuple[Uppfoljningsplan, ...], Field(description="Hur löftet ska följas upp.")
    ] = ()
    granskas: Annotated[
        Tidpunkt | None,
        Field(description="När ett löfte utan slutdag ska ses över. Utelämnat: sägs inte."),
    ] = None
    uppfoljningar: Annotated[tuple[Uppfoljning, ...], Field(description="Uppföljningar.")] = ()
    forlangningar: Annotated[tuple[Forlangning, ...], Field(description="Förlängningar.")] = ()
    avslut: Annotated[Avslut | None, Field(description="Avslut på annat sätt än slutdagen.")] = None
    ersatt_av: Annotated[tuple[LofteId, ...], Field(description="Löften som ersatte detta.")] = ()
    kommunikation: Annotated[
        tuple[Kommunikation, ...], Field(description="Hur löftet och utfallet har berättats.")
    ] = ()
