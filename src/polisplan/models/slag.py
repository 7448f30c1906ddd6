"""The kinds of record: folder, model and the words for them. One row per kind."""

from __future__ import annotations

from dataclasses import dataclass

from polisplan.models.base import Post
from polisplan.models.fokustabell import Fokustabell
from polisplan.models.kalla import Kalla
from polisplan.models.lofte import Lofte
from polisplan.models.organisation import (
    Avdelning,
    Kommun,
    Lan,
    Lpo,
    Polismyndighet,
    Polisomrade,
    Region,
)
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.styrning import (
    Forutsattning,
    Initiativ,
    Mal,
    Styrmodell,
    Verksamhetside,
    Vision,
)
from polisplan.models.volontarstatistik import Volontarstatistik


@dataclass(frozen=True, slots=True)
class Slag:
    """A kind of record.

    Attributes:
        mapp: Its folder below `data/`.
        modell: Its model.
        ett: The word with its article, as in "ett mål".
        bestamt: The definite form, as in "målet".
        flera: The plural, as in "mål".
    """

    mapp: str
    modell: type[Post]
    ett: str
    bestamt: str
    flera: str

    @property
    def namn(self) -> str:
        """The kind's name in references, as in `mal/2015-forhindra-brott`."""
        return self.modell.slag


SLAG: tuple[Slag, ...] = (
    Slag("loften", Lofte, "ett löfte", "löftet", "löften"),
    Slag(
        "overenskommelser", Overenskommelse,
        "en överenskommelse", "överenskommelsen", "överenskommelser",
    ),
    Slag("mal", Mal, "ett mål", "målet", "mål"),
    Slag("initiativ", Initiativ, "ett initiativ", "initiativet", "initiativ"),
    Slag(
        "verksamhetsideer", Verksamhetside, "en verksamhetsidé", "verksamhetsidén", "verksamhetsidéer",
    ),
    Slag("visioner", Vision, "en vision", "visionen", "visioner"),
    Slag(
        "forutsattningar", Forutsattning,
        "en given förutsättning", "den givna förutsättningen", "givna förutsättningar",
    ),
    Slag("styrmodeller", Styrmodell, "en styrmodell", "styrmodellen", "styrmodeller"),
    Slag("fokus", Fokustabell, "en fokustabell", "fokustabellen", "fokustabeller"),
    Slag("regioner", Region, "en polisregion", "polisregionen", "polisregioner"),
    Slag("polisomraden", Polisomrade, "ett polisområde", "polisområdet", "polisområden"),
    Slag(
        "lpo", Lpo, "ett lokalpolisområde", "lokalpolisområdet", "lokalpolisområden",
    ),
    Slag("lan", Lan, "ett län", "länet", "län"),
    Slag("kommuner", Kommun, "en kommun", "kommunen", "kommuner"),
    Slag(
        "avdelningar", Avdelning,
        "en nationell avdelning", "den nationella avdelningen", "nationella avdelningar",
    ),
    Slag(
        "polismyndigheter", Polismyndighet,
        "en tidigare polismyndighet", "den tidigare polismyndigheten", "tidigare polismyndigheter",
    ),
    Slag(
        "volontarer", Volontarstatistik,
        "en volontärtabell", "volontärtabellen", "volontärtabeller",
    ),
    Slag("kallor", Kalla, "en källa", "källan", "källor"),
)  # fmt: skip
"""Every kind, in the order that people are shown them."""

BY_MAPP = {slag.mapp: slag for slag in SLAG}
BY_NAMN = {slag.namn: slag for slag in SLAG}
