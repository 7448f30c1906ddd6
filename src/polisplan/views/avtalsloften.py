"""The promises of an agreement: which they are, and what each says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Aktivitet, Lofte, MatbartMal, Uppfoljningsplan
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.lage import effective
from polisplan.views.loftesvy import lovat


@dataclass(frozen=True, slots=True)
class Aktivitetsrad:
    """Something that is to be done.

    Attributes:
        nr: Its number in the promise; None for targets that name no activity.
        vad: What, with its conditions; None for targets that name no activity.
        vem: The parties that do it; none where nothing says.
        mal: Its measurable targets.
    """

    nr: int | None
    vad: Message | None
    vem: tuple[Value, ...]
    mal: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Avtalslofte:
    """A promise in an agreement.

    Attributes:
        id: The record's id.
        record: The record as `slag/id`.
        fil: Its file.
        titel: Its title, with the part of the area where it is only for one.
        period: Its period in words.
        prioriteringar: The numbers of the priorities that it says it belongs to.
        tolkning: Whether it is we who say that.
        oklar_tid: Whether it is unknown that its time is the agreement's.
        utkast: Whether it is not decided yet.
        problem: The problem that it starts from.
        orsaker: The causes of that.
        aktiviteter: What is to be done.
        villkor: Conditions for the whole promise.
        uppfoljning: How it is to be followed up.
    """

    id: str
    record: str
    fil: str
    titel: str
    period: Message
    prioriteringar: tuple[int, ...]
    tolkning: bool
    oklar_tid: bool
    utkast: bool
    problem: str | None
    orsaker: tuple[str, ...]
    aktiviteter: tuple[Aktivitetsrad, ...]
    villkor: tuple[str, ...]
    uppfoljning: tuple[Message, ...]

    @property
    def noter(self) -> tuple[Message, ...]:
        """What must be said beside its title."""
        said = (
            (self.utkast, Message("utkast")),
            (self.tolkning, Message("vår tolkning")),
            (self.oklar_tid, Message("oklart om tiden är densamma")),
        )
        return tuple(text for holds, text in said if holds)


def loften_i(snapshot: Snapshot, avtal: Overenskommelse) -> tuple[Lofte, ...]:
    """Return the promises that point at an agreement, then others of its area and time, by id."""
    pekar = [lofte for lofte in snapshot.loften.values() if pekare(lofte, avtal)]
    andra = [lofte for lofte in snapshot.loften.values() if _hor_dit(snapshot, lofte, avtal)]
    return (*pekar, *andra)


def pekare(lofte: Lofte, avtal: Overenskommelse) -> dict[int, bool]:
    """Return the priorities of an agreement that a promise names, and whether that is ours."""
    found = {
        stod.overenskommelse.prioritering: stod.belagg == "tolkning"
        for stod in lofte.stodjer
        if stod.overenskommelse is not None and stod.overenskommelse.id == avtal.id
    }
    own = lofte.overenskommelse
    if own is not None and own.id == avtal.id:
        found[own.prioritering] = False
    return dict(sorted(found.items()))


def avtalslofte(snapshot: Snapshot, lofte: Lofte, avtal: Overenskommelse) -> Avtalslofte:
    """Return a promise in words."""
    part = lofte.omrade.delomrade
    named = pekare(lofte, avtal)
    shared = effective(lofte, snapshot.efterfoljare(lofte)).overlappar(avtal.giltighet)
    return Avtalslofte(
        id=lofte.id,
        record=lofte.ref,
        fil=snapshot.path_of(lofte),
        titel=lofte.titel if part is None else f"{lofte.titel} ({part})",
        period=lofte.period.i_ord(),
        prioriteringar=tuple(named),
        tolkning=any(named.values()),
        oklar_tid=not named and shared is Svar.OKLART,
        utkast=lofte.skede == "utkast",
        problem=lofte.problem,
        orsaker=tuple(item.vad for item in lofte.orsaker),
        aktiviteter=tuple(_rader(lofte)),
        villkor=lofte.villkor,
        uppfoljning=tuple(_plan(item) for item in lofte.uppfoljningsplan),
    )


def _hor_dit(snapshot: Snapshot, lofte: Lofte, avtal: Overenskommelse) -> bool:
    """Return whether a promise that names no agreement is of an agreement's area and time.

    What lies in a part of the area is in it; the whole area is not in a part of it.
    """
    if lofte.overenskommelse is not None:
        return False
    if any(stod.overenskommelse is not None for stod in lofte.stodjer):
        return False
    part = avtal.omrade.delomrade
    if part is not None and part != lofte.omrade.delomrade:
        return False
    here = set(snapshot.kommuner_i(avtal.omrade))
    there = set(snapshot.kommuner_i(lofte.omrade))
    if not there or not there <= here:
        return False
    held = effective(lofte, snapshot.efterfoljare(lofte))
    return held.overlappar(avtal.giltighet) is not Svar.NEJ


def _rader(lofte: Lofte) -> Iterator[Aktivitetsrad]:
    numbers = {item.nr for item in lofte.aktiviteter}
    for item in lofte.aktiviteter:
        targets = [mal for mal in lofte.matbara_mal if mal.aktivitet == item.nr]
        yield Aktivitetsrad(item.nr, _vad(item), _vem(item), _mal(targets))
    whole = [mal for mal in lofte.matbara_mal if mal.aktivitet not in numbers]
    if whole:
        yield Aktivitetsrad(None, None, (), _mal(whole))


def _vad(item: Aktivitet) -> Message:
    parts: list[Value] = [item.vad]
    parts += [] if item.nar is None else [item.nar.i_ord()]
    parts += [] if item.villkor is None else [Message("förbehåll: {text}", text=item.villkor)]
    parts += [] if item.anmarkning is None else [item.anmarkning]
    return joined(" · ", parts)


def _vem(item: Aktivitet) -> tuple[Value, ...]:
    role: tuple[Value, ...] = () if item.roll is None else (Message(item.roll),)
    return (*item.vem, *role)


def _mal(targets: Sequence[MatbartMal]) -> tuple[Message, ...]:
    return tuple(joined(" · ", list(_malord(mal))) for mal in targets)


def _malord(mal: MatbartMal) -> Iterator[Value]:
    yield lovat(mal)
    if mal.raknas is not None:
        yield Message("räknas: {text}", text=mal.raknas)
    if mal.datakalla is not None:
        yield Message("siffran hämtas: {text}", text=mal.datakalla)
    if mal.villkor is not None:
        yield Message("förbehåll: {text}", text=mal.villkor)


def _plan(item: Uppfoljningsplan) -> Message:
    parts: list[Value] = [item.vad]
    parts += [] if item.nar is None else [Message("när: {text}", text=item.nar)]
    parts += [] if item.vem is None else [Message("vem: {text}", text=item.vem)]
    parts += [] if item.for_vem is None else [Message("för vem: {text}", text=item.for_vem)]
    return joined(" · ", parts)
