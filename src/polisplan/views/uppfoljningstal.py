"""What was done and how it stands against a target, in words: two columns of a follow-up.

What was done is told as it is reported, also when it is a figure. A figure is held against a target
only when it names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from polisplan.graph.stalle import Stalle
from polisplan.models.lofte import MatbartMal, Utfall
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.text.route import Route
from polisplan.totals.lage import Lage
from polisplan.totals.tackning import Stracka, stracka
from polisplan.totals.utfall import Dom, KandUppfoljning, Malutfall, Siffra, rate
from polisplan.views.loftesvy import antal_i_ord, mangd, marked, resten, tackt, tid_i_ord
from polisplan.views.phrases import datum_i_ord, kvot, tal

DOMORD = {
    Dom.NATT: Message("nått"),
    Dom.DELVIS: Message("delvis"),
    Dom.INTE_NATT: Message("inte nått"),
    Dom.OKLART: Message("oklart"),
}
"""Our verdicts in words."""


@dataclass(frozen=True, slots=True)
class Uppgift:
    """Something that is told, and where the figures in it stand; nowhere where we worked it out."""

    text: Message
    stallen: tuple[Stalle, ...] = ()


class Redovisat:
    """What follow-ups report of a promise.

    Args:
        lage: The promise on the day.
        stalle: Gives where something in the promise stands.
    """

    def __init__(self, lage: Lage, stalle: Callable[[Route], Stalle]) -> None:
        self.lage = lage
        self.stalle = stalle

    def utfall(
        self, known: KandUppfoljning, utfall: Utfall, route: Route, *, annat: bool
    ) -> Uppgift:
        """Return an outcome that is held against no target.

        Args:
            known: Its follow-up.
            utfall: The outcome.
            route: Where it stands.
            annat: Whether it stands beside a target, so that it must be said not to count there.
        """
        period = known.uppfoljning.period
        days = None if period is None else stracka(period.giltighet)
        when = None if days is None else tid_i_ord((days,), stracka(self.lage.giltighet))
        text = _i_ord(utfall, utfall.enhet, when)
        if annat and utfall.antal is not None:
            text = joined(" ", [text, Message("(annat mått)")])
        return Uppgift(marked(text, odaterad=known.odaterad), (self.stalle(route),))

    def gjort(self, item: Malutfall) -> Iterator[Uppgift]:
        """Yield what was done of a target, the figures that the verdict rests on first."""
        told = [*item.anvanda, *(siffra for siffra in item.siffror if siffra not in item.anvanda)]
        for siffra in told:
            if not _kallans_takt(siffra, item):
                days = () if siffra.stracka is None else (siffra.stracka,)
                counted = siffra.utfall.antal is not None
                when = tid_i_ord(days, item.hela) if days or counted else None
                text = _i_ord(siffra.utfall, siffra.utfall.enhet or item.mal.enhet, when)
                yield Uppgift(marked(text, odaterad=siffra.odaterad), (self.stalle(siffra.route),))

    def mot_malet(self, item: Malutfall) -> Iterator[Uppgift]:
        """Yield how a target stands: the verdict, the figure against it, what is unknown."""
        if not item.siffror:
            yield Uppgift(self._utan_siffra(item))
            return
        if item.dom is None:
            yield Uppgift(Message("kan inte bedömas i tal"))
        else:
            yield Uppgift(
                Message("{dom} {del_}", dom=DOMORD[item.dom], del_=tackt(item))
            )  # fmt: skip
            yield from self._talet(item)
        yield from self._ovriga_takter(item)
        rest = resten(item)
        if rest is not None:
            yield Uppgift(Message("{resten} okänt", resten=rest))

    def _utan_siffra(self, item: Malutfall) -> Message:
        if not self.lage.uppfoljningar:
            return Message("ingen uppföljning")
        return Message("siffra saknas") if item.mal.mangd else Message("inte redovisat")

    def _talet(self, item: Malutfall) -> Iterator[Uppgift]:
        """Yield the figure that the verdict rests on against what was promised."""
        promised, value = mangd(item.mal), _vardet(item)
        if promised is None or value is None:
            return
        own = [
            siffra for siffra in item.siffror
            if _kallans_takt(siffra, item) and item.tackta == _dagar(siffra)
        ]  # fmt: skip
        said = Message("{tal} mot {lovat}", tal=value, lovat=promised)
        yield Uppgift(_med_kallans(said, own), self._stallen(own))

    def _ovriga_takter(self, item: Malutfall) -> Iterator[Uppgift]:
        """Yield the rates of the other stretches of days: ours, and the source's beside it."""
        left = [
            siffra for siffra in item.siffror
            if _kallans_takt(siffra, item) and (item.dom is None or item.tackta != _dagar(siffra))
        ]  # fmt: skip
        for siffra in item.siffror:
            days, per = siffra.stracka, item.mal.per
            number = siffra.utfall.antal
            whole = days is not None and item.tackta == (days,) and item.dom is not None
            if (
                siffra.utfall.per is not None
                or days is None
                or per is None
                or number is None
                or whole
            ):
                continue
            value = rate(number, per, (days,))
            own = [other for other in left if other.stracka == days]
            left = [other for other in left if other.stracka != days]
            if value is not None:
                said = Message(
                    "{nar}: {takt} per {enhet}",
                    nar=tid_i_ord((days,), item.hela), takt=kvot(value), enhet=Message(per),
                )  # fmt: skip
                yield Uppgift(_med_kallans(said, own), self._stallen(own))
            else:
                left += own
        for siffra in left:
            text = _takt_i_ord(siffra.utfall)
            when = tid_i_ord(_dagar(siffra), item.hela)
            said = Message("{nar}: {takt} enligt källan", nar=when, takt=text)
            yield Uppgift(marked(said, odaterad=siffra.odaterad), self._stallen([siffra]))

    def _stallen(self, siffror: list[Siffra]) -> tuple[Stalle, ...]:
        return tuple(self.stalle(siffra.route) for siffra in siffror)


def startvarden(mal: MatbartMal) -> Iterator[Message]:
    """Yield where a measured effect started, by each source that says so."""
    for item in mal.baslinjer:
        when: list[Value] = [] if item.avser is None else [datum_i_ord(item.avser)]
        what: list[Value] = [] if item.matt is None else [item.matt]
        yield joined(", ", [tal(item.varde), *when, *what])


def _i_ord(utfall: Utfall, enhet: str | None, nar: Message | None) -> Message:
    """Return an outcome in words: `6 pass hela perioden – varav ett i maj`."""
    if utfall.antal is None:
        return joined("", [utfall.text or Message("redovisat utan ord")])
    parts: list[Value] = [antal_i_ord(utfall)]
    parts += [] if enhet is None else [enhet]
    parts += [] if utfall.per is None else [Message("per {enhet}", enhet=Message(utfall.per))]
    parts += [] if nar is None else [nar]
    rest: list[Value] = [] if utfall.text is None else [utfall.text]
    return joined(" – ", [joined(" ", parts), *rest])


def _vardet(item: Malutfall) -> Message | None:
    """Return the figure that a verdict rests on."""
    if item.takt is not None and item.mal.per is not None:
        return Message(
            "{takt} per {enhet}", takt=kvot(item.takt), enhet=Message(item.mal.per)
        )  # fmt: skip
    if item.summa is None:
        return _takt_i_ord(item.anvanda[0].utfall) if item.anvanda else None
    if len(item.anvanda) > 1:
        return Message("tillsammans {antal}", antal=tal(item.summa))
    return joined("", [antal_i_ord(item.anvanda[0].utfall)])


def _kallans_takt(siffra: Siffra, item: Malutfall) -> bool:
    """Return whether a figure is a rate that the source has worked out of counts beside it."""
    counted = item.summa is not None
    return counted and siffra.utfall.per is not None and siffra.utfall.per == item.mal.per


def _takt_i_ord(utfall: Utfall) -> Message:
    number = antal_i_ord(utfall)
    if utfall.per is None:
        return joined("", [number])
    return Message("{takt} per {enhet}", takt=number, enhet=Message(utfall.per))


def _med_kallans(said: Message, own: list[Siffra]) -> Message:
    """Return a figure with the source's own beside it."""
    if not own:
        return said
    numbers = joined(", ", [antal_i_ord(siffra.utfall) for siffra in own])
    return Message("{tal} (källan: {kallans})", tal=said, kallans=numbers)


def _dagar(siffra: Siffra) -> tuple[Stracka, ...]:
    return () if siffra.stracka is None else (siffra.stracka,)
