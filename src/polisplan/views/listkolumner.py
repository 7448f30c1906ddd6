"""What a list of records shows of each kind, column by column."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.giltighet import OKAND, Giltighet, Slut
from polisplan.models.base import Post
from polisplan.models.fokustabell import Fokustabell
from polisplan.models.grunddokument import Grunddokument
from polisplan.models.indikator import Indikator
from polisplan.models.kalla import Kalla
from polisplan.models.lagesbild import Lagesbild
from polisplan.models.lofte import Lofte, Omrade
from polisplan.models.organisation import Kommun, Lan, Lpo, Polismyndighet, Polisomrade, Region
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.projekt import Projekt
from polisplan.models.styrning import Initiativ, Mal, Styrmodell, Utsaga
from polisplan.models.utveckling import Utveckling
from polisplan.models.volontarstatistik import Volontarstatistik
from polisplan.models.volontarverksamhet import Volontarverksamhet
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.listlage import Listlage, giltighet
from polisplan.views.loftesvy import plats
from polisplan.views.statusurval import Platser

_P = TypeVar("_P", bound=Post)

Cell: TypeAlias = Value | None
"""Text from the data, a number, words of ours; None where nothing is known."""


_OKANT = Message("okänt")


@dataclass(frozen=True, slots=True)
class Sammanhang:
    """What a column may look at beside the record.

    Attributes:
        snapshot: The plan.
        platser: Where areas lie on the day asked about.
    """

    snapshot: Snapshot
    platser: Platser


@dataclass(frozen=True, slots=True)
class Kolumn:
    """A column.

    Attributes:
        namn: Its key for programs.
        rubrik: Its heading.
        cell: Gives what it shows of a record.
        tomt: What a blank cell says.
        hel: Whether it is spoilt by being cut.
        bred: Whether it is left out on a terminal, where there is no room for it.
    """

    namn: str
    rubrik: Message
    cell: Callable[[Sammanhang, Post], Cell]
    tomt: Message = _OKANT
    hel: bool = False
    bred: bool = False


@dataclass(frozen=True, slots=True)
class Listrad:
    """A record of a list.

    Attributes:
        record: The record as `slag/id`.
        id: Its id.
        fil: Its file.
        celler: What the columns show.
        giltighet: When it holds; None where it has no time of its own.
        lage: How it stands; None where it has no time of its own.
    """

    record: str
    id: str
    fil: str
    celler: tuple[Cell, ...]
    giltighet: Giltighet | None
    lage: Listlage | None


def kolumner(modell: type[Post]) -> tuple[Kolumn, ...]:
    """Return the columns of a kind between the record's id and its state, in order."""
    own = next((columns for kind, columns in _KOLUMNER if issubclass(modell, kind)), ())
    return (_rubrik(modell), *own)


def _column(
    modell: type[_P],
    namn: str,
    rubrik: Message,
    cell: Callable[[Sammanhang, _P], Cell],
    *,
    bred: bool = False,
) -> Kolumn:
    def shown(given: Sammanhang, post: Post) -> Cell:
        return cell(given, post) if isinstance(post, modell) else None

    return Kolumn(namn, rubrik, shown, bred=bred)


def _rubrik(modell: type[Post]) -> Kolumn:
    fields = modell.model_fields
    heading = (
        Message("Titel") if "titel" in fields else
        Message("Namn") if "namn" in fields else Message("Lydelse")
    )  # fmt: skip
    return Kolumn("rubrik", heading, lambda _given, post: post.rubrik)


def _period(given: Sammanhang, post: Post) -> Cell:
    """Return when a record holds, in few words; an unknown end says so, an open end too."""
    span = giltighet(given.snapshot, post)
    if span == OKAND:
        return None
    if span.fran == span.till:
        return str(span.fran)
    first = Message("okänt") if span.fran is None else str(span.fran)
    last = (
        Message("okänt") if span.till is None else
        Message(span.till.value) if isinstance(span.till, Slut) else str(span.till)
    )  # fmt: skip
    return joined("–", [first, last])


def _avser(_given: Sammanhang, post: Post) -> Cell:
    first, last = getattr(post, "avser", None), getattr(post, "avser_till", None)
    return joined("–", [str(day) for day in (first, last) if day is not None]) if first else None


def _plats(given: Sammanhang, post: Lofte | Overenskommelse | Lagesbild) -> Cell:
    where, part = plats(given.snapshot, post.omrade), post.omrade.delomrade
    return where if part is None else joined(", ", [where, part])


def _named(poster: Iterable[Post | None]) -> Cell:
    """Return the names of areas; None where none is known."""
    names = [post.rubrik for post in poster if post is not None]
    return joined(", ", names) if names else None


def _niva(_given: Sammanhang, mal: Mal) -> Cell:
    number = [] if mal.nummer is None else [str(mal.nummer)]
    return joined(" ", [Message(mal.niva), *number])


def _lpo_of(given: Sammanhang, kommun: Kommun) -> Cell:
    known = given.platser.lpo(Omrade(kommun=kommun.id))
    return _named(given.snapshot.lpo.get(ident) for ident in known)


_PERIOD = Kolumn("period", Message("Period"), _period, hel=True)
_AVSER = Kolumn("avser", Message("Avser"), _avser, hel=True)
_REGION = Message("Region")
_STYRKT = _column(
    Utsaga, "styrkt", Message("Styrkt"), lambda _given, post: Message(post.styrkt)
)  # fmt: skip

_KOLUMNER: tuple[tuple[type[Post], tuple[Kolumn, ...]], ...] = (
    (Lofte, (
        _PERIOD,
        _column(Lofte, "omrade", Message("Område"), _plats),
    )),
    (Overenskommelse, (
        _PERIOD,
        _column(Overenskommelse, "omrade", Message("Område"), _plats),
        _column(Overenskommelse, "handling", Message("Handling"),
                lambda _given, post: Message(post.handling), bred=True),
        _column(Overenskommelse, "prioriteringar", Message("Prioriteringar"),
                lambda _given, post: len(post.prioriteringar), bred=True),
    )),
    (Mal, (_column(Mal, "niva", Message("Nivå"), _niva), _PERIOD, _STYRKT)),
    (Initiativ, (
        Kolumn("nummer", Message("Nr"), lambda _given, post: getattr(post, "nummer", None),
               tomt=Message("–")),
        _PERIOD, _STYRKT,
    )),
    (Utsaga, (_PERIOD, _STYRKT)),
    (Styrmodell, (
        _PERIOD,
        _column(Styrmodell, "nivaer", Message("Nivåer"), lambda _given, post: len(post.nivaer)),
    )),
    (Fokustabell, (
        _PERIOD,
        _column(Fokustabell, "rader", Message("Rader"), lambda _given, post: len(post.rader)),
    )),
    (Lagesbild, (_AVSER, _column(Lagesbild, "omrade", Message("Område"), _plats))),
    (Indikator, (
        _column(Indikator, "enhet", Message("Enhet"), lambda _given, post: post.enhet),
        _column(Indikator, "observationer", Message("Tal"),
                lambda _given, post: len(post.observationer)),
        _column(Indikator, "maltal", Message("Måltal"), lambda _given, post: len(post.maltal)),
    )),
    (Projekt, (_PERIOD,)),
    (Utveckling, (
        _column(Utveckling, "typ", Message("Typ"), lambda _given, post: Message(post.typ)),
        _AVSER,
    )),
    (Region, (_column(Region, "huvudort", Message("Huvudort"), lambda _given, post: post.huvudort),)),
    (Polisomrade, (
        _column(Polisomrade, "region", _REGION,
                lambda given, post: _named([given.snapshot.regioner.get(post.region)])),
        _column(Polisomrade, "omradeskod", Message("Kod"), lambda _given, post: post.omradeskod),
    )),
    (Lpo, (
        _column(Lpo, "polisomrade", Message("Polisområde"),
                lambda given, post: _named([given.snapshot.polisomraden.get(post.polisomrade or "")])),
        _column(Lpo, "region", _REGION,
                lambda given, post: _named([given.snapshot.regioner.get(post.region)]), bred=True),
        _column(Lpo, "kommuner", Message("Kommuner"),
                lambda given, post: _named(
                    given.snapshot.kommuner.get(rad.kommun) for rad in post.kommuner
                )),
    )),
    (Lan, (
        _column(Lan, "lanskod", Message("Kod"), lambda _given, post: post.lanskod),
        _column(Lan, "bokstav", Message("Bokstav"), lambda _given, post: post.bokstav),
        _column(Lan, "region", _REGION,
                lambda given, post: _named([given.snapshot.regioner.get(post.region)])),
    )),
    (Kommun, (
        _column(Kommun, "kommunkod", Message("Kod"), lambda _given, post: post.kommunkod),
        _column(Kommun, "lan", Message("Län"),
                lambda given, post: _named([given.snapshot.lan.get(post.lan)])),
        _column(Kommun, "lpo", Message("Lokalpolisområde"), _lpo_of),
    )),
    (Polismyndighet, (
        _column(Polismyndighet, "lan", Message("Län"),
                lambda given, post: _named([given.snapshot.lan.get(post.lan or "")])),
    )),
    (Volontarstatistik, (
        _AVSER,
        _column(Volontarstatistik, "rader", Message("Rader"), lambda _given, post: len(post.rader)),
    )),
    (Volontarverksamhet, (_AVSER,)),
    (Grunddokument, (
        _column(Grunddokument, "datum", Message("Datum"),
                lambda _given, post: None if post.datum is None else str(post.datum)),
        _column(Grunddokument, "inventering", Message("Fakta"),
                lambda _given, post: len(post.inventering)),
    )),
    (Kalla, (
        _column(Kalla, "utgivare", Message("Utgivare"), lambda _given, post: post.utgivare),
        _column(Kalla, "datum", Message("Datum"),
                lambda _given, post: None if post.datum is None else str(post.datum)),
        _column(Kalla, "tillit", Message("Tillit"), lambda _given, post: post.tillit),
        _column(Kalla, "citerad", Message("Citerad"),
                lambda given, post: len({item.fran.ref for item in given.snapshot.inlankar(post)})),
    )),
)  # fmt: skip
"""Per kind, the first that fits; a kind that is not here shows its title."""
