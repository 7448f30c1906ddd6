"""The kinds of record: folder, model and the words for them. One row per kind."""

from __future__ import annotations

from dataclasses import dataclass

from polisplan.models.base import Post
from polisplan.models.fokustabell import Fokustabell
from polisplan.models.grunddokument import Grunddokument
from polisplan.models.indikator import Indikator
from polisplan.models.kalla import Kalla
from polisplan.models.lagesbild import Lagesbild
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
from polisplan.models.projekt import Projekt
from polisplan.models.styrning import (
    Forutsattning,
    Initiativ,
    Mal,
    Styrmodell,
    Verksamhetside,
    Vision,
)
from polisplan.models.utveckling import Utveckling
from polisplan.models.volontarstatistik import Volontarstatistik
from polisplan.models.volontarverksamhet import Volontarverksamhet
from polisplan.text.message import Message, Plural


@dataclass(frozen=True, slots=True, init=False)
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
    ett: Message
    bestamt: Message
    flera: Message

    def __init__(
        self, mapp: str, modell: type[Post], ett: str, bestamt: str, flera: str
    ) -> None:  # fmt: skip
        words = {
            "mapp": mapp,
            "modell": modell,
            "ett": Message(ett),
            "bestamt": Message(bestamt),
            "flera": Plural(ett.partition(" ")[2], flera, 2),
        }
        for name, value in words.items():
            object.__setattr__(self, name, value)

    def ord(self, antal: int = 1) -> Message:
        """Return the word alone, in the form that goes with a number: "löfte", "löften"."""
        return Plural(self.ett.template.partition(" ")[2], self.flera.template, antal)

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
    Slag("lagesbilder", Lagesbild, "en lägesbild", "lägesbilden", "lägesbilder"),
    Slag("indikatorer", Indikator, "en indikator", "indikatorn", "indikatorer"),
    Slag("projekt", Projekt, "ett projekt", "projektet", "projekt"),
    Slag(
        "utveckling", Utveckling,
        "ett utvecklingsarbete", "utvecklingsarbetet", "utvecklingsarbeten",
    ),
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
    Slag(
        "volontarverksamheter", Volontarverksamhet,
        "en volontärverksamhet", "volontärverksamheten", "volontärverksamheter",
    ),
    Slag(
        "grunddokument", Grunddokument,
        "ett grunddokument", "grunddokumentet", "grunddokument",
    ),
    Slag("kallor", Kalla, "en källa", "källan", "källor"),
)  # fmt: skip
"""Every kind, in the order that people are shown them."""

BY_MAPP = {slag.mapp: slag for slag in SLAG}
BY_NAMN = {slag.namn: slag for slag in SLAG}
