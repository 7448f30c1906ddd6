"""What a rule is, what it is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from polisplan.config.installningar import Installningar
from polisplan.findings.finding import Anchor
from polisplan.findings.severity import Severity
from polisplan.graph.foregangare import Omgang, omgangar
from polisplan.graph.kedja import Kedjor, Uppat, lankar_av
from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte
from polisplan.rules.exceptions import Undantagslage
from polisplan.rules.loftestexter import Lofteord, lofteord
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.totals.lage import effective
from polisplan.totals.tackning import stracka
from polisplan.totals.utfall import KandUppfoljning, Malutfall, malutfall

_P = TypeVar("_P", bound=Post)

_PER_DEL = 50
"""Records in a part: about what a processor's cache holds."""


class RuleStatus(StrEnum):
    """Where a rule is in its life; shown as `prövas`, `gäller`, `utfasas`, `borttagen`."""

    PREVIEW = "prövas"
    ACTIVE = "gäller"
    DEPRECATED = "utfasas"
    REMOVED = "borttagen"


@dataclass(frozen=True, slots=True)
class Also:
    """Another record that makes a breach readable."""

    post: Post
    route: Route
    message: Message


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule is not kept: which record, which keys, and what is wrong.

    The runner adds code, severity and file; a rule can thus not stamp the wrong code.
    """

    post: Post
    route: Route
    message: Message
    anchor: Anchor = Anchor.VALUE
    value: str | None = None
    suggestion: str | None = None
    note: Message | None = None
    hint: Message | None = None
    also: Sequence[Also] = ()


@dataclass(frozen=True, slots=True)
class Population:
    """How many records a rule judged, in words that go with the number.

    Attributes:
        antal: The records judged.
        av: What they are, for example "helt lästa löften".
        obedomda: Records that could not be judged, because they were read only in part.
    """

    antal: int
    av: Message
    obedomda: int = 0


@dataclass(frozen=True)
class RuleInput:
    """Everything a rule may look at. There is no date: a verdict never depends on today.

    Attributes:
        snapshot: The plan.
        installningar: The settings.
        undantag: What exceptions there are and what they hid; known only to rules that run last.
        urval: The records to judge, all of one kind; every record if None. The plan is always whole.
        hela: What this is a part of; None where it is no part.
    """

    snapshot: Snapshot
    installningar: Installningar
    undantag: Undantagslage = field(default_factory=Undantagslage)
    urval: tuple[Post, ...] | None = None
    hela: RuleInput | None = None
    _utfall: dict[str, tuple[Malutfall, ...]] = field(default_factory=dict)

    def delar(self) -> Iterator[RuleInput]:
        """Yield the same a few records at a time; itself where the plan has none."""
        if not self.snapshot.paths:
            yield self
        for poster in self.snapshot.poster.values():
            alla = tuple(poster.values())
            for first in range(0, len(alla), _PER_DEL):
                urval = alla[first : first + _PER_DEL]
                yield RuleInput(self.snapshot, self.installningar, self.undantag, urval, self)

    def alla(self) -> Iterable[Post]:
        """Return the records to judge."""
        return self.snapshot.alla() if self.urval is None else self.urval

    def av(self, modell: type[_P]) -> Collection[_P]:
        """Return the records to judge of one kind."""
        if self.urval is None:
            return self.snapshot.poster[modell.slag].values()  # type: ignore[return-value]
        return self.urval if self.urval[0].slag == modell.slag else ()  # type: ignore[return-value]

    @cached_property
    def loften(self) -> Collection[Lofte]:
        """The promises to judge."""
        return self.av(Lofte)

    @cached_property
    def lankar(self) -> tuple[Uppat, ...]:
        """The links upwards of the records to judge."""
        return tuple(lankar_av(self.alla()))

    @cached_property
    def kedjor(self) -> Kedjor:
        """The chains upwards, worked out once for all rules."""
        return Kedjor(self.snapshot) if self.hela is None else self.hela.kedjor

    @cached_property
    def lofteord(self) -> tuple[Lofteord, ...]:
        """The texts of each promise, for rules about language, put together once."""
        return tuple([lofteord(lofte) for lofte in self.loften])

    @cached_property
    def omgangar(self) -> Sequence[Omgang]:
        """The rounds of promises that follow another in the same area, worked out once."""
        return omgangar(self.snapshot)

    @cached_property
    def helt_lasta(self) -> tuple[Lofte, ...]:
        """The promises read whole: only in these does it say something that a key is absent."""
        return tuple([lofte for lofte in self.loften if lofte.helt_last])

    def utfall(self, lofte: Lofte) -> tuple[Malutfall, ...]:
        """Return what all follow-ups of a promise say about each target, worked out once.

        Nothing where it has none of either.
        """
        if not (lofte.uppfoljningar and lofte.matbara_mal):
            return ()
        found = self._utfall.get(lofte.id)
        if found is None:
            found = self._utfall[lofte.id] = tuple(_utfall(lofte))
        return found

    def bland_helt_lasta(self, antal: int | None = None, av: Message | None = None) -> Population:
        """Return a population of promises read whole; those read in part are not judged.

        Args:
            antal: How many of them the rule judges; all if None.
            av: What these are; "helt lästa löften" if None.
        """
        return Population(
            antal=len(self.helt_lasta) if antal is None else antal,
            av=Message("helt lästa löften") if av is None else av,
            obedomda=len(self.loften) - len(self.helt_lasta),
        )


def _utfall(lofte: Lofte) -> Iterator[Malutfall]:
    known = [KandUppfoljning(i, item, odaterad=False) for i, item in enumerate(lofte.uppfoljningar)]
    whole = stracka(effective(lofte))
    return (malutfall(mal, known, whole) for mal in lofte.matbara_mal)


Check = Callable[[RuleInput], Iterable[Breach]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of the catalogue.

    Attributes:
        code: `PP` and three digits; never used again.
        name: The fault in Swedish, folded to ASCII, words joined by hyphens.
        severity: What a breach weighs.
        since: The version it began in.
        check: What finds breaches; None for what reading and linking find by themselves.
        population: What it judged, for the row "112 av 196 helt lästa"; None where every breach
            stands alone.
        status: Where in its life it is.
        sist: Whether it judges the exceptions: it runs when the others have, and cannot itself
            be excepted.
        alone: Whether it judges each record by itself and takes them from the input (`alla`, `av`,
            `loften` and what is made of these): it is then given a few at a time.
        kort: What its breaches say together, for tables with a row per rule; None where its
            sentences say the same of every record.
        dated: Whether it demands what earlier promises were not made to meet: for a record that
            starts before `krav_fran` of the settings, or at an unknown time, a breach is a warning.
    """

    code: str
    name: str
    severity: Severity
    since: str
    check: Check | None = None
    population: Callable[[RuleInput], Population] | None = None
    status: RuleStatus = RuleStatus.ACTIVE
    sist: bool = False
    kort: Message | None = None
    dated: bool = False
    alone: bool = False

    def eases(self, post: Post, installningar: Installningar) -> bool:
        """Return whether the demand is younger than the record, so that a breach only warns."""
        if not self.dated:
            return False
        krav_fran = installningar.krav_fran
        if krav_fran is None:
            return True
        fran = post.giltighet.fran
        return fran is None or fran.forsta < krav_fran

    @property
    def kan_undantas(self) -> bool:
        """Whether a record can be excepted: not from what reading, schema and linking find."""
        return self.check is not None and not self.sist and self.status is not RuleStatus.REMOVED
