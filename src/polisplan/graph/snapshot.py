"""The linked plan: records by id, and the questions that rules and reports ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from polisplan.findings.finding import Problem
from polisplan.graph.origins import Origins
from polisplan.graph.stalle import Stalle
from polisplan.loading.hanvisningar import Hanvisning
from polisplan.models.base import Post, Undantag
from polisplan.models.fokustabell import Fokustabell
from polisplan.models.grunddokument import Grunddokument
from polisplan.models.indikator import Indikator
from polisplan.models.kalla import Kalla
from polisplan.models.lagesbild import Lagesbild
from polisplan.models.lofte import Lofte, Omrade
from polisplan.models.organisation import Kommun, Lan, Lpo, Lpokommun, Polisomrade, Region
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.styrning import Mal, Styrmodell
from polisplan.models.volontarstatistik import Volontarstatistik
from polisplan.models.volontarverksamhet import Volontarverksamhet
from polisplan.text.route import Route

_P = TypeVar("_P", bound=Post)


class Medlemskap(NamedTuple):
    """A kommun's place in a lokalpolisområde."""

    lpo: Lpo
    rad: Lpokommun


class Inlank(NamedTuple):
    """A reference as seen from the record that it points at."""

    fran: Post
    hanvisning: Hanvisning


class UtanPost(NamedTuple):
    """A file that became no record, with what could still be read of it.

    Attributes:
        slag: The kind that its folder says; None where it may be any.
        id: The id that it claims.
        hanvisningar: Its references; empty also where the file could not be read.
        fil: The file, relative to the root.
    """

    slag: str | None
    id: str
    hanvisningar: Sequence[Hanvisning]
    fil: str

    @property
    def namn(self) -> frozenset[str]:
        """The id that it claims and the name of the file, which should be the same."""
        return frozenset({self.id, _stem(self.fil)})


class GivetUndantag(NamedTuple):
    """An exception from a rule, and which of its record's it is, counted from 0."""

    post: Post
    nummer: int
    undantag: Undantag


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Every record of one tree at one revision. It is built once and never changed.

    Attributes:
        label: The revision, or None for a folder as it stands.
        files: How many files were found.
        poster: Per kind, the records by id, sorted by id.
        paths: Where each record lies, by its `slag/id`.
        hanvisningar: The references of each record, by its `slag/id`.
        problems: What reading, schema and linking found.
        digests: A hash of each file's bytes, by path.
        utan_post: The files that became no record: what they say is not seen, yet not absent.
        sokta: Per kind, what broken references most likely mean; None among them where nobody can
            tell.
        origins: Finds lines in the tree that it was made from; None where that is not at hand.
    """

    label: str | None
    files: int
    poster: Mapping[str, Mapping[str, Post]]
    paths: Mapping[str, str]
    hanvisningar: Mapping[str, Sequence[Hanvisning]]
    problems: tuple[Problem, ...]
    digests: Mapping[str, int]
    utan_post: tuple[UtanPost, ...] = ()
    sokta: Mapping[str, frozenset[str | None]] = field(default_factory=dict)
    origins: Origins | None = None

    def alla(self) -> Iterator[Post]:
        """Yield every record, kind by kind in the order of the catalogue of kinds."""
        for poster in self.poster.values():
            yield from poster.values()

    def post(self, slag: str, ident: str) -> Post | None:
        """Return one record, or None."""
        return self.poster[slag].get(ident)

    def path_of(self, post: Post) -> str:
        """Return the file of a record, relative to the root."""
        return self.paths[post.ref]

    def stalle(self, post: Post, route: Route = ("id",)) -> Stalle:
        """Return where a record, or something in it, stands."""
        return Stalle(self.path_of(post), route, self.origins)

    def hanvisningar_fran(self, post: Post) -> Sequence[Hanvisning]:
        """Return the references of a record."""
        return self.hanvisningar[post.ref]

    def inlankar(self, post: Post) -> Sequence[Inlank]:
        """Return the references that point at a record, in the order of `alla`."""
        return self._inlankar.get(post.ref, ())

    def osedd(self, *slag: str) -> bool:
        """Return whether a file that became no record is, or may be, of one of some kinds.

        What such a file says is not seen, so that nothing which it might say can be called absent.
        """
        return any(fil.slag is None or fil.slag in slag for fil in self.utan_post)

    def namn(self, post: Post) -> frozenset[str]:
        """Return the id of a record and the name of its file, which should be the same."""
        return frozenset({post.id, _stem(self.path_of(post))})

    def soks(self, post: Post) -> bool:
        """Return whether a reference that leads nowhere may be meant for a record."""
        wanted = self.sokta.get(post.slag, frozenset())
        return None in wanted or not wanted.isdisjoint(self.namn(post))

    @cached_property
    def undantag(self) -> tuple[GivetUndantag, ...]:
        """The exceptions from rules, record by record."""
        return tuple(
            GivetUndantag(post, nummer, undantag)
            for post in self.alla()
            for nummer, undantag in enumerate(post.undantag)
        )

    def citerade(self) -> frozenset[str]:
        """Return the ids of the sources that something points at, also in files with faults."""
        seen = [*self.hanvisningar.values(), *(fil.hanvisningar for fil in self.utan_post)]
        return frozenset(item.id for items in seen for item in items if item.ref.slag == Kalla.slag)

    # The kinds, typed.

    @cached_property
    def loften(self) -> Mapping[str, Lofte]:
        """The promises by id."""
        return self._of(Lofte)

    @cached_property
    def overenskommelser(self) -> Mapping[str, Overenskommelse]:
        """The agreements by id."""
        return self._of(Overenskommelse)

    @cached_property
    def mal(self) -> Mapping[str, Mal]:
        """The goals by id."""
        return self._of(Mal)

    @cached_property
    def styrmodeller(self) -> Mapping[str, Styrmodell]:
        """The versions of the steering model by id."""
        return self._of(Styrmodell)

    @cached_property
    def fokustabeller(self) -> Mapping[str, Fokustabell]:
        """The focus tables by id."""
        return self._of(Fokustabell)

    @cached_property
    def volontarstatistik(self) -> Mapping[str, Volontarstatistik]:
        """The volunteer tables by id."""
        return self._of(Volontarstatistik)

    @cached_property
    def volontarverksamheter(self) -> Mapping[str, Volontarverksamhet]:
        """The descriptions of volunteer work by id."""
        return self._of(Volontarverksamhet)

    @cached_property
    def lagesbilder(self) -> Mapping[str, Lagesbild]:
        """The pictures of problems by id."""
        return self._of(Lagesbild)

    @cached_property
    def indikatorer(self) -> Mapping[str, Indikator]:
        """The indicators by id."""
        return self._of(Indikator)

    @cached_property
    def grunddokument(self) -> Mapping[str, Grunddokument]:
        """The founding documents by id."""
        return self._of(Grunddokument)

    @cached_property
    def kallor(self) -> Mapping[str, Kalla]:
        """The sources by id."""
        return self._of(Kalla)

    @cached_property
    def regioner(self) -> Mapping[str, Region]:
        """The regions by id."""
        return self._of(Region)

    @cached_property
    def polisomraden(self) -> Mapping[str, Polisomrade]:
        """The polisområden by id."""
        return self._of(Polisomrade)

    @cached_property
    def lpo(self) -> Mapping[str, Lpo]:
        """The lokalpolisområden by id."""
        return self._of(Lpo)

    @cached_property
    def lan(self) -> Mapping[str, Lan]:
        """The counties by id."""
        return self._of(Lan)

    @cached_property
    def kommuner(self) -> Mapping[str, Kommun]:
        """The municipalities by id."""
        return self._of(Kommun)

    # Areas.

    def medlemskap(self, kommun_id: str) -> Sequence[Medlemskap]:
        """Return the lokalpolisområden that name a kommun; empty means unknown."""
        return self._medlemskap.get(kommun_id, ())

    def region_of_kommun(self, kommun_id: str) -> Region | None:
        """Return the region of a kommun, through its län."""
        kommun = self.kommuner.get(kommun_id)
        lan = None if kommun is None else self.lan.get(kommun.lan)
        return None if lan is None else self.regioner.get(lan.region)

    def polisomraden_of_kommun(self, kommun_id: str) -> frozenset[str]:
        """Return the ids of a kommun's polisområden, through its LPO or its own statement."""
        kommun = self.kommuner.get(kommun_id)
        own = frozenset(() if kommun is None else kommun.polisomraden)
        through = (item.lpo.polisomrade for item in self.medlemskap(kommun_id))
        return own | frozenset(ident for ident in through if ident is not None)

    def kommuner_i(self, omrade: Omrade) -> tuple[str, ...]:
        """Return the ids of the kommuner that an area touches."""
        named = omrade.kommun_ids
        if named or omrade.lpo is None:
            return named
        lpo = self.lpo.get(omrade.lpo)
        return () if lpo is None else tuple(rad.kommun for rad in lpo.kommuner)

    # Time.

    def efterfoljare(self, lofte: Lofte) -> tuple[Lofte, ...]:
        """Return the promises that replaced a promise, as far as the register has them."""
        return tuple(self.loften[ident] for ident in lofte.ersatt_av if ident in self.loften)

    # How the answers are kept.

    def _of(self, model: type[_P]) -> Mapping[str, _P]:
        return self.poster[model.slag]  # type: ignore[return-value]

    @cached_property
    def _medlemskap(self) -> Mapping[str, tuple[Medlemskap, ...]]:
        found: dict[str, tuple[Medlemskap, ...]] = {}
        for lpo in self.lpo.values():
            for rad in lpo.kommuner:
                found[rad.kommun] = (*found.get(rad.kommun, ()), Medlemskap(lpo, rad))
        return MappingProxyType(found)

    @cached_property
    def _inlankar(self) -> Mapping[str, Sequence[Inlank]]:
        found: dict[str, list[Inlank]] = {}
        for post in self.alla():
            for hanvisning in self.hanvisningar[post.ref]:
                target = f"{hanvisning.ref.slag}/{hanvisning.id}"
                found.setdefault(target, []).append(Inlank(post, hanvisning))
        return MappingProxyType(found)


def by_ids(poster: Iterable[_P]) -> Mapping[str, _P]:
    """Return records by id in the order of their ids, read-only."""
    return MappingProxyType({post.id: post for post in sorted(poster, key=lambda post: post.id)})


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")
