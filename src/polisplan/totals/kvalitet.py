"""What a promise says and what has come of it, by what was known on a day.

Whether a promise lacks something can be judged only where it was read whole, and whether it lacks
an outcome only when it has ended. What is seen counts wherever it stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from polisplan.kalender.svar import Svar
from polisplan.totals.lage import Lage


class Egenskap(StrEnum):
    """Something that a good promise has."""

    MATBART_MAL = "matbart_mal"
    BASLINJE = "baslinje"
    PART = "ansvarig_part"
    ROLL = "ansvarig_roll"
    UPPFOLJNING = "uppfoljning"
    UTFALL = "utfall"
    UTFALL_I_TAL = "utfall_i_tal"
    MAL_OCH_UTFALL = "mal_och_utfall"
    REDOVISAT_MAL = "redovisat_mal"


EFTER_SLUTET = frozenset({
    Egenskap.UPPFOLJNING,
    Egenskap.UTFALL,
    Egenskap.UTFALL_I_TAL,
    Egenskap.MAL_OCH_UTFALL,
    Egenskap.REDOVISAT_MAL,
})  # fmt: skip
"""What a promise can be expected to have only when it has ended."""


@dataclass(frozen=True, slots=True)
class Loftesprov:
    """One promise, tried on a day.

    Attributes:
        lage: How it stands with it on the day.
        har: What it has.
        slut: Whether it has surely ended.
    """

    lage: Lage
    har: frozenset[Egenskap]
    slut: bool

    @property
    def helt_last(self) -> bool:
        """Whether it was read whole."""
        return self.lage.lofte.helt_last

    @property
    def startar(self) -> int | None:
        """The year it starts; None where it is unknown."""
        fran = self.lage.giltighet.fran
        return None if fran is None else fran.forsta.year

    def provas(self, egenskap: Egenskap) -> bool:
        """Return whether the lack of something can be held against it."""
        judged = self.helt_last and (self.slut or egenskap not in EFTER_SLUTET)
        return judged and self.avses(egenskap)

    def avses(self, egenskap: Egenskap) -> bool:
        """Return whether something is asked of it at all: a baseline only of a measured effect."""
        return egenskap is not Egenskap.BASLINJE or any(
            mal.typ == "effekt" for mal in self.lage.lofte.matbara_mal
        )


@dataclass(frozen=True, slots=True)
class Andel:
    """How many promises have something.

    Attributes:
        egenskap: What it is.
        antal: Of those judged, how many have it.
        av: Those judged: read whole, and ended where an outcome is asked for.
        sedda: How many of all have it, as far as they were read: at least so many.
        alla: All of which it is asked, also those read in part or still in force.
        har: The ids of the judged that have it; they are `antal`.
        saknar: The ids of the judged that lack it; with the others they are `av`.
    """

    egenskap: Egenskap
    antal: int
    av: int
    sedda: int
    alla: int
    har: tuple[str, ...]
    saknar: tuple[str, ...]


def prova(lage: Lage, dag: dt.date) -> Loftesprov:
    """Return what a promise has on a day."""
    lofte = lage.lofte
    utfall = [item for known in lage.uppfoljningar for item in known.uppfoljning.utfall]
    tests: dict[Egenskap, bool] = {
        Egenskap.MATBART_MAL: bool(lofte.matbara_mal),
        Egenskap.BASLINJE: any(mal.baslinjer for mal in lofte.matbara_mal),
        Egenskap.PART: any(item.vem for item in lofte.aktiviteter),
        Egenskap.ROLL: any(item.roll is not None for item in lofte.aktiviteter),
        Egenskap.UPPFOLJNING: bool(lage.uppfoljningar),
        Egenskap.UTFALL: bool(utfall),
        Egenskap.UTFALL_I_TAL: any(item.antal is not None for item in utfall),
        Egenskap.MAL_OCH_UTFALL: bool(lofte.matbara_mal) and bool(utfall),
        Egenskap.REDOVISAT_MAL: lage.redovisade > 0,
    }
    return Loftesprov(
        lage=lage,
        har=frozenset(egenskap for egenskap, held in tests.items() if held),
        slut=lage.giltighet.avslutad(dag) is Svar.JA,
    )


def andel(prov: Sequence[Loftesprov], egenskap: Egenskap) -> Andel:
    """Return how many of some promises have something."""
    judged = [item for item in prov if item.provas(egenskap)]
    asked = [item for item in prov if item.avses(egenskap)]
    har = _ids(item for item in judged if egenskap in item.har)
    saknar = _ids(item for item in judged if egenskap not in item.har)
    return Andel(
        egenskap=egenskap,
        antal=len(har),
        av=len(judged),
        sedda=sum(egenskap in item.har for item in asked),
        alla=len(asked),
        har=har,
        saknar=saknar,
    )


def _ids(prov: Iterable[Loftesprov]) -> tuple[str, ...]:
    return tuple(item.lage.lofte.id for item in prov)
