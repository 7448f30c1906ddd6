"""The promises of an agreement and those beside it: which they are, and what each says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Kommunikation, Lofte, Uppfoljningsplan
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.lage import effective
from polisplan.views.avtalsaktiviteter import Aktivitetsrad, aktivitetsrader
from polisplan.views.phrases import datum_i_ord

_AVSLUT_ORD = {
    "utgått": Message("Utgick"),
    "flyttat": Message("Flyttades"),
    "ersatt": Message("Ersattes"),
    "förlängt": Message("Förlängdes"),
}


@dataclass(frozen=True, slots=True)
class Avtalslofte:
    """A promise in an agreement.

    Attributes:
        id: The record's id.
        record: The record as `slag/id`.
        fil: Its file.
        stalle: Where it begins.
        titel: Its title, with the part of the area where it is only for one.
        period: Its period in words.
        knuten: Whether anything ties it to the agreement.
        prioriteringar: The numbers of the priorities that it says it belongs to.
        tolkning: Whether it is we who say that.
        oklar_tid: Whether it is unknown that its time is the agreement's.
        utkast: Whether it is not decided yet.
        parter: Those that give it.
        plats: How its place is bounded.
        fokus: Its focus areas.
        granskas: When it is to be looked over.
        kommunikation: How it has been told.
        andringar: What became of it otherwise than its period says.
        problem: The problem that it starts from.
        orsaker: The causes of that.
        aktiviteter: What is to be done.
        villkor: Conditions for the whole promise.
        uppfoljning: How it is to be followed up.
    """

    id: str
    record: str
    fil: str
    stalle: Stalle
    titel: str
    period: Message
    knuten: bool
    prioriteringar: tuple[int, ...]
    tolkning: bool
    oklar_tid: bool
    utkast: bool
    parter: tuple[str, ...]
    plats: str | None
    fokus: tuple[str, ...]
    granskas: str | None
    kommunikation: tuple[Message, ...]
    andringar: tuple[Message, ...]
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
            (self.tolkning, Message("kopplingen är vår tolkning")),
            (self.oklar_tid, Message("oklart om tiden är densamma")),
        )
        return tuple(text for holds, text in said if holds)

    @property
    def om(self) -> Message:
        """Who gives it, where, what it is about, when it is looked over and how it has been told."""
        said = [Message("Ges av: {parter}", parter=joined(", ", self.parter))]
        if self.plats is not None:
            said.append(Message("Plats: {plats}", plats=self.plats))
        if self.fokus:
            said.append(Message("Fokus: {fokus}", fokus=joined(", ", self.fokus)))
        if self.granskas is not None:
            said.append(Message("Ses över: {tid}", tid=self.granskas))
        if self.kommunikation:
            told = joined(", ", self.kommunikation)
            said.append(Message("Har berättats genom: {kanaler}", kanaler=told))
        return joined(" · ", said)


def loften_i(snapshot: Snapshot, avtal: Overenskommelse) -> tuple[Lofte, ...]:
    """Return the promises that point at an agreement, then others of its area and time, by id."""
    here = frozenset(snapshot.kommuner_i(avtal.omrade))
    pekar: list[Lofte] = []
    andra: list[Lofte] = []
    # Every agreement of a run asks this of every promise: the cheap questions come first.
    for lofte in snapshot.loften.values():
        if lofte.overenskommelse is not None or _ur_avtal(lofte):
            if pekare(lofte, avtal):
                pekar.append(lofte)
        elif here.issuperset(snapshot.kommuner_i(lofte.omrade)) and _hor_dit(
            snapshot, lofte, avtal
        ):
            andra.append(lofte)
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


def avtalslofte(
    snapshot: Snapshot, lofte: Lofte, avtal: Overenskommelse, dag: dt.date
) -> Avtalslofte:
    """Return a promise in words, as known on a day."""
    part = lofte.omrade.delomrade
    named = pekare(lofte, avtal)
    shared = effective(lofte, snapshot.efterfoljare(lofte)).overlappar(avtal.giltighet)
    return Avtalslofte(
        id=lofte.id,
        record=lofte.ref,
        fil=snapshot.path_of(lofte),
        stalle=snapshot.stalle(lofte),
        titel=lofte.titel if part is None else f"{lofte.titel} ({part})",
        period=lofte.period.i_ord(),
        knuten=bool(named),
        prioriteringar=tuple(named),
        tolkning=any(named.values()),
        oklar_tid=not named and shared is Svar.OKLART,
        utkast=lofte.skede == "utkast",
        parter=lofte.parter,
        plats=lofte.omrade.plats,
        fokus=lofte.fokus,
        granskas=None if lofte.granskas is None else str(lofte.granskas),
        kommunikation=tuple(_kanal(item) for item in lofte.kommunikation),
        andringar=tuple(_andringar(lofte, dag)),
        problem=lofte.problem,
        orsaker=tuple(item.vad for item in lofte.orsaker),
        aktiviteter=tuple(aktivitetsrader(lofte, partial(snapshot.stalle, lofte))),
        villkor=lofte.villkor,
        uppfoljning=tuple(_plan(item) for item in lofte.uppfoljningsplan),
    )


def _ur_avtal(lofte: Lofte) -> bool:
    """Return whether a promise serves a priority of some agreement."""
    return bool(lofte.stodjer) and any(stod.overenskommelse is not None for stod in lofte.stodjer)


def _hor_dit(snapshot: Snapshot, lofte: Lofte, avtal: Overenskommelse) -> bool:
    """Return whether a promise in the kommuner of an agreement is of its area and time.

    What lies in a part of the area is in it; the whole area is not in a part of it. A promise whose
    kommuner are not known is in none.
    """
    part = avtal.omrade.delomrade
    if part is not None and part != lofte.omrade.delomrade:
        return False
    if not snapshot.kommuner_i(lofte.omrade):
        return False
    held = effective(lofte, snapshot.efterfoljare(lofte))
    return held.overlappar(avtal.giltighet) is not Svar.NEJ


def _andringar(lofte: Lofte, dag: dt.date) -> Iterator[Message]:
    """Yield how its end was moved, and how it ended where that is known on a day."""
    for item in lofte.forlangningar:
        yield Message(
            "Förlängt: slutet flyttades från {fran} till {till}.",
            fran=datum_i_ord(item.fran_slut), till=datum_i_ord(item.till_slut),
        )  # fmt: skip
    avslut = lofte.avslut
    if avslut is not None and (avslut.datum is None or avslut.datum.forsta <= dag):
        said: list[Value] = [_AVSLUT_ORD[avslut.hur]]
        said += [] if avslut.datum is None else [datum_i_ord(avslut.datum)]
        text = joined(" ", said)
        yield text if avslut.text is None else joined(": ", [text, avslut.text])


def _kanal(item: Kommunikation) -> Message:
    if item.datum is None:
        return joined("", [item.kanal])
    return Message("{kanal} ({tid})", kanal=item.kanal, tid=str(item.datum))


def _plan(item: Uppfoljningsplan) -> Message:
    parts: list[Value] = [item.vad]
    parts += [] if item.nar is None else [Message("när: {text}", text=item.nar)]
    parts += [] if item.vem is None else [Message("vem: {text}", text=item.vem)]
    parts += [] if item.for_vem is None else [Message("för vem: {text}", text=item.for_vem)]
    return joined(" · ", parts)
