"""The follow-up report: what was promised in an area in a period, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.config.installningar import Installningar
from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.models.base import Post
from polisplan.text.alfabet import alfabetisk
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.gallde import gallde
from polisplan.totals.lage import Lage, lage
from polisplan.totals.lankar import Lanksumma, lanksumma
from polisplan.totals.utfall import Dom
from polisplan.views.loftesvy import noter_om_uppfoljningar, plats
from polisplan.views.rapporthuvud import (
    Halsa,
    Rapporthuvud,
    senaste_kalldatum,
    underlagsfiler,
)
from polisplan.views.statusfakta import Fakta, lankar_i_ord
from polisplan.views.statusurval import Statusfraga, Urval, urval
from polisplan.views.svenska import dag_i_ord, nagra, plural, tal
from polisplan.views.tackningsrapport import omrade_i_ord, tidrymd_i_ord
from polisplan.views.uppfoljningsdelar import DELNAMN, Del, malens_del
from polisplan.views.uppfoljningsloften import Steg, Uppfoljningsvy, uppfoljningsvy

_FA = 4


@dataclass(frozen=True, slots=True)
class Uppfoljningsfraga:
    """What is asked: a kind of area, its id, and a period with both ends known."""

    slag: str | None
    omrade: str | None
    tid: Giltighet


@dataclass(frozen=True, slots=True)
class Platsgrupp:
    """The promises of one place, by number."""

    plats: Message
    loften: tuple[Uppfoljningsvy, ...]


@dataclass(frozen=True, slots=True)
class Delsiffror:
    """The measurable targets of one part: how many, and how many are reported."""

    del_: Del
    namn: Message
    mal: int
    redovisade: int


@dataclass(frozen=True, slots=True)
class Uppfoljningssiffror:
    """Counts of a follow-up.

    Attributes:
        gallde: Promises that were in force some day of the period.
        oklart: Promises that may have been.
        uppfoljda: Of these two, with a follow-up known on the day.
        mal: Measurable targets of these promises.
        redovisade: Of the targets, those reported.
        domar: Per verdict of ours, how many targets have it; the rest has none.
        delar: The targets by whose part they are.
        avvikelser: Promises with a stated reason why it became less.
        biutfall: Promises with side outcomes.
        steg: Per next step, how many promises have it.
    """

    gallde: int
    oklart: int
    uppfoljda: int
    mal: int
    redovisade: int
    domar: tuple[tuple[Dom, int], ...]
    delar: tuple[Delsiffror, ...]
    avvikelser: int
    biutfall: int
    steg: tuple[tuple[Steg, int], ...]


@dataclass(frozen=True, slots=True)
class Uppfoljningsrapport:
    """A follow-up report.

    Attributes:
        omrade: The area as `slag/id`.
        tid: The period asked about.
        svar: The answer, in capitals.
        siffror: The counts.
        lankar: What the links to goals rest on.
        fakta: The summary, row by row.
        grupper: The promises by place.
        okant: What is unknown, one sentence each.
        las_sa_har: What a reader must know.
    """

    huvud: Rapporthuvud
    omrade: str
    tid: Giltighet
    svar: Message
    siffror: Uppfoljningssiffror
    lankar: Lanksumma
    fakta: tuple[Fakta, ...]
    grupper: tuple[Platsgrupp, ...]
    okant: tuple[Message, ...]
    las_sa_har: tuple[Message, ...]


def uppfoljningsrapport(
    snapshot: Snapshot,
    installningar: Installningar,
    fraga: Uppfoljningsfraga,
    as_of: dt.date,
    halsa: Halsa,
) -> Uppfoljningsrapport:
    """Return what was promised in an area in a period, by what was known on a day.

    Areas are as they were on the period's last day. Promises that began after the day asked about,
    and drafts, are left out.

    Raises:
        UsageError: No area is given, or one that does not exist.
    """
    val = urval(snapshot, Statusfraga(fraga.slag, fraga.omrade), fraga.tid.slutdag or as_of)
    if val.enhet is None:
        raise UsageError(
            "uppfoljning gäller ett område: ange det med --lpo, --kommun, --polisomrade eller "
            "--region."
        )
    later = snapshot.efterfoljare
    judged = [
        (lage(item, as_of, installningar, later(item)), gallde(item, fraga.tid, later(item)))
        for item in val.loften
    ]
    used = [(item, svar) for item, svar in judged
            if svar is not Svar.NEJ and item.borjat is not Svar.NEJ]  # fmt: skip
    lagen = [item for item, _ in used]
    grupper = tuple(_grupper(snapshot, used, as_of))
    loften = [vy for grupp in grupper for vy in grupp.loften]
    siffror = _siffror(lagen, loften)
    partly = sum(not item.lofte.helt_last for item in lagen)
    lankar = lanksumma(item.lofte for item in lagen)
    return Uppfoljningsrapport(
        huvud=Rapporthuvud(
            titel=Message(
                "Uppföljning av medborgarlöften {tid} – {omrade}",
                tid=tidrymd_i_ord(fraga.tid), omrade=omrade_i_ord(val.enhet),
            ),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, [item.lofte for item in lagen]),
            poster=len(lagen),
            halsa=halsa,
            filer=underlagsfiler(snapshot, _underlag(snapshot, lagen)),
        ),
        omrade=val.enhet.ref,
        tid=fraga.tid,
        svar=_svar(siffror, fraga.tid),
        siffror=siffror,
        lankar=lankar,
        fakta=tuple(_fakta(siffror, lankar)),
        grupper=grupper,
        okant=tuple(_okant(loften, val, siffror, partly)),
        las_sa_har=tuple(_las_sa_har(lagen, fraga.tid, as_of)),
    )  # fmt: skip


def _underlag(snapshot: Snapshot, lagen: Sequence[Lage]) -> Iterator[Post]:
    """Yield the promises, the pictures of problems that they name, and what follows them."""
    for lofte in (item.lofte for item in lagen):
        yield lofte
        named: list[Post | None] = [snapshot.lagesbilder.get(lofte.lagesbild or "")]
        named += map(snapshot.loften.get, lofte.ersatt_av)
        yield from (post for post in named if post is not None)


def _grupper(
    snapshot: Snapshot, used: Sequence[tuple[Lage, Svar]], dag: dt.date
) -> Iterator[Platsgrupp]:
    found: dict[Message, list[tuple[Lage, Svar]]] = {}
    for item, svar in used:
        found.setdefault(plats(snapshot, item.lofte.omrade), []).append((item, svar))
    for place in sorted(found, key=lambda place: alfabetisk(place.source)):
        order = sorted(found[place], key=lambda pair: _by_id(pair[0]))
        yield Platsgrupp(
            place,
            tuple(
                uppfoljningsvy(snapshot, item, dag, period_oklar=svar is Svar.OKLART)
                for item, svar in order
            ),
        )


def _by_id(item: Lage) -> tuple[str, int, str]:
    """Order ids with a number at the end by that number."""
    stem, _, number = item.lofte.id.rpartition("-")
    return (stem, int(number), "") if number.isdecimal() else (item.lofte.id, 0, number)


def _siffror(lagen: Sequence[Lage], loften: Sequence[Uppfoljningsvy]) -> Uppfoljningssiffror:
    unclear = sum(vy.period_oklar for vy in loften)
    domar = Counter(item.dom for case in lagen for item in case.mal)
    steg = Counter(step for vy in loften for step in {item.steg for item in vy.nasta})
    return Uppfoljningssiffror(
        gallde=len(loften) - unclear,
        oklart=unclear,
        uppfoljda=sum(bool(item.uppfoljningar) for item in lagen),
        mal=sum(len(item.mal) for item in lagen),
        redovisade=sum(item.redovisade for item in lagen),
        domar=tuple((dom, domar[dom]) for dom in Dom),
        delar=tuple(_delsiffror(lagen)),
        avvikelser=sum(bool(vy.avvikelser) for vy in loften),
        biutfall=sum(bool(vy.biutfall) for vy in loften),
        steg=tuple((step, steg[step]) for step in Steg),
    )


def _delsiffror(lagen: Sequence[Lage]) -> Iterator[Delsiffror]:
    placed = [(malens_del(case.lofte, item.mal.aktivitet), item) for case in lagen
              for item in case.mal]  # fmt: skip
    for part in Del:
        mine = [item for where, item in placed if where is part]
        yield Delsiffror(part, DELNAMN[part], len(mine), sum(item.redovisat for item in mine))


def _svar(siffror: Uppfoljningssiffror, tid: Giltighet) -> Message:
    when = tidrymd_i_ord(tid)
    if not siffror.gallde and not siffror.oklart:
        return Message("INGET KÄNT LÖFTE GÄLLDE {tid}", tid=when)
    promised = plural(siffror.gallde, "1 LÖFTE GÄLLDE {tid}", "{n} LÖFTEN GÄLLDE {tid}", tid=when)
    if siffror.oklart:
        promised = plural(
            siffror.oklart,
            "{gallde}, 1 KAN HA GÄLLT",
            "{gallde}, {n} KAN HA GÄLLT",
            gallde=promised,
        )
    return Message("{loften}; {n} ÄR UPPFÖLJDA", loften=promised, n=tal(siffror.uppfoljda))


def _fakta(siffror: Uppfoljningssiffror, lankar: Lanksumma) -> Iterator[Fakta]:
    alla = siffror.gallde + siffror.oklart
    yield Fakta(
        Message("Uppföljda"),
        Message("{n} av {av} löften", n=tal(siffror.uppfoljda), av=tal(alla)),
    )
    yield Fakta(Message("Redovisat i tal"), _redovisat(siffror))
    for part in siffror.delar:
        if part.mal:
            yield Fakta(
                part.namn,
                Message(
                    "{n} av {av} mätbara mål redovisade", n=tal(part.redovisade), av=tal(part.mal)
                ),
            )
    yield Fakta(
        Message("Avvikelser"),
        plural(siffror.avvikelser, "skäl angivet för 1 löfte", "skäl angivna för {n} löften")
        if siffror.avvikelser
        else Message("inget skäl angivet"),
    )
    yield Fakta(
        Message("Biutfall"),
        plural(
            siffror.biutfall,
            "för 1 löfte; räknas inte mot något mål",
            "för {n} löften; räknas inte mot något mål",
        )
        if siffror.biutfall
        else Message("inget redovisat"),
    )
    counts = [joined(" ", [_STEG[step], tal(count)]) for step, count in siffror.steg if count]
    yield Fakta(Message("Nästa steg"), joined(", ", counts) if counts else Message("inget känt"))
    yield Fakta(Message("Länkar till mål"), lankar_i_ord(lankar))


_STEG = {
    Steg.FORLANGT: Message("förlängda"),
    Steg.ERSATT: Message("ersatta"),
    Steg.UTGANGET: Message("utgångna"),
    Steg.FLYTTAT: Message("flyttade"),
    Steg.GALLER: Message("gäller ännu"),
    Steg.OKANT: Message("inget känt"),
}


def _redovisat(siffror: Uppfoljningssiffror) -> Message:
    if not siffror.mal:
        return Message("inget mätbart mål")
    said = Message("{n} av {av} mätbara mål", n=tal(siffror.redovisade), av=tal(siffror.mal))
    counts: list[Value] = [
        joined(" ", [Message(dom.value), tal(count)]) for dom, count in siffror.domar if count
    ]
    if not counts:
        return said
    return Message("{antal}; enligt vår härledning {domar}", antal=said, domar=joined(", ", counts))


def _okant(
    loften: Sequence[Uppfoljningsvy], val: Urval, siffror: Uppfoljningssiffror, partly: int
) -> Iterator[Message]:
    if partly:
        yield Message(
            "{n} av {av} löften är bara delvis lästa. Det vi inte har sett i dem räknas inte som "
            "brist.",
            n=tal(partly), av=tal(len(loften)),
        )  # fmt: skip
    if siffror.oklart:
        yield plural(
            siffror.oklart,
            "För 1 löfte är start eller slut okänt: det kan ha gällt.",
            "För {n} löften är start eller slut okänt: de kan ha gällt.",
        )
    if val.oklara:
        yield plural(
            len(val.oklara),
            "1 löfte kan höra hit, men kommunens område är okänt: {vilka}.",
            "{n} löften kan höra hit, men kommunernas område är okänt: {vilka}.",
            vilka=nagra([item.id for item in val.oklara], _FA),
        )
    nobody = sum(vy.kontakt is None for vy in loften)
    if nobody:
        yield Message(
            "För {n} av {av} löften är ingen kontaktfunktion känd. Personer namnges aldrig.",
            n=tal(nobody), av=tal(len(loften)),
        )  # fmt: skip
    yield Message("Det kan finnas löften som registret inte känner till.")


def _las_sa_har(lagen: Sequence[Lage], tid: Giltighet, dag: dt.date) -> Iterator[Message]:
    yield Message(
        "Perioden väljer löften. Siffrorna gäller den tid som varje uppföljning själv anger."
    )
    yield Message(
        "Ett utfall räknas mot ett mätbart mål bara när det anger målet. Nått, delvis och inte "
        "nått är härledda av oss; källans omdöme står för sig."
    )
    if tid.slutdag is not None and tid.slutdag > dag:
        yield Message("Perioden är inte slut den {dag}.", dag=dag_i_ord(dag))
    yield from noter_om_uppfoljningar(lagen, dag)
