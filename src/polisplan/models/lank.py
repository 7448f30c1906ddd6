"""Links that say what they rest on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from polisplan.models.base import Id, Modell, Nr, Ref, Text
from polisplan.models.kallhanvisning import KallaId

Belagg = Literal["belagd", "tolkning", "saknas"]

MalId = Annotated[Id, Ref("mal", tid=True)]
InitiativId = Annotated[Id, Ref("initiativ", tid=True)]
OverenskommelseId = Annotated[Id, Ref("overenskommelse", tid=True)]
VerksamhetsideId = Annotated[Id, Ref("verksamhetside", tid=True)]
VisionId = Annotated[Id, Ref("vision", tid=True)]
ForutsattningId = Annotated[Id, Ref("forutsattning", tid=True)]
StyrmodellId = Annotated[Id, Ref("styrmodell")]
LagesbildId = Annotated[Id, Ref("lagesbild")]
FokustabellId = Annotated[Id, Ref("fokustabell", tid=True)]


class Lank(Modell):
    """A link with its evidence.

    `belagd` needs a source, `tolkning` and `saknas` need a reason; `saknas` names no target.
    """

    belagg: Annotated[
        Belagg,
        Field(
            description="belagd: en källa säger det. tolkning: vår, med skäl. "
            "saknas: ingen länk, med skäl."
        ),
    ]
    skal: Annotated[Text | None, Field(description="Varför länken är gjord eller saknas.")] = None
    kalla: Annotated[KallaId | None, Field(description="Källan som säger det.")] = None


class Tabellrad(Modell):
    """The rows of a focus table that an interpreted link came from."""

    tabell: Annotated[FokustabellId, Field(description="Tabellens id i data/fokus/.")]
    fokus: Annotated[
        tuple[Text, ...], Field(min_length=1, description="Raderna, som fokusområden.")
    ]


class Prioriteringspekare(Modell):
    """A priority of an agreement, by its number."""

    id: Annotated[OverenskommelseId, Field(description="Överenskommelsens id.")]
    prioritering: Annotated[Nr, Field(description="Prioriteringens nummer i den.")]


class Stod(Lank):
    """What a promise, an initiative or a priority serves: exactly one target, or `saknas`."""

    mal: Annotated[MalId | None, Field(description="Målet (även delmål).")] = None
    initiativ: Annotated[InitiativId | None, Field(description="Initiativet.")] = None
    overenskommelse: Annotated[
        Prioriteringspekare | None, Field(description="Prioriteringen i en överenskommelse.")
    ] = None
    ur: Annotated[
        Tabellrad | None, Field(description="Raderna i fokustabellen som tolkningen kommer ur.")
    ] = None


class Under(Lank):
    """What a goal, a vision or a verksamhetsidé stands under: exactly one, or `saknas`."""

    mal: Annotated[MalId | None, Field(description="Målet ovanför.")] = None
    verksamhetside: Annotated[VerksamhetsideId | None, Field(description="Verksamhetsidén.")] = None
    vision: Annotated[VisionId | None, Field(description="Visionen.")] = None
    forutsattning: Annotated[
        ForutsattningId | None, Field(description="Den givna förutsättningen.")
    ] = None
