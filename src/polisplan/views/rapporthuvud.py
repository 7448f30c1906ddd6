"""What every report says first: the day asked about, how fresh it is, and whether it is whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from polisplan.findings.severity import Severity
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.models.base import Post
from polisplan.models.kalla import Kalla
from polisplan.rules.rule import Rule
from polisplan.rules.runner import RuleRun
from polisplan.text.listing import joined
from polisplan.text.message import Message
from polisplan.views.phrases import dag_i_ord, plural, tal


@dataclass(frozen=True, slots=True)
class Halsa:
    """Whether a report can be trusted to rest on data without errors.

    Attributes:
        fel: Error findings in the whole register.
        ej_korda: Codes of rules that did not complete.
    """

    fel: int = 0
    ej_korda: tuple[str, ...] = ()

    @property
    def hel(self) -> bool:
        """Whether there are no errors and every rule completed."""
        return not self.fel and not self.ej_korda


class Revision(NamedTuple):
    """The commit that the files were read from, or that their folder stands on.

    Attributes:
        commit: Its full id.
        ren: Whether data, settings and templates are as in it.
    """

    commit: str
    ren: bool


@dataclass(frozen=True, slots=True)
class Stampel:
    """What a document rests on, so that it can be made again and compared.

    Attributes:
        filer: How many files it rests on.
        sha256: The digest of those files: of the list of their own digests that `sha256sum`
            writes for them, sorted by path.
        revision: Where they come from; None outside git.
    """

    filer: int
    sha256: str
    revision: Revision | None

    @property
    def i_ord(self) -> Message:
        """The stamp in words, with short forms of the digest and the revision."""
        return Message(
            "Underlag: {filer}, sha256 {kort} · {revision}",
            filer=plural(self.filer, "{n} fil", "{n} filer"),
            kort=self.sha256[:KORT],
            revision=_revision(self.revision),
        )


KORT = 12
"""Digits of a digest or a revision that are shown."""


@dataclass(frozen=True, slots=True)
class Rapporthuvud:
    """The head of a report.

    Attributes:
        titel: Its title.
        as_of: The day asked about.
        rev: The revision, or None for a folder as it stands.
        senaste_kalldatum: The newest date of a source that the records in it cite, of those that
            were there on the day asked about.
        poster: How many records it rests on.
        halsa: Whether the data has errors.
        filer: The files of those records and of the sources that they cite, sorted.
        stampel: What a document made of it rests on; None on a screen.
    """

    titel: Message
    as_of: dt.date
    rev: str | None
    senaste_kalldatum: Datum | None
    poster: int
    halsa: Halsa
    filer: tuple[str, ...] = ()
    stampel: Stampel | None = None

    @property
    def varning(self) -> Message | None:
        """What stands first of all when the data has errors."""
        if self.halsa.hel:
            return None
        if not self.halsa.fel:
            return Message("OFULLSTÄNDIG: alla regler kunde inte köras. Se polisplan validate.")
        return Message(
            "OFULLSTÄNDIG: registret har {n} fel, så rapporten kan sakna något. "
            "Se polisplan validate.",
            n=tal(self.halsa.fel),
        )

    @property
    def underlag(self) -> Message:
        """The day asked about, the newest source date and the number of records."""
        datum = self.senaste_kalldatum
        revision = [] if self.rev is None else [Message("revision {rev}", rev=self.rev)]
        return Message(
            "Per den {dag} · senaste källdatum {kalldatum} · {poster}",
            dag=dag_i_ord(self.as_of),
            kalldatum=Message("okänt") if datum is None else str(datum),
            poster=joined(" · ", [plural(self.poster, "{n} post", "{n} poster"), *revision]),
        )


def halsa(run: RuleRun, rules: Mapping[str, Rule], snapshot: Snapshot) -> Halsa:
    """Return how many errors there are, by a run of the rules that can find errors.

    A problem with a code that no rule has is counted: it must not hide.
    """
    errors = sum(item.severity is Severity.ERROR for item in run.judged)
    unknown = sum(problem.code not in rules for problem in snapshot.problems)
    return Halsa(errors + unknown, tuple(crash.code for crash in run.crashes))


def senaste_kalldatum(snapshot: Snapshot, poster: Iterable[Post], dag: dt.date) -> Datum | None:
    """Return the newest date of the sources that some records cite and that were there on a day.

    A source whose date begins later is left out, as follow-ups published later are.
    """
    dates = [kalla.datum for kalla in _citerade(snapshot, poster) if kalla.datum is not None]
    known = (datum for datum in dates if datum.forsta <= dag)
    return max(known, key=lambda datum: (datum.sista, str(datum)), default=None)


def underlagsfiler(snapshot: Snapshot, poster: Iterable[Post]) -> tuple[str, ...]:
    """Return the files of some records and of the sources that they cite, sorted."""
    records = list(poster)
    cited = _citerade(snapshot, records)
    return tuple(sorted({snapshot.path_of(post) for post in (*records, *cited)}))


def _citerade(snapshot: Snapshot, poster: Iterable[Post]) -> list[Kalla]:
    """Return the sources that some records cite, by id."""
    cited = {
        item.id
        for post in poster
        for item in snapshot.hanvisningar_fran(post)
        if item.ref.slag == Kalla.slag
    }
    return [snapshot.kallor[ident] for ident in sorted(cited) if ident in snapshot.kallor]


def _revision(revision: Revision | None) -> Message:
    if revision is None:
        return Message("utan revision")
    return Message(
        "revision {rev}, oförändrad"
        if revision.ren
        else "revision {rev} med ändringar som inte är inlagda i git",
        rev=revision.commit[:KORT],
    )
