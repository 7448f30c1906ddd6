"""A samverkansöverenskommelse: the frame that promises are made within."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from polisplan.models.base import Modell, Nr, Text, Tidpunkt
from polisplan.models.kallhanvisning import KalladPost
from polisplan.models.lank import LagesbildId, Stod
from polisplan.models.lofte import Omrade
from polisplan.models.period import Period
from polisplan.models.roll import Roll


class Prioritering(Modell):
    """A numbered priority; promises point at the number, never at the words."""

    nr: Annotated[Nr, Field(description="Prioriteringens nummer.")]
    vad: Annotated[Text, Field(description="Vad som prioriteras.")]
    stodjer: Annotated[tuple[Stod, ...], Field(description="Målen den stödjer.")] = ()


class Undertecknad(Modell):
    """Signed: by roles, never by name."""

    datum: Annotated[Tidpunkt | None, Field(description="Dag för underskrift.")] = None
    roller: Annotated[tuple[Roll, ...], Field(description="Rollerna som undertecknade.")] = ()


class Overenskommelse(KalladPost):
    """An agreement between police and kommun, and perhaps others."""

    slag: ClassVar[str] = "overenskommelse"

    titel: Annotated[Text, Field(description="Titel.")]
    omrade: Annotated[Omrade, Field(description="Var den gäller.")]
    parter: Annotated[tuple[Text, ...], Field(min_length=1, description="Parterna.")]
    period: Annotated[Period, Field(description="När den gäller.")]
    skede: Annotated[
        Literal["utkast", "beslutad"],
        Field(description="utkast: inte undertecknad än. Utelämnat: beslutad."),
    ] = "beslutad"
    handling: Annotated[
        Literal["original", "kopia", "ej sedd"],
        Field(description="Om själva handlingen är sedd; styr vad som får skrivas ut."),
    ]
    lagesbild: Annotated[
        LagesbildId | None, Field(description="Lägesbilden som den vilar på, enligt en källa.")
    ] = None
    prioriteringar: Annotated[
        tuple[Prioritering, ...], Field(description="Prioriterade områden.")
    ] = ()
    organisation: Annotated[Text | None, Field(description="Hur samverkan är organiserad.")] = None
    uppfoljning: Annotated[Text | None, Field(description="Hur och när den följs upp.")] = None
    undertecknad: Annotated[Undertecknad | None, Field(description="Underskrift.")] = None
    diarienummer: Annotated[Text | None, Field(description="Diarienummer.")] = None
    bilagor: Annotated[tuple[Text, ...], Field(description="Bilagor.")] = ()
