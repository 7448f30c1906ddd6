"""One promise in a follow-up: promised, done, figure, deviation, verdicts and the next step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.kalender.giltighet import Slut
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Lofte
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.lage import Lage, effective
from polisplan.totals.tackning import stracka
from polisplan.totals.utfall import Dom
from polisplan.views.loftesvy import Loftesvy, loftesvy, marked
from polisplan.views.phrases import dagar_i_ord, datum_i_ord, lista, plural, tal
from polisplan.views.uppfoljningsdelar import Delvy, biutfall, delar
from polisplan.views.uppfoljningstal import Uppgift


class Steg(StrEnum):
    """What is known to come after a promise."""

    FORLANGT = "förlängt"
    ERSATT = "ersatt"
    UTGANGET = "utgånget"
    FLYTTAT = "flyttat"
    GALLER = "gäller"
    OKANT = "okänt"


@dataclass(frozen=True, slots=True)
class Nasta:
    """What is known to come after a promise, and that in words."""

    steg: Steg
    text: Message


@dataclass(frozen=True, slots=True)
class Redovisning:
    """A follow-up that is known on the day.

    Attributes:
        period: The time it treats; None where that is unknown.
        tid: The same as short words; None where an end is unknown.
        publicerad: When it was published; None where it is undated.
        kalla: Its source as `slag/id`.
        titel: The source's title.
        stalle: Where the follow-up stands.
    """

    period: Message | None
    tid: Message | None
    publicerad: Message | None
    kalla: str
    titel: str
    stalle: Stalle

    @property
    def i_ord(self) -> Message:
        """The follow-up in words: its source, its time, and when it was published."""
        published = Message("odaterad")
        if self.publicerad is not None:
            published = Message("publicerad {dag}", dag=self.publicerad)
        about: list[Value] = []
        if self.period is not None:
            about.append(Message("om {period}", period=self.tid or self.period))
        return joined(", ", [self.titel, *about, published])


@dataclass(frozen=True, slots=True)
class Uppfoljningsvy:
    """A promise and what came of it.

    Attributes:
        lofte: The promise as the status report shows it: with state, file and verdicts.
        period_oklar: Whether it is unclear that it was in force in the period asked about.
        redovisat: How many of its measurable targets are reported.
        plats: How its place is bounded.
        forbehall: What the whole promise depends on.
        varfor: The problem that it rests on; None where nothing is known of it.
        lagesbild: The title of the picture of problems that it rests on, if one is named.
        delar: What was undertaken and what came of it, by whose part it is.
        biutfall: What is told beside that; it counts towards nothing.
        avvikelser: Why it became less than promised, by the sources.
        nasta: What is known to come after.
        plan: How it was to be followed up.
        redovisningar: The follow-ups known.
        kontakt: The function to ask, never a person; None where none is known.
        saknas: What is unknown of it.
    """

    lofte: Loftesvy
    period_oklar: bool
    redovisat: Message
    plats: str | None
    forbehall: tuple[str, ...]
    varfor: str | None
    lagesbild: str | None
    delar: tuple[Delvy, ...]
    biutfall: tuple[Uppgift, ...]
    avvikelser: tuple[Message, ...]
    nasta: tuple[Nasta, ...]
    plan: tuple[Message, ...]
    redovisningar: tuple[Redovisning, ...]
    kontakt: Message | None
    saknas: tuple[Message, ...]

    @property
    def ankare(self) -> str:
        """What its part of a page is called."""
        return self.lofte.record.replace("/", "-")

    @property
    def okant(self) -> Message | None:
        """What is unknown, in one line; None for nothing."""
        return Message("Inte känt: {vad}.", vad=lista(self.saknas)) if self.saknas else None


def uppfoljningsvy(
    snapshot: Snapshot, lage: Lage, dag: dt.date, *, period_oklar: bool
) -> Uppfoljningsvy:
    """Return a promise with what came of it, by what was known on a day."""
    lofte = lage.lofte
    stalle = partial(snapshot.stalle, lofte)
    bild = None if lofte.lagesbild is None else snapshot.lagesbilder.get(lofte.lagesbild)
    return Uppfoljningsvy(
        lofte=loftesvy(snapshot, lage),
        period_oklar=period_oklar,
        redovisat=redovisat_i_ord(lage.redovisade, len(lage.mal)),
        plats=lofte.omrade.plats,
        forbehall=lofte.villkor,
        varfor=lofte.problem,
        lagesbild=None if bild is None else bild.titel,
        delar=delar(lage, stalle),
        biutfall=tuple(biutfall(lage, stalle)),
        avvikelser=tuple(_avvikelser(lage)),
        nasta=nasta_steg(snapshot, lage, dag),
        plan=tuple(_plan(lofte)),
        redovisningar=tuple(_redovisningar(snapshot, lage)),
        kontakt=_kontakt(lofte),
        saknas=tuple(_saknat(lage)),
    )


def redovisat_i_ord(antal: int, av: int) -> Message:
    """Return how many measurable targets are reported: `1 av 5 mätbara mål redovisade`."""
    if not av:
        return Message("inget mätbart mål")
    return plural(
        av, "{med} av 1 mätbart mål redovisat", "{med} av {n} mätbara mål redovisade", med=tal(antal)
    )  # fmt: skip


def nasta_steg(snapshot: Snapshot, lage: Lage, dag: dt.date) -> tuple[Nasta, ...]:
    """Return what is known on a day to come after a promise; one that says so where nothing is."""
    known = tuple(_kanda_steg(snapshot, lage, dag))
    return known or (_annars(lage),)


def _kanda_steg(snapshot: Snapshot, lage: Lage, dag: dt.date) -> Iterator[Nasta]:
    lofte = lage.lofte
    for item in lofte.forlangningar:
        yield Nasta(
            Steg.FORLANGT,
            Message(
                "Förlängt: slutet flyttades från {fran} till {till}.",
                fran=datum_i_ord(item.fran_slut), till=datum_i_ord(item.till_slut),
            ),
        )  # fmt: skip
    avslut = lofte.avslut
    if avslut is not None and (avslut.datum is None or avslut.datum.forsta <= dag):
        said: list[Value] = [] if avslut.datum is None else [datum_i_ord(avslut.datum)]
        text = joined(" ", [_AVSLUT_ORD[avslut.hur], *said])
        step = _AVSLUT[avslut.hur]
        yield Nasta(step, text if avslut.text is None else joined(": ", [text, avslut.text]))
    for ident in lofte.ersatt_av:
        successor = snapshot.loften.get(ident)
        if successor is not None and _borjat(successor, dag):
            yield Nasta(
                Steg.ERSATT,
                Message(
                    "Följs av {titel} ({id}, {period}).",
                    titel=successor.titel, id=ident, period=successor.period.i_ord(),
                ),
            )  # fmt: skip


_AVSLUT = {
    "utgått": Steg.UTGANGET,
    "flyttat": Steg.FLYTTAT,
    "ersatt": Steg.ERSATT,
    "förlängt": Steg.FORLANGT,
}
_AVSLUT_ORD = {
    "utgått": Message("Utgick"),
    "flyttat": Message("Flyttades"),
    "ersatt": Message("Ersattes"),
    "förlängt": Message("Förlängdes"),
}


def _borjat(lofte: Lofte, dag: dt.date) -> bool:
    start = effective(lofte).fran
    return start is None or start.forsta <= dag


def _annars(lage: Lage) -> Nasta:
    """Return what the period alone says of what comes after."""
    end = lage.giltighet.till
    if lage.galler is Svar.JA and end is not None:
        if isinstance(end, Slut):
            return Nasta(Steg.GALLER, Message("Gäller {slut}.", slut=Message(end.value)))
        return Nasta(
            Steg.GALLER,
            Message("Gäller till och med {slut}; inget mer är känt.", slut=datum_i_ord(end)),
        )
    if lage.galler is Svar.OKLART:
        return Nasta(Steg.OKANT, Message("Inget känt: löftets slut är okänt."))
    return Nasta(Steg.OKANT, Message("Inget känt efter löftets slut."))


def _avvikelser(lage: Lage) -> Iterator[Message]:
    for known in lage.uppfoljningar:
        if known.uppfoljning.avvikelse is not None:
            yield marked(known.uppfoljning.avvikelse, odaterad=known.odaterad)


def _plan(lofte: Lofte) -> Iterator[Message]:
    for item in lofte.uppfoljningsplan:
        rest: list[Value] = [] if item.nar is None else [item.nar]
        rest += [] if item.vem is None else [Message("av {vem}", vem=item.vem)]
        rest += [] if item.for_vem is None else [Message("för {vem}", vem=item.for_vem)]
        yield joined(", ", [item.vad, *rest])


def _redovisningar(snapshot: Snapshot, lage: Lage) -> Iterator[Redovisning]:
    for known in lage.uppfoljningar:
        item = known.uppfoljning
        source = snapshot.kallor.get(item.kalla)
        days = None if item.period is None else stracka(item.period.giltighet)
        yield Redovisning(
            period=None if item.period is None else item.period.i_ord(),
            tid=None if days is None else dagar_i_ord([days], aret_ut=True),
            publicerad=None if item.publicerad is None else datum_i_ord(item.publicerad),
            kalla=f"kalla/{item.kalla}",
            titel=item.kalla if source is None else source.titel,
            stalle=snapshot.stalle(lage.lofte, ("uppfoljningar", known.index)),
        )


def _kontakt(lofte: Lofte) -> Message | None:
    """Return the roles and parties that answer for the promise or follow it up."""
    roles = [Message(item.roll) for item in lofte.aktiviteter if item.roll is not None]
    parties = [item.vem for item in lofte.uppfoljningsplan if item.vem is not None]
    named: list[Value] = list(dict.fromkeys([*roles, *parties]))
    return lista(named) if named else None


def _saknat(lage: Lage) -> Iterator[Message]:
    lofte = lage.lofte
    if not lofte.helt_last:
        yield Message("det som står i delar av källan som inte är lästa")
    if lage.giltighet.fran is None:
        yield Message("löftets start")
    if lage.giltighet.till is None:
        yield Message("löftets slut")
    if lofte.problem is None:
        yield Message("problemet bakom")
    if not any(item.vem for item in lofte.aktiviteter):
        yield Message("vem som gör vad")
    if not lage.uppfoljningar:
        yield Message("vad det blev av löftet")
    elif any(item.uppfoljning.period is None for item in lage.uppfoljningar):
        yield Message("vilken tid en uppföljning gäller")
    short = any(item.dom in {Dom.DELVIS, Dom.INTE_NATT} for item in lage.mal)
    if short and not any(item.uppfoljning.avvikelse for item in lage.uppfoljningar):
        yield Message("varför det blev mindre än lovat")
