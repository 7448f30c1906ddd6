"""The records of a kind as a list: what each is called, when it holds, where, and how it stands."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from polisplan.config.installningar import Installningar
from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.kalender.svar import Svar
from polisplan.models.base import Post
from polisplan.models.kalla import Kalla
from polisplan.models.lofte import Lofte
from polisplan.models.organisation import Enhet
from polisplan.models.slag import Slag
from polisplan.text.listing import either, joined
from polisplan.text.message import Message
from polisplan.text.nearest import fold, nearest
from polisplan.views.listkolumner import Kolumn, Listrad, Sammanhang, kolumner
from polisplan.views.listlage import LAGESORD, Listlage, giltighet, lagen, listlage
from polisplan.views.listnoter import listnoter
from polisplan.views.listomrade import har_omrade, hor_till
from polisplan.views.phrases import datum_i_ord, plural
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud, senaste_kalldatum
from polisplan.views.slagval import find_slag
from polisplan.views.statusurval import Platser, Statusfraga, vald_enhet
from polisplan.views.tackningsrapport import omrade_i_ord

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listfraga:
    """What a list is asked about.

    Attributes:
        slag: A word for the kind.
        tid: The day, the month or the year that states are judged in.
        bara_da: Whether only what held then, or may have, is asked for.
        omrade: The area.
        fokus: A focus area that promises must have.
        lagen: States as they were written; empty for all.
    """

    slag: str
    tid: Datum
    bara_da: bool = False
    omrade: Statusfraga = field(default_factory=Statusfraga)
    fokus: str | None = None
    lagen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Postlista:
    """A list of records.

    Attributes:
        slag: The kind.
        omrade: The area as `slag/id`, or None for any.
        fokus: The focus area, or None for any.
        tid: The day, the month or the year that states are judged in.
        bara_da: Whether only what held then, or may have, is shown.
        har_lage: Whether records of the kind have a state.
        kolumner: The columns, after the id and before the state.
        rader: The records, by id.
        kanske: Records that may belong to the area, because nobody knows where they lie.
        av: How many records of the kind there are.
        noter: The counts, and what is unknown, one sentence each.
    """

    huvud: Rapporthuvud
    slag: str
    omrade: str | None
    fokus: str | None
    tid: Datum
    bara_da: bool
    har_lage: bool
    kolumner: tuple[Kolumn, ...]
    rader: tuple[Listrad, ...]
    kanske: tuple[str, ...]
    av: int
    noter: tuple[Message, ...]


def postlista(
    snapshot: Snapshot, installningar: Installningar, fraga: Listfraga, halsa: Halsa
) -> Postlista:
    """Return the records of a kind that fit a question.

    Raises:
        UsageError: There is no such kind, area, focus area or state, or the kind has none of that.
    """
    slag = find_slag(fraga.slag)
    wanted = _wanted(slag, fraga)
    enhet = vald_enhet(snapshot, fraga.omrade)
    if enhet is not None and not har_omrade(slag.modell):
        raise UsageError("{Flera} har inget område att välja.", Flera=slag.flera.capitalize())
    fokus = None if fraga.fokus is None else _fokus(snapshot, slag, fraga.fokus)
    platser = Platser(snapshot, fraga.tid.sista)
    fitting = [
        (post, lage)
        for post in sorted(snapshot.poster[slag.namn].values(), key=_natural)
        if (fokus is None or (isinstance(post, Lofte) and fokus in post.fokus))
        and ((lage := listlage(snapshot, post, fraga.tid, installningar)) in wanted or not wanted)
    ]
    placed = [
        (post, lage, Svar.JA if enhet is None else hor_till(platser, post, enhet))
        for post, lage in fitting
    ]
    kept = [(post, lage) for post, lage, answer in placed if answer is Svar.JA]
    unclear = [post for post, _, answer in placed if answer is Svar.OKLART]
    given = Sammanhang(snapshot, platser)
    columns = kolumner(slag.modell)
    rader = tuple(_rad(given, columns, post, lage) for post, lage in kept)
    poster = [post for post, _ in kept]
    av = len(snapshot.poster[slag.namn])
    return Postlista(
        huvud=Rapporthuvud(
            titel=_titel(slag, enhet, fokus, fraga),
            as_of=fraga.tid.sista,
            rev=snapshot.label,
            senaste_kalldatum=_newest(snapshot, poster, fraga.tid.sista),
            poster=len(poster),
            halsa=halsa,
        ),
        slag=slag.namn,
        omrade=None if enhet is None else enhet.ref,
        fokus=fokus,
        tid=fraga.tid,
        bara_da=fraga.bara_da,
        har_lage=bool(lagen(slag.modell)),
        kolumner=columns,
        rader=rader,
        kanske=tuple(post.ref for post in unclear),
        av=av,
        noter=(*listnoter(slag, av, poster, rader, columns), *_kanske(enhet, len(unclear))),
    )


# What is asked for.


def _wanted(slag: Slag, fraga: Listfraga) -> frozenset[Listlage | None]:
    """Return the states that records must have; empty for any.

    Raises:
        UsageError: Records of the kind have no such state, or none at all.
    """
    possible = lagen(slag.modell)
    if not possible and (fraga.lagen or fraga.bara_da):
        raise UsageError(
            "{Flera} har ingen tid då de gäller: --as-of och --lage går inte att använda.",
            Flera=slag.flera.capitalize(),
        )
    found: set[Listlage | None] = set(_states(slag, fraga.lagen, possible))
    if Listlage.GALLER_INTE in found and Listlage.FORSENAT in possible:
        found.add(Listlage.FORSENAT)
    if not found and fraga.bara_da:
        # What says nothing of its time has no state, and is not ruled out.
        return frozenset({Listlage.GALLER, Listlage.OKLART, None})
    return frozenset(found)


def _states(slag: Slag, words: Iterable[str], possible: Sequence[Listlage]) -> Iterator[Listlage]:
    """Yield the states of words, which may be written in the language that is spoken.

    Raises:
        UsageError: Records of the kind have no such state.
    """
    by_word = {fold(item.value): item for item in possible}
    by_word |= {fold(str(LAGESORD[item])): item for item in possible}
    for word in words:
        state = by_word.get(fold(word))
        if state is None:
            raise UsageError(
                "--lage för {flera} kan vara {tillatna}, men inte {givet}.",
                flera=slag.flera, tillatna=either([LAGESORD[item] for item in possible]),
                givet=word,
            )  # fmt: skip
        yield state


def _fokus(snapshot: Snapshot, slag: Slag, asked: str) -> str:
    """Return a focus area as the promises write it.

    Raises:
        UsageError: The kind has no focus areas, or no promise has that one.
    """
    if slag.modell is not Lofte:
        raise UsageError("{Flera} har inget fokusområde att välja.", Flera=slag.flera.capitalize())
    known = {fold(item): item for lofte in snapshot.loften.values() for item in lofte.fokus}
    if fold(asked) in known:
        return known[fold(asked)]
    near = nearest(asked, known)
    raise UsageError(
        "Inget löfte har fokusområdet {fokus}. Menade du {nara}?"
        if near is not None
        else "Inget löfte har fokusområdet {fokus}. Alla fokusområden: polisplan list fokustabell",
        fokus=asked, nara="" if near is None else known[near],
    )  # fmt: skip


# What is shown.


def _natural(post: Post) -> list[str | int]:
    """Return what sorts ids as a person does: `…-2` before `…-10`."""
    parts = _DIGITS.split(post.id)
    return [int(part) if index % 2 else part for index, part in enumerate(parts)]


def _rad(
    given: Sammanhang, columns: Sequence[Kolumn], post: Post, lage: Listlage | None
) -> Listrad:
    return Listrad(
        record=post.ref,
        id=post.id,
        fil=given.snapshot.path_of(post),
        celler=tuple(column.cell(given, post) for column in columns),
        giltighet=None if lage is None else giltighet(given.snapshot, post),
        lage=lage,
    )


def _titel(slag: Slag, enhet: Enhet | None, fokus: str | None, fraga: Listfraga) -> Message:
    parts: list[Message] = []
    if enhet is not None:
        parts.append(omrade_i_ord(enhet))
    if fokus is not None:
        parts.append(Message("fokus {fokus}", fokus=fokus))
    if fraga.bara_da:
        when = datum_i_ord(fraga.tid)
        parts.append(
            Message("den {dag}", dag=when) if fraga.tid.precision == "dag" else
            Message("någon gång under {tid}", tid=when)
        )  # fmt: skip
    if fraga.lagen:
        states = _states(slag, fraga.lagen, lagen(slag.modell))
        parts.append(either([LAGESORD[state] for state in states]))
    name = slag.flera.capitalize()
    if not parts:
        return name
    return Message("{slag} – {urval}", slag=name, urval=joined(", ", parts))


def _newest(snapshot: Snapshot, poster: Sequence[Post], dag: dt.date) -> Datum | None:
    dates = [post.datum for post in poster if isinstance(post, Kalla) and post.datum is not None]
    if dates:
        return max(dates, key=lambda datum: (datum.sista, str(datum)))
    return senaste_kalldatum(snapshot, poster, dag)


def _kanske(enhet: Enhet | None, antal: int) -> Iterable[Message]:
    if enhet is None or not antal:
        return ()
    return (
        plural(
            antal,
            "{n} till kan höra till {omrade}; var den ligger är inte känt: se --format json",
            "{n} till kan höra till {omrade}; var de ligger är inte känt: se --format json",
            omrade=omrade_i_ord(enhet),
        ),
    )
