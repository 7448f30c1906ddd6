"""The report of a goal: everything that serves it, what that rests on, and what nothing serves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.graph.kedja import Kedjor
from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte
from polisplan.models.styrning import Mal
from polisplan.text.alfabet import alfabetisk
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.kedja import Kedjesteg, Kedjevy, Postvy, kedjevy, postvy
from polisplan.views.malgrenar import Gren, Grenar, Malloften, Prioritetsrad, Stallepost
from polisplan.views.phrases import plural, tal
from polisplan.views.postval import vald_post
from polisplan.views.rapporthuvud import (
    Halsa,
    Rapporthuvud,
    senaste_kalldatum,
    underlagsfiler,
)
from polisplan.views.statusfakta import Fakta
from polisplan.views.statusurval import Platser

_STYRKT = {
    "bekräftad": Message("bekräftad av en officiell källa"),
    "delvis": Message("delvis bekräftad"),
    "overifierad": Message("inte bekräftad"),
    "motsagd": Message("motsagd av en annan källa"),
}


@dataclass(frozen=True, slots=True)
class Regionloften:
    """How many promises of a region begin in each year of the table; unknown years last."""

    record: str | None
    namn: Value
    antal: tuple[int, ...]
    summa: int


@dataclass(frozen=True, slots=True)
class Malsiffror:
    """Counts of what serves a goal; a promise that does so in several ways is counted once.

    Attributes:
        loften: Promises that serve it, directly or through others.
        direkta: Of these, by a link of their own.
        belagda: Of these, with a source for every step of some way.
        initiativ: Initiatives.
        mal: Goals below it.
        prioriteringar: Priorities of agreements.
    """

    loften: int
    direkta: int
    belagda: int
    initiativ: int
    mal: int
    prioriteringar: int

    @property
    def tolkade(self) -> int:
        """Promises whose every way rests on an interpretation at some step."""
        return self.loften - self.belagda


@dataclass(frozen=True, slots=True)
class Ovanrad:
    """What stands above the goal: the step, where its link stands, and where its record does.

    The last is None where the link leads nowhere.
    """

    steg: Kedjesteg
    lankens: Stalle
    postens: Stalle | None


@dataclass(frozen=True, slots=True)
class Malrapport:
    """A report of a goal.

    Attributes:
        mal: The goal.
        stalle: Where it stands.
        ordalydelse: Its official wording; None where that was not seen.
        parafras: What it says in our words.
        giltig: When it holds, in words.
        ovanfor: What stands above it, with what each link rests on.
        svar: The answer, in capitals.
        siffror: The counts.
        fakta: The summary, row by row.
        ar: The years of the table; None for promises whose start is unknown.
        regioner: The table: promises per region and year of start.
        initiativ: Initiatives that serve it.
        delmal: Goals below it.
        prioriteringar: Priorities of agreements that serve it.
        loften: Promises that serve it, by place.
        mal_utan_lofte: Goals of the same version of the model that no promise serves.
        tomma_prioriteringar: Priorities of the goal's time that no promise names.
        prioriteringar_da: How many priorities there were then.
        las_sa_har: What a reader must know.
    """

    huvud: Rapporthuvud
    mal: Postvy
    stalle: Stalle
    ordalydelse: str | None
    parafras: str | None
    giltig: Message
    ovanfor: tuple[Ovanrad, ...]
    svar: Message
    siffror: Malsiffror
    fakta: tuple[Fakta, ...]
    ar: tuple[int | None, ...]
    regioner: tuple[Regionloften, ...]
    initiativ: tuple[Gren, ...]
    delmal: tuple[Gren, ...]
    prioriteringar: tuple[Prioritetsrad, ...]
    loften: tuple[Malloften, ...]
    mal_utan_lofte: tuple[Stallepost, ...]
    tomma_prioriteringar: tuple[Prioritetsrad, ...]
    prioriteringar_da: int
    las_sa_har: tuple[Message, ...]


def malrapport(snapshot: Snapshot, ident: str, as_of: dt.date, halsa: Halsa) -> Malrapport:
    """Return everything that serves a goal. Drafts are left out.

    Raises:
        UsageError: There is no such goal.
    """
    mal = vald_post(snapshot, Mal, ident)
    grenar = Grenar(snapshot, mal)
    pairs = sorted(grenar.loften(), key=lambda pair: alfabetisk(pair[1].plats.source))
    loften = [vy for _, vy in pairs]
    initiativ, delmal, prioriteringar = grenar.initiativ(), grenar.mal(), grenar.prioriteringar()
    siffror = Malsiffror(
        loften=len(loften),
        direkta=sum(any(vag.genom is None for vag in vy.vagar) for vy in loften),
        belagda=sum(vy.belagd for vy in loften),
        initiativ=len(initiativ),
        mal=len(delmal),
        prioriteringar=len(prioriteringar),
    )
    empty, priorities = grenar.tomma_prioriteringar()
    years = _years(loften)
    refs = [item.post.record for item in (*initiativ, *delmal)]
    refs += [rad.record for rad in (*prioriteringar, *empty)]
    records = [mal, *(lofte for lofte, _ in pairs), *_poster(snapshot, refs)]
    vy = postvy(snapshot, mal)
    return Malrapport(
        huvud=Rapporthuvud(
            titel=Message("{slag}: {rubrik}", slag=vy.slag.capitalize(), rubrik=vy.rubrik),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, records, as_of),
            poster=len(records),
            halsa=halsa,
            filer=underlagsfiler(snapshot, records),
        ),
        mal=vy,
        stalle=snapshot.stalle(mal),
        ordalydelse=mal.ordalydelse,
        parafras=mal.parafras,
        giltig=Message("okänd tid") if mal.giltig is None else mal.giltig.i_ord(),
        ovanfor=tuple(_ovanfor(snapshot, mal, kedjevy(snapshot, mal.ref, as_of, halsa))),
        svar=_svar(siffror),
        siffror=siffror,
        fakta=tuple(_fakta(mal, siffror)),
        ar=years,
        regioner=tuple(_regioner(snapshot, pairs, years, as_of)),
        initiativ=initiativ,
        delmal=delmal,
        prioriteringar=prioriteringar,
        loften=tuple(loften),
        mal_utan_lofte=grenar.tomma_mal(),
        tomma_prioriteringar=empty,
        prioriteringar_da=priorities,
        las_sa_har=tuple(_las_sa_har(mal, siffror, empty)),
    )


def _poster(snapshot: Snapshot, refs: Sequence[str]) -> Iterator[Post]:
    """Yield the records of some `slag/id`, each once."""
    for ref in dict.fromkeys(refs):
        slag, _, ident = ref.partition("/")
        post = snapshot.post(slag, ident)
        if post is not None:
            yield post


def _ovanfor(snapshot: Snapshot, mal: Mal, kedja: Kedjevy) -> Iterator[Ovanrad]:
    above = Kedjor(snapshot).uppat(mal).uppat
    for vy, steg in zip(kedja.start.uppat, above, strict=True):
        reached = None if vy.post is None else snapshot.stalle(steg.post)
        yield Ovanrad(vy, snapshot.stalle(mal, steg.route), reached)


def _svar(siffror: Malsiffror) -> Message:
    """Return the answer, which says itself what it rests on."""
    if not siffror.loften:
        return Message("INGET LÖFTE I REGISTRET STÖDJER MÅLET")
    if not siffror.tolkade:
        return plural(
            siffror.loften,
            "1 LÖFTE STÖDJER MÅLET ENLIGT KÄLLOR",
            "{n} LÖFTEN STÖDJER MÅLET ENLIGT KÄLLOR",
        )
    if not siffror.belagda:
        return plural(
            siffror.loften,
            "1 LÖFTE STÖDJER MÅLET ENLIGT VÅR TOLKNING – INGEN KÄLLA SÄGER DET",
            "{n} LÖFTEN STÖDJER MÅLET ENLIGT VÅR TOLKNING – INGEN KÄLLA SÄGER DET",
        )
    return Message(
        "{n} LÖFTEN STÖDJER MÅLET – {belagda} ENLIGT KÄLLOR, {tolkade} ENLIGT VÅR TOLKNING",
        n=tal(siffror.loften), belagda=tal(siffror.belagda), tolkade=tal(siffror.tolkade),
    )  # fmt: skip


def _fakta(mal: Mal, siffror: Malsiffror) -> Iterator[Fakta]:
    yield Fakta(
        Message("Målet"),
        joined(
            "; ",
            [
                Message("gäller {tid}", tid=Message("okänd tid") if mal.giltig is None
                        else mal.giltig.i_ord()),
                _STYRKT[mal.styrkt],
            ],
        ),
    )  # fmt: skip
    if siffror.loften:
        yield Fakta(
            Message("Löften"),
            Message(
                "{direkta} direkt, {genom} bara genom initiativ, mål eller prioriteringar",
                direkta=tal(siffror.direkta), genom=tal(siffror.loften - siffror.direkta),
            ),
        )  # fmt: skip
        yield Fakta(
            Message("Vilar på"),
            Message(
                "källa för varje steg: {belagda} av {av}; vår tolkning i något steg: {tolkade}",
                belagda=tal(siffror.belagda), av=tal(siffror.loften), tolkade=tal(siffror.tolkade),
            ),
        )  # fmt: skip
    yield Fakta(Message("Initiativ"), _antal(siffror.initiativ))
    yield Fakta(Message("Mål under"), _antal(siffror.mal))
    yield Fakta(Message("Prioriteringar"), _antal(siffror.prioriteringar))


def _antal(antal: int) -> Message:
    return Message("{n} i registret", n=tal(antal)) if antal else Message("inget i registret")


def _years(loften: Sequence[Malloften]) -> tuple[int | None, ...]:
    known = sorted({vy.ar for vy in loften if vy.ar is not None})
    unknown: list[int | None] = [None] if any(vy.ar is None for vy in loften) else []
    return (*known, *unknown)


def _regioner(
    snapshot: Snapshot,
    pairs: Sequence[tuple[Lofte, Malloften]],
    years: Sequence[int | None],
    dag: dt.date,
) -> Iterator[Regionloften]:
    """Yield the promises per region, by name; one that touches several is in each."""
    platser = Platser(snapshot, dag)
    found: dict[str | None, list[int | None]] = {}
    for lofte, vy in pairs:
        for ident in platser.regioner(lofte.omrade) or (None,):
            found.setdefault(ident, []).append(vy.ar)
    for region in sorted(snapshot.regioner.values(), key=lambda region: alfabetisk(region.namn)):
        if region.id in found:
            yield _rad(region.ref, region.namn, found[region.id], years)
    if None in found:
        yield _rad(None, Message("okänd region"), found[None], years)


def _rad(
    record: str | None, namn: Value, seen: Sequence[int | None], years: Sequence[int | None]
) -> Regionloften:
    return Regionloften(record, namn, tuple(seen.count(year) for year in years), len(seen))


def _las_sa_har(mal: Mal, siffror: Malsiffror, empty: Sequence[Prioritetsrad]) -> Iterator[Message]:
    yield Message(
        "Att ett löfte stödjer målet säger inte att målet är nått, bara vad löftet är tänkt att "
        "bidra till."
    )
    if siffror.tolkade:
        yield plural(
            siffror.tolkade,
            "1 löfte av {av} når målet bara genom vår tolkning; ingen källa pekar ut målet.",
            "{n} löften av {av} når målet bara genom vår tolkning; ingen källa pekar ut målet.",
            av=tal(siffror.loften),
        )
    if empty:
        yield Message(
            "Att inget löfte pekar på en prioritering betyder inte att inget är lovat om den: få "
            "källor säger vilken prioritering ett löfte hör till."
        )
    if mal.ordalydelse is None:
        yield Message("Målets officiella ordalydelse är inte sedd; texten är vår omskrivning.")
