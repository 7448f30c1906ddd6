"""All goals: which promises serve them, on what grounds, and which goals and priorities none does."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from polisplan.graph.kedja import Kedjor, Steg
from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.styrning import Initiativ, Mal, Styrmodell
from polisplan.text.message import Message
from polisplan.views.kedja import Postvy, postvy
from polisplan.views.malgrenar import namngivna
from polisplan.views.phrases import plural, tal
from polisplan.views.rapporthuvud import (
    Halsa,
    Rapporthuvud,
    senaste_kalldatum,
    underlagsfiler,
)
from polisplan.views.statusfakta import Fakta


@dataclass(frozen=True, slots=True)
class Malrad:
    """A goal, and how many serve it.

    Attributes:
        post: The goal.
        stalle: Where it stands.
        loften: Promises that serve it, directly or through others.
        belagda: Of these, with a source for every step of some way.
        initiativ: Initiatives that serve it.
        prioriteringar: Priorities of agreements that serve it.
    """

    post: Postvy
    stalle: Stalle
    loften: int
    belagda: int
    initiativ: int
    prioriteringar: int

    @property
    def tolkade(self) -> int:
        """Promises whose every way rests on an interpretation at some step."""
        return self.loften - self.belagda


@dataclass(frozen=True, slots=True)
class Modellgrupp:
    """The goals of one version of the steering model, with its name and when it held."""

    record: str
    namn: str
    giltig: Message | None
    mal: tuple[Malrad, ...]


@dataclass(frozen=True, slots=True)
class Avtalsrad:
    """An agreement of which no promise names some priorities.

    Attributes:
        record: The agreement as `slag/id`.
        titel: Its title.
        period: When it holds, in words.
        prioriteringar: The priorities that none names: number, words, and where each stands.
        av: How many priorities it has.
    """

    record: str
    titel: str
    period: Message
    prioriteringar: tuple[tuple[int, str, Stalle], ...]
    av: int


@dataclass(frozen=True, slots=True)
class Malsumma:
    """Counts over all goals.

    Attributes:
        mal: Goals.
        stodda: Of these, with a promise that serves them.
        belagda_mal: Of these, with one that has a source for every step of some way.
        loften: Promises; drafts are left out.
        med_mal: Of these, that serve some goal.
        belagda: Of these, with a source for every step of some way to some goal.
        prioriteringar: Priorities of decided agreements.
        namngivna: Of these, that a promise names.
    """

    mal: int
    stodda: int
    belagda_mal: int
    loften: int
    med_mal: int
    belagda: int
    prioriteringar: int
    namngivna: int


@dataclass(frozen=True, slots=True)
class Maloversikt:
    """All goals, and what serves them.

    Attributes:
        svar: The answer, in capitals.
        siffror: The counts.
        fakta: The summary, row by row.
        modeller: The goals, by version of the steering model, the oldest first.
        mal_utan_lofte: The goals that no promise serves.
        avtal: The agreements with priorities that no promise names.
        las_sa_har: What a reader must know.
        vidare: What the command gives.
        kommando: The command for one goal.
    """

    huvud: Rapporthuvud
    svar: Message
    siffror: Malsumma
    fakta: tuple[Fakta, ...]
    modeller: tuple[Modellgrupp, ...]
    mal_utan_lofte: tuple[Malrad, ...]
    avtal: tuple[Avtalsrad, ...]
    las_sa_har: tuple[Message, ...]
    vidare: Message
    kommando: str


def maloversikt(snapshot: Snapshot, as_of: dt.date, halsa: Halsa) -> Maloversikt:
    """Return all goals and what serves them. Drafts are left out."""
    kedjor = Kedjor(snapshot)
    loften = [item for item in snapshot.loften.values() if item.skede == "beslutat"]
    avtal = [item for item in snapshot.overenskommelser.values() if item.skede == "beslutad"]
    reached = [_natt(kedjor.uppat(item)) for item in loften]
    sourced = [_natt(kedjor.uppat(item), belagt=True) for item in loften]
    counts = _Antal(
        loften=Counter(ref for found in reached for ref in found),
        belagda=Counter(ref for found in sourced for ref in found),
        initiativ=_initiativ(snapshot, kedjor),
        prioriteringar=Counter(
            ref for item in avtal for steg in kedjor.prioriteringar(item) for ref in _natt(steg)
        ),
    )
    modeller = tuple(_modeller(snapshot, counts))
    rows = [rad for modell in modeller for rad in modell.mal]
    empty = tuple(_avtalsrader(snapshot, avtal, loften))
    priorities = sum(len(item.prioriteringar) for item in avtal)
    siffror = Malsumma(
        mal=len(rows),
        stodda=sum(rad.loften > 0 for rad in rows),
        belagda_mal=sum(rad.belagda > 0 for rad in rows),
        loften=len(loften),
        med_mal=sum(map(bool, reached)),
        belagda=sum(map(bool, sourced)),
        prioriteringar=priorities,
        namngivna=priorities - sum(len(rad.prioriteringar) for rad in empty),
    )
    records = [*snapshot.mal.values(), *loften, *avtal]
    return Maloversikt(
        huvud=Rapporthuvud(
            titel=Message("Målen – vad löftena stödjer"),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, records, as_of),
            poster=len(records),
            halsa=halsa,
            filer=underlagsfiler(snapshot, records),
        ),
        svar=_svar(siffror),
        siffror=siffror,
        fakta=tuple(_fakta(siffror)),
        modeller=modeller,
        mal_utan_lofte=tuple(rad for rad in rows if not rad.loften),
        avtal=empty,
        las_sa_har=tuple(_las_sa_har(siffror)),
        vidare=Message("Ett mål, med varje löfte som stödjer det:"),
        kommando="polisplan report mal ID",
    )


@dataclass(frozen=True, slots=True)
class _Antal:
    """How many serve each goal, by its `slag/id`."""

    loften: Mapping[str, int]
    belagda: Mapping[str, int]
    initiativ: Mapping[str, int]
    prioriteringar: Mapping[str, int]


def _natt(steg: Steg, *, belagt: bool = False) -> set[str]:
    """Return the goals above a step, as `slag/id`; with `belagt` those reached by sources alone."""
    found: set[str] = set()
    seen: set[int] = set()
    waiting = [steg]
    while waiting:
        for over in waiting.pop().uppat:
            belagg = "" if over.lank is None else over.lank.belagg
            if id(over) in seen or belagg == "saknas" or (belagt and belagg != "belagd"):
                continue
            seen.add(id(over))
            waiting.append(over)
            if isinstance(over.post, Mal):
                found.add(over.post.ref)
    return found


def _initiativ(snapshot: Snapshot, kedjor: Kedjor) -> Counter[str]:
    return Counter(
        ref
        for post in snapshot.poster[Initiativ.slag].values()
        if isinstance(post, Initiativ)
        for ref in _natt(kedjor.uppat(post))
    )


def _modeller(snapshot: Snapshot, counts: _Antal) -> Iterator[Modellgrupp]:
    """Yield the versions of the steering model that have goals, the oldest first."""
    for modell in sorted(snapshot.styrmodeller.values(), key=_start):
        goals = [item for item in snapshot.mal.values() if item.styrmodell == modell.id]
        if goals:
            yield Modellgrupp(
                record=modell.ref,
                namn=modell.namn,
                giltig=None if modell.giltig is None else modell.giltig.i_ord(),
                mal=tuple(_malrad(snapshot, item, counts) for item in sorted(goals, key=_nummer)),
            )


def _start(modell: Styrmodell) -> tuple[str, str]:
    """Return what sorts versions by when they began; the start of the first may be unknown."""
    start = None if modell.giltig is None else modell.giltig.fran
    return ("" if start is None else start.forsta.isoformat(), modell.id)


def _nummer(mal: Mal) -> tuple[bool, int, str]:
    """Return what sorts goals: their parts last, then by number and id."""
    return (mal.niva == "delmål", mal.nummer or 0, mal.id)


def _malrad(snapshot: Snapshot, mal: Mal, counts: _Antal) -> Malrad:
    return Malrad(
        post=postvy(snapshot, mal),
        stalle=snapshot.stalle(mal),
        loften=counts.loften[mal.ref],
        belagda=counts.belagda[mal.ref],
        initiativ=counts.initiativ[mal.ref],
        prioriteringar=counts.prioriteringar[mal.ref],
    )


def _avtalsrader(
    snapshot: Snapshot, avtal: Sequence[Overenskommelse], loften: Sequence[Lofte]
) -> Iterator[Avtalsrad]:
    """Yield the agreements with priorities that no promise names, by id."""
    named = namngivna(loften)
    for item in avtal:
        empty = tuple(
            (rad.nr, rad.vad, snapshot.stalle(item, ("prioriteringar", index)))
            for index, rad in enumerate(item.prioriteringar)
            if (item.id, rad.nr) not in named
        )
        if empty:
            yield Avtalsrad(
                item.ref, item.titel, item.period.i_ord(), empty, len(item.prioriteringar)
            )


def _svar(siffror: Malsumma) -> Message:
    """Return the answer, which says itself what it rests on."""
    if not siffror.mal:
        return Message("INGET MÅL FINNS I REGISTRET")
    if not siffror.stodda:
        return Message("INGET AV MÅLEN STÖDS AV NÅGOT LÖFTE I REGISTRET")
    if not siffror.belagda:
        return Message(
            "{n} AV {av} MÅL STÖDS AV LÖFTEN ENLIGT VÅR TOLKNING – INGEN KÄLLA SÄGER DET",
            n=tal(siffror.stodda), av=tal(siffror.mal),
        )  # fmt: skip
    return Message(
        "{n} AV {av} MÅL STÖDS AV LÖFTEN – {belagda} AV DEM ENLIGT EN KÄLLA",
        n=tal(siffror.stodda), av=tal(siffror.mal), belagda=tal(siffror.belagda_mal),
    )  # fmt: skip


def _fakta(siffror: Malsumma) -> Iterator[Fakta]:
    if siffror.loften:
        yield Fakta(
            Message("Löften"),
            plural(
                siffror.loften,
                "{mal} av {n} löfte stödjer något mål",
                "{mal} av {n} löften stödjer något mål",
                mal=tal(siffror.med_mal),
            ),
        )
    if siffror.med_mal:
        yield Fakta(
            Message("Vilar på"),
            Message(
                "källa för varje steg: {belagda} av {av}; vår tolkning i något steg: {tolkade}",
                belagda=tal(siffror.belagda), av=tal(siffror.med_mal),
                tolkade=tal(siffror.med_mal - siffror.belagda),
            ),
        )  # fmt: skip
    if siffror.mal:
        yield Fakta(
            Message("Utan löfte"),
            Message(
                "{utan} av {n} mål", utan=tal(siffror.mal - siffror.stodda), n=tal(siffror.mal)
            ),
        )
    if siffror.prioriteringar:
        yield Fakta(
            Message("Prioriteringar"),
            Message(
                "{utan} av {n} pekas inte ut av något löfte",
                utan=tal(siffror.prioriteringar - siffror.namngivna),
                n=tal(siffror.prioriteringar),
            ),
        )


def _las_sa_har(siffror: Malsumma) -> Iterator[Message]:
    yield Message(
        "Att ett löfte stödjer ett mål säger inte att målet är nått, bara vad löftet är tänkt att "
        "bidra till. Ett löfte kan stödja flera mål och räknas då för vart och ett."
    )
    if siffror.med_mal > siffror.belagda:
        yield Message("Där ingen källa säger vilket mål ett löfte hör till är länken vår tolkning.")
    if siffror.prioriteringar > siffror.namngivna:
        yield Message(
            "Att inget löfte pekar på en prioritering betyder inte att inget är lovat om den: få "
            "källor säger vilken prioritering ett löfte hör till."
        )
