"""Which promises and agreements a status report is about, by area on a day or by goal."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from polisplan.graph.kedja import Kedjor
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte, Omrade
from polisplan.models.organisation import Enhet, Lpo
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.period import Period
from polisplan.models.slag import BY_NAMN
from polisplan.models.styrning import Mal
from polisplan.text.nearest import fold
from polisplan.views.postval import vald_post

_OCH = re.compile(r", | och ")
"""What stands between the parts of a kommun that a promise names."""


@dataclass(frozen=True, slots=True)
class Statusfraga:
    """What a status report is asked about; nothing given means the whole register.

    Attributes:
        slag: A kind of area, or None.
        omrade: The area's id, where a kind is given.
        mal: A goal that the promises must serve, directly or through others.
    """

    slag: str | None = None
    omrade: str | None = None
    mal: str | None = None


@dataclass(frozen=True, slots=True)
class Urval:
    """The records that a question is about.

    Attributes:
        fraga: The question.
        enhet: The area, or None for the whole register.
        mal: The goal, or None for any.
        loften: Promises that belong there, sorted by id; drafts are left out.
        oklara: Promises that may belong there, because nobody knows which area their kommun is in.
        overenskommelser: Agreements that belong there, sorted by id; drafts are left out.
        kommuner: The ids of the kommuner of the area.
    """

    fraga: Statusfraga
    enhet: Enhet | None
    mal: Post | None
    loften: tuple[Lofte, ...]
    oklara: tuple[Lofte, ...]
    overenskommelser: tuple[Overenskommelse, ...]
    kommuner: tuple[str, ...]


def urval(snapshot: Snapshot, fraga: Statusfraga, dag: dt.date) -> Urval:
    """Return what a question is about, with areas as they were on a day.

    Raises:
        UsageError: The area or the goal does not exist.
    """
    enhet = vald_enhet(snapshot, fraga)
    mal = None if fraga.mal is None else vald_post(snapshot, Mal, fraga.mal)
    platser = Platser(snapshot, dag)
    kedjor = Kedjor(snapshot)
    serving = {
        lofte.id
        for lofte in snapshot.loften.values()
        if mal is None or any(steg.post.ref == mal.ref for steg in kedjor.uppat(lofte).alla())
    }
    judged = [
        (lofte, platser.hor_till(lofte.omrade, enhet))
        for lofte in snapshot.loften.values()
        if lofte.skede == "beslutat" and lofte.id in serving
    ]
    return Urval(
        fraga=fraga,
        enhet=enhet,
        mal=mal,
        loften=tuple(lofte for lofte, svar in judged if svar is Svar.JA),
        oklara=tuple(lofte for lofte, svar in judged if svar is Svar.OKLART),
        overenskommelser=tuple(
            item
            for item in snapshot.overenskommelser.values()
            if item.skede == "beslutad"
            and mal is None
            and platser.hor_till(item.omrade, enhet) is Svar.JA
        ),
        kommuner=tuple(
            ident
            for ident in snapshot.kommuner
            if platser.hor_till(Omrade(kommun=ident), enhet) is Svar.JA
        ),
    )


class Platser:
    """Where areas lie on a day.

    Args:
        snapshot: The plan.
        dag: The day that memberships are judged on; None for those of any day.
    """

    def __init__(self, snapshot: Snapshot, dag: dt.date | None) -> None:
        self._plan = snapshot
        self._dag = dag

    def hor_till(self, omrade: Omrade, enhet: Enhet | None) -> Svar:
        """Answer whether something touches an area; `oklart` where the membership is unknown."""
        if enhet is None:
            return Svar.JA
        if enhet.slag == "kommun":
            return Svar.JA if enhet.id in self.kommuner(omrade) else Svar.NEJ
        own = {"region": self.regioner, "polisomrade": self.polisomraden, "lpo": self.lpo}
        found = own[enhet.slag](omrade)
        if enhet.id in found:
            return Svar.JA
        return Svar.OKLART if self._may_be(omrade, enhet) else Svar.NEJ

    def kommuner(self, omrade: Omrade) -> tuple[str, ...]:
        """Return the ids of the kommuner that something touches, those of an LPO on the day."""
        lpo = None if omrade.lpo is None else self._plan.lpo.get(omrade.lpo)
        if omrade.kommun_ids or lpo is None:
            return omrade.kommun_ids
        return tuple(rad.kommun for rad in lpo.kommuner if self._held(rad.giltig))

    def lpo(self, omrade: Omrade) -> tuple[str, ...]:
        """Return the ids of the lokalpolisområden that something touches; empty means unknown."""
        own = [omrade.lpo] if omrade.lpo is not None else []
        parts = _delar(omrade)
        through = [
            ident for kommun in omrade.kommun_ids for ident in self._lpo_of(kommun, parts)
        ]  # fmt: skip
        return tuple(dict.fromkeys((*own, *through)))

    def polisomraden(self, omrade: Omrade) -> tuple[str, ...]:
        """Return the ids of the polisområden that something touches; empty means unknown."""
        idents = self.lpo(omrade) or self.lpo(_whole(omrade))
        lpo = (self._plan.lpo.get(ident) for ident in idents)
        through = {item.polisomrade for item in lpo if item is not None and item.polisomrade}
        if len(through) > 1 and not self.lpo(omrade):
            return ()  # A part of a kommun lies in one of them; nobody says which.
        kommuner = map(self._plan.kommuner.get, omrade.kommun_ids)
        stated = {ident for kommun in kommuner if kommun for ident in kommun.polisomraden}
        return tuple(sorted(through | stated))

    def regioner(self, omrade: Omrade) -> tuple[str, ...]:
        """Return the ids of the regions that something touches; empty means unknown."""
        through = map(self._plan.region_of_kommun, omrade.kommun_ids)
        found = {region.id for region in through if region is not None}
        lpo = None if omrade.lpo is None else self._plan.lpo.get(omrade.lpo)
        return tuple(sorted(found | ({lpo.region} if lpo is not None else set())))

    def lan(self, omrade: Omrade) -> tuple[str, ...]:
        """Return the ids of the counties that something touches; empty means unknown."""
        kommuner = map(self._plan.kommuner.get, self.kommuner(omrade))
        return tuple(sorted({kommun.lan for kommun in kommuner if kommun is not None}))

    def _lpo_of(self, kommun: str, parts: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """Return the ids of a kommun's LPO:s; of those that share it, the ones that name a part."""
        held = [
            item
            for item in self._plan.medlemskap(kommun)
            if self._held(item.rad.giltig) and self._held(item.lpo.giltig)
        ]
        if len(held) > 1 and parts:
            held = [item for item in held if parts & set(map(fold, item.rad.delar))]
        return tuple(item.lpo.id for item in held)

    def _part_may_be(self, omrade: Omrade, enhet: Enhet) -> bool:
        """Return whether a part of a shared kommun that no LPO names may lie in an area."""
        whole = _whole(omrade)
        around = self.lpo(whole) if isinstance(enhet, Lpo) else self.polisomraden(whole)
        return enhet.id in around and any(
            not self._lpo_of(kommun, frozenset({part}))
            for kommun in omrade.kommun_ids
            for part in _delar(omrade)
        )

    def _held(self, period: Period | None) -> bool:
        """Return whether a period may have held on the day; nothing said means always."""
        if period is None or self._dag is None:
            return True
        return period.giltighet.galler(self._dag) is not Svar.NEJ

    def _may_be(self, omrade: Omrade, enhet: Enhet) -> bool:
        """Return whether an unknown membership leaves open that something lies in an area."""
        if omrade.delomrade is not None and self._part_may_be(omrade, enhet):
            return True
        region = getattr(enhet, "region", None)
        kommuner = [k for k in omrade.kommun_ids if self._in_region(k, region)]
        if isinstance(enhet, Lpo):
            if enhet.kommunlista == "fullständig":
                return False
            return any(not self._lpo_of(k) and self._in_polisomrade(k, enhet) for k in kommuner)
        if enhet.slag == "polisomrade":
            return any(not self.polisomraden(Omrade(kommun=kommun)) for kommun in kommuner)
        return not self.regioner(omrade)

    def _in_polisomrade(self, kommun: str, lpo: Lpo) -> bool:
        """Return whether a kommun can lie in an LPO's polisområde, as far as both are known."""
        stated = self.polisomraden(Omrade(kommun=kommun))
        return lpo.polisomrade is None or not stated or lpo.polisomrade in stated

    def _in_region(self, kommun: str, region: str | None) -> bool:
        found = self._plan.region_of_kommun(kommun)
        return region is None or found is None or found.id == region


def _whole(omrade: Omrade) -> Omrade:
    """Return the kommuner of something that may be for a part of one."""
    return Omrade(kommuner=omrade.kommun_ids)


def _delar(omrade: Omrade) -> frozenset[str]:
    """Return the parts of a kommun that something is for, without case and marks."""
    return frozenset(map(fold, _OCH.split(omrade.delomrade or ""))) - {""}


def vald_enhet(snapshot: Snapshot, fraga: Statusfraga) -> Enhet | None:
    """Return the area that a question is about, or None for the whole register.

    Raises:
        UsageError: There is no such area.
    """
    if fraga.slag is None or fraga.omrade is None:
        return None
    found = vald_post(snapshot, BY_NAMN[fraga.slag].modell, fraga.omrade)
    return found if isinstance(found, Enhet) else None
