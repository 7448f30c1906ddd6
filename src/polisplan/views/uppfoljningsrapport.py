"""The follow-up report: what was promised in an area in a period, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from polisplan.config.installningar import Installningar
from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.kalender.tidrymd import tidrymd
from polisplan.models.base import Post
from polisplan.text.alfabet import alfabetisk
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.gallde import gallde
from polisplan.totals.lage import Lage, lage
from polisplan.totals.lankar import Lanksumma, lanksumma
from polisplan.totals.utfall import Dom
from polisplan.views.loftesvy import noter_om_uppfoljningar, plats
from polisplan.views.phrases import dag_i_ord, lista, nagra, plural, tal
from polisplan.views.rapporthuvud import (
    Halsa,
    Rapporthuvud,
    senaste_kalldatum,
    underlagsfiler,
)
from polisplan.views.statusfakta import Fakta, lankar_i_ord
from polisplan.views.statusurval import Statusfraga, Urval, urval, vald_enhet
from polisplan.views.tackningsrapport import omrade_i_ord, tidrymd_i_ord
from polisplan.views.uppfoljningsdelar import DELNAMN, Del, malens_del
from polisplan.views.uppfoljningsloften import (
    Steg,
    Uppfoljningsvy,
    redovisat_i_ord,
    uppfoljningsvy,
)
from polisplan.views.uppfoljningsperiod import (
    Omradesperioder,
    Periodrad,
    perioder_i_ord,
    vald_i_ord,
)
from polisplan.views.uppfoljningstal import DOMORD

_FA = 4
"""So many promises are seen at once: more are listed before they are told one by one."""


@dataclass(frozen=True, slots=True)
class Uppfoljningsfraga:
    """What is asked: a kind of area, its id, and a period with both ends known.

    Without a period it is that of the latest promises that had begun on the day.
    """

    slag: str | None
    omrade: str | None
    tid: Giltighet | None = None


@dataclass(frozen=True, slots=True)
class Platsgrupp:
    """The promises of one place, by number."""

    plats: Message
    loften: tuple[Uppfoljningsvy, ...]


@dataclass(frozen=True, slots=True)
class Oversiktsrad:
    """A promise in the list before the promises: where it is told, how it stands, what is reported.

    Attributes:
        ankare: What its part of a page is called.
        namn: Its number and title, with the place where there are several.
        tillstand: How it stands.
        redovisat: How many of its targets are reported.
    """

    ankare: str
    namn: Message
    tillstand: Message
    redovisat: Message


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
        tid: The period that it is about.
        vald: Why it is about that period where none was asked for; None where one was.
        perioder: The periods that the register has promises for in the area, the latest first.
        svar: The answer, in capitals.
        siffror: The counts.
        lankar: What the links to goals rest on.
        fakta: The summary, row by row.
        oversikt: The promises in a list, where they are more than can be seen at once.
        grupper: The promises by place.
        okant: What is unknown, one sentence each.
        las_sa_har: What a reader must know.
    """

    huvud: Rapporthuvud
    omrade: str
    tid: Giltighet
    vald: Message | None
    perioder: tuple[Periodrad, ...]
    svar: Message
    siffror: Uppfoljningssiffror
    lankar: Lanksumma
    fakta: tuple[Fakta, ...]
    oversikt: tuple[Oversiktsrad, ...]
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
    where = Statusfraga(fraga.slag, fraga.omrade)
    enhet = vald_enhet(snapshot, where)
    if enhet is None:
        raise UsageError(
            "uppfoljning gäller ett område: ange det med --lpo, --kommun, --polisomrade eller "
            "--region."
        )
    known = Omradesperioder(snapshot, installningar, enhet, as_of)
    chosen = None if fraga.tid is not None else known.senaste()
    tid = fraga.tid or chosen or tidrymd(str(as_of.year))
    val = urval(snapshot, where, tid.slutdag or as_of)
    later = snapshot.efterfoljare
    judged = [
        (lage(item, as_of, installningar, later(item)), gallde(item, tid, later(item)))
        for item in val.loften
    ]
    used = [(item, svar) for item, svar in judged
            if svar is not Svar.NEJ and item.borjat is not Svar.NEJ]  # fmt: skip
    lagen = [item for item, _ in used]
    told = tuple(_grupper(snapshot, used, as_of))
    loften = [vy for grupp in told for vy in grupp.loften]
    allas = _allas(loften)
    grupper = tuple(_utan(grupp, allas) for grupp in told)
    siffror = _siffror(lagen, loften)
    partly = sum(not item.lofte.helt_last for item in lagen)
    lankar = lanksumma(item.lofte for item in lagen)
    perioder = tuple(known.rader())
    return Uppfoljningsrapport(
        huvud=Rapporthuvud(
            titel=Message(
                "Uppföljning av medborgarlöften {tid} – {omrade}",
                tid=tidrymd_i_ord(tid), omrade=omrade_i_ord(enhet),
            ),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, [item.lofte for item in lagen], as_of),
            poster=len(lagen),
            halsa=halsa,
            filer=underlagsfiler(snapshot, _underlag(snapshot, lagen)),
        ),
        omrade=enhet.ref,
        tid=tid,
        vald=None if fraga.tid is not None else vald_i_ord(chosen, tid),
        perioder=perioder,
        svar=_svar(siffror, tid),
        siffror=siffror,
        lankar=lankar,
        fakta=tuple(_fakta(siffror, lankar, perioder)),
        oversikt=tuple(_oversikt(grupper)) if len(loften) > _FA else (),
        grupper=grupper,
        okant=tuple(_okant(loften, val, lagen, allas, partly)),
        las_sa_har=tuple(_las_sa_har(lagen, tid, as_of)),
    )  # fmt: skip


def _allas(loften: Sequence[Uppfoljningsvy]) -> tuple[Message, ...]:
    """Return what is unknown of every promise, so that it need not be said of each."""
    if len(loften) < 2:  # noqa: PLR2004 - of one promise it is said there
        return ()
    return tuple(item for item in loften[0].saknas if all(item in vy.saknas for vy in loften))


def _utan(grupp: Platsgrupp, said: Sequence[Message]) -> Platsgrupp:
    """Return promises without what is said of all of them."""
    return Platsgrupp(
        grupp.plats,
        tuple(
            replace(vy, saknas=tuple(item for item in vy.saknas if item not in said))
            for vy in grupp.loften
        ),
    )


def _oversikt(grupper: Sequence[Platsgrupp]) -> Iterator[Oversiktsrad]:
    for grupp in grupper:
        place: list[Value] = [grupp.plats] if len(grupper) > 1 else []
        for vy in grupp.loften:
            name = joined(" ", [vy.lofte.nr, vy.lofte.titel])
            yield Oversiktsrad(
                ankare=vy.ankare,
                namn=joined(": ", [*place, name]),
                tillstand=vy.lofte.tillstand,
                redovisat=vy.redovisat,
            )


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
    if not siffror.uppfoljda:
        return Message("{loften}; INGET ÄR UPPFÖLJT", loften=promised)
    return plural(
        siffror.uppfoljda,
        "{loften}; 1 ÄR UPPFÖLJT",
        "{loften}; {n} ÄR UPPFÖLJDA",
        loften=promised,
    )


def _fakta(
    siffror: Uppfoljningssiffror, lankar: Lanksumma, perioder: Sequence[Periodrad]
) -> Iterator[Fakta]:
    alla = siffror.gallde + siffror.oklart
    if alla:
        yield from _fakta_om_loften(siffror, alla)
        yield Fakta(Message("Länkar till mål"), lankar_i_ord(lankar))
    yield Fakta(Message("Löften finns för"), perioder_i_ord(perioder))


def _fakta_om_loften(siffror: Uppfoljningssiffror, alla: int) -> Iterator[Fakta]:
    yield Fakta(
        Message("Uppföljda"),
        plural(alla, "{med} av 1 löfte", "{med} av {n} löften", med=tal(siffror.uppfoljda)),
    )
    yield Fakta(Message("Redovisat i tal"), _redovisat(siffror))
    for part in siffror.delar:
        if part.mal:
            yield Fakta(
                part.namn,
                redovisat_i_ord(part.redovisade, part.mal),
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
    counts = [_steg_i_ord(step, count) for step, count in siffror.steg if count]
    yield Fakta(Message("Nästa steg"), joined(", ", counts))


def _steg_i_ord(steg: Steg, antal: int) -> Message:
    match steg:
        case Steg.FORLANGT:
            return plural(antal, "1 förlängt", "{n} förlängda")
        case Steg.ERSATT:
            return plural(antal, "1 ersatt", "{n} ersatta")
        case Steg.UTGANGET:
            return plural(antal, "1 utgånget", "{n} utgångna")
        case Steg.FLYTTAT:
            return plural(antal, "1 flyttat", "{n} flyttade")
        case Steg.GALLER:
            return plural(antal, "1 gäller ännu", "{n} gäller ännu")
        case Steg.OKANT:
            return plural(antal, "inget känt för 1 löfte", "inget känt för {n} löften")


def _redovisat(siffror: Uppfoljningssiffror) -> Message:
    if not siffror.mal:
        return Message("inget mätbart mål")
    said = plural(
        siffror.mal,
        "{med} av 1 mätbart mål",
        "{med} av {n} mätbara mål",
        med=tal(siffror.redovisade),
    )
    counts: list[Value] = [
        joined(" ", [DOMORD[dom], tal(count)]) for dom, count in siffror.domar if count
    ]
    if not counts:
        return said
    return Message("{antal}; enligt vår uträkning {domar}", antal=said, domar=joined(", ", counts))


def _okant(
    loften: Sequence[Uppfoljningsvy],
    val: Urval,
    lagen: Sequence[Lage],
    allas: Sequence[Message],
    partly: int,
) -> Iterator[Message]:
    if allas:
        yield Message("Inte känt om något av löftena: {vad}.", vad=lista(allas))
    if partly:
        yield plural(
            len(loften),
            "Löftet är bara delvis läst. Det vi inte har sett i det räknas inte som brist.",
            "{delvis} av {n} löften är bara delvis lästa. Det vi inte har sett i dem räknas inte "
            "som brist.",
            delvis=tal(partly),
        )
    unclear = sum(vy.period_oklar for vy in loften)
    if unclear:
        yield plural(
            unclear,
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
    yield from _utan_kontakt(loften)
    if loften and not any(_effekt(item) for item in lagen):
        yield Message(
            "Upplevd effekt i tal, som ur en trygghetsmätning, är inte redovisad för något löfte."
        )
    yield Message("Det kan finnas löften som registret inte känner till.")


def _utan_kontakt(loften: Sequence[Uppfoljningsvy]) -> Iterator[Message]:
    nobody = sum(vy.kontakt is None for vy in loften)
    if nobody and nobody == len(loften):
        yield Message("Vilken funktion som svarar på frågor är inte känt. Personer namnges aldrig.")
    elif nobody:
        yield plural(
            nobody,
            "För 1 av {av} löften är ingen kontaktfunktion känd. Personer namnges aldrig.",
            "För {n} av {av} löften är ingen kontaktfunktion känd. Personer namnges aldrig.",
            av=tal(len(loften)),
        )


def _effekt(item: Lage) -> bool:
    """Return whether a measured effect of a promise is reported."""
    return any(target.mal.typ == "effekt" and target.redovisat for target in item.mal)


def _las_sa_har(lagen: Sequence[Lage], tid: Giltighet, dag: dt.date) -> Iterator[Message]:
    yield Message(
        "Perioden väljer löften. Siffrorna gäller den tid som varje uppföljning själv anger."
    )
    yield Message(
        "Gjort är det som har redovisats. Det räknas mot ett mätbart mål bara när det anger målet. "
        "Nått, delvis och inte nått har vi räknat fram; källans omdöme står för sig."
    )
    if tid.slutdag is not None and tid.slutdag > dag:
        yield Message("Perioden är inte slut den {dag}.", dag=dag_i_ord(dag))
    yield from noter_om_uppfoljningar(lagen, dag)
