"""What has come of a measurable target: figures that name it, their exact sum, and our verdict.

Only an outcome that names the target counts. Figures of follow-ups that share a day are never
added; those that share none are. The verdict always belongs to the part of the period that the
figures cover (decision 6).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from polisplan.kalender.giltighet import OKAND
from polisplan.models.lofte import MatbartMal, Uppfoljning, Utfall
from polisplan.text.route import Route
from polisplan.totals.tackning import Stracka, gaps, merged, stracka, widest_disjoint


class Dom(StrEnum):
    """Our verdict on a target, for the part of the period that its figures cover.

    `delvis` means that the count falls short while a part of the period is not reported; `inte
    nått` that it falls short with the whole period reported, or a rate within the reported part.
    """

    NATT = "nått"
    DELVIS = "delvis"
    INTE_NATT = "inte nått"
    OKLART = "oklart"


@dataclass(frozen=True, slots=True)
class KandUppfoljning:
    """A follow-up that is known on the day asked about.

    Attributes:
        index: Its place in the promise's list.
        uppfoljning: The follow-up.
        odaterad: Whether it may have been published later: it has no date, or one too coarse.
    """

    index: int
    uppfoljning: Uppfoljning
    odaterad: bool


@dataclass(frozen=True, slots=True)
class Siffra:
    """A figure that names the target.

    Attributes:
        utfall: The outcome; it has a number, or names a target that has none.
        stracka: The days it covers; None where they are unknown.
        odaterad: Whether its follow-up is undated.
        route: Where in the promise it stands.
    """

    utfall: Utfall
    stracka: Stracka | None
    odaterad: bool
    route: Route


@dataclass(frozen=True, slots=True)
class Malutfall:
    """A measurable target and what is reported about it.

    Attributes:
        mal: The target.
        siffror: The outcomes that name it, in file order.
        anvanda: Those that the sum and the verdict rest on.
        summa: The exact sum of those that share no day; None where there is nothing to add.
        hela: The promise's period; None where an end of it is unknown.
        dom: Our verdict; None where the kind of target or of figure gives none.
    """

    mal: MatbartMal
    siffror: tuple[Siffra, ...]
    anvanda: tuple[Siffra, ...]
    summa: int | Decimal | None
    hela: Stracka | None
    dom: Dom | None

    @property
    def redovisat(self) -> bool:
        """Whether it is reported: in figures, or in words for a target without a number."""
        return bool(self.siffror)

    @property
    def tackta(self) -> tuple[Stracka, ...]:
        """The days that the verdict rests on; empty where they are unknown."""
        return merged(item.stracka for item in self.anvanda if item.stracka is not None)

    @property
    def otackta(self) -> tuple[Stracka, ...] | None:
        """The days of the promise that the verdict leaves out; None where that is unknown."""
        if self.hela is None:
            return None
        if len(self.anvanda) == 1 and self.anvanda[0].stracka == self.hela:
            return ()  # The ordinary case: one report of the whole period.
        return gaps(self.hela, self.tackta) if self.tackta else None

    @property
    def takt(self) -> Fraction | None:
        """The sum per unit of time of the target, over the days covered; None without one."""
        if self.mal.per is None or self.summa is None:
            return None
        return rate(self.summa, self.mal.per, self.tackta)


def rate(antal: int | Decimal, per: str, strackor: Sequence[Stracka]) -> Fraction | None:
    """Return a count per unit of time over some days, exactly; None where it cannot be said."""
    parts = [item.antal(per) for item in strackor]
    units = sum((part for part in parts if part is not None), Fraction(0))
    return None if not units or None in parts else Fraction(antal) / units


def malutfall(
    mal: MatbartMal, uppfoljningar: Sequence[KandUppfoljning], hela: Stracka | None
) -> Malutfall:
    """Return what known follow-ups say about one target.

    Args:
        mal: The target.
        uppfoljningar: The follow-ups that count, in file order.
        hela: The promise's period, where both ends are known days.
    """
    siffror = tuple(_siffror(mal, uppfoljningar))
    antal = [item for item in siffror if item.utfall.antal is not None and item.utfall.per is None]
    anvanda = _addable(mal, antal) if antal else _rates(mal, siffror)
    summa = sum((item.utfall.antal or 0 for item in anvanda), 0) if antal and anvanda else None
    found = Malutfall(mal, siffror, anvanda, summa, hela, None)
    return Malutfall(mal, siffror, anvanda, summa, hela, _dom(found))


def _siffror(mal: MatbartMal, uppfoljningar: Sequence[KandUppfoljning]) -> Iterator[Siffra]:
    for known in uppfoljningar:
        period = known.uppfoljning.period
        days = stracka(OKAND if period is None else period.giltighet)
        for index, utfall in enumerate(known.uppfoljning.utfall):
            if utfall.matbart_mal != mal.nr or (utfall.antal is None and mal.mangd is not None):
                continue
            route = ("uppfoljningar", known.index, "utfall", index)
            yield Siffra(utfall, days, known.odaterad, route)


def _addable(mal: MatbartMal, antal: Sequence[Siffra]) -> tuple[Siffra, ...]:
    """Return the figures to add: none where two of one follow-up leave open how they relate."""
    routes = [item.route[1] for item in antal]
    if len(set(routes)) < len(routes):
        return ()
    dated = [item for item in antal if item.stracka is not None]
    if not dated:
        return tuple(antal) if len(antal) == 1 else ()
    days = [item.stracka for item in dated if item.stracka is not None]
    if mal.typ in ("antal", "frekvens", "tid", "leverans"):
        return tuple(dated[index] for index in widest_disjoint(days))
    widest = max(range(len(days)), key=lambda index: (days[index].dagar, days[index].sista))
    return (dated[widest],)


def _rates(mal: MatbartMal, siffror: Sequence[Siffra]) -> tuple[Siffra, ...]:
    """Return the source's own rate for the most days, where it is in the target's unit of time."""
    own = [item for item in siffror if item.utfall.antal is not None and item.utfall.per == mal.per]
    best = max(
        own, key=lambda item: 0 if item.stracka is None else item.stracka.dagar, default=None
    )
    return () if best is None else (best,)


def _dom(found: Malutfall) -> Dom | None:
    mal = found.mal
    if not found.anvanda or mal.typ == "effekt" or mal.per_vad is not None:
        return None
    whole = found.otackta == ()
    if mal.mangd is None:
        return _levererat(found, whole=whole)
    value, judged = _value(found)
    if value is None:
        return Dom.OKLART
    bound = next(_exact(b) for b in (mal.minst, mal.exakt, mal.hogst) if b is not None)
    a_limit = mal.minst is None and mal.exakt is None
    vague = {"ca", "drygt", "över"} if a_limit else {"ca", "knappt"}
    if value == bound and vague.intersection(item.utfall.precision for item in found.anvanda):
        return Dom.OKLART
    if a_limit and value <= bound:
        return Dom.NATT if whole or judged else Dom.OKLART
    if not a_limit and value >= bound:
        return Dom.NATT
    return Dom.INTE_NATT if a_limit or whole or judged else Dom.DELVIS


def _levererat(found: Malutfall, *, whole: bool) -> Dom | None:
    if found.mal.typ not in ("leverans", "tillstand") or found.summa is None:
        return None
    if found.summa > 0:
        return Dom.NATT
    return Dom.INTE_NATT if whole else Dom.OKLART


def _value(found: Malutfall) -> tuple[int | Fraction | None, bool]:
    """Return what to compare with the bound, and whether it judges the covered part by itself."""
    if found.summa is None:
        antal = found.anvanda[0].utfall.antal
        return (None if antal is None else _exact(antal)), True
    if found.mal.per is not None:
        return found.takt, True
    return _exact(found.summa), found.mal.typ == "andel"


def _exact(number: int | Decimal) -> int | Fraction:
    """Return a number that can be compared exactly; whole numbers, nearly all, as they are."""
    return number if isinstance(number, int) else Fraction(number)
