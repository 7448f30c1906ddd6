"""What every report says first: the day asked about, how fresh it is, and whether it is whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from polisplan.findings.severity import Severity
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.models.base import Post
from polisplan.rules.rule import Rule
from polisplan.rules.runner import RuleRun
from polisplan.text.message import Message
from polisplan.views.svenska import dag_i_ord, plural, tal


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


@dataclass(frozen=True, slots=True)
class Rapporthuvud:
    """The head of a report.

    Attributes:
        titel: Its title.
        as_of: The day asked about.
        rev: The revision, or None for a folder as it stands.
        senaste_kalldatum: The newest date of a source that the records in it cite.
        poster: How many records it rests on.
        halsa: Whether the data has errors.
    """

    titel: Message
    as_of: dt.date
    rev: str | None
    senaste_kalldatum: Datum | None
    poster: int
    halsa: Halsa

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
        return Message(
            "Per den {dag} · senaste källdatum {kalldatum} · {poster}{rev}",
            dag=dag_i_ord(self.as_of),
            kalldatum="okänt" if datum is None else str(datum),
            poster=str(plural(self.poster, "{n} post", "{n} poster")),
            rev="" if self.rev is None else f" · revision {self.rev}",
        )


def halsa(run: RuleRun, rules: Mapping[str, Rule], snapshot: Snapshot) -> Halsa:
    """Return how many errors there are, by a run of the rules that can find errors.

    A problem with a code that no rule has is counted: it must not hide.
    """
    errors = sum(item.rule.severity is Severity.ERROR for item in run.judged)
    unknown = sum(problem.code not in rules for problem in snapshot.problems)
    return Halsa(errors + unknown, tuple(crash.code for crash in run.crashes))


def senaste_kalldatum(snapshot: Snapshot, poster: Iterable[Post]) -> Datum | None:
    """Return the newest date of the sources that some records cite."""
    cited = {
        item.id
        for post in poster
        for item in snapshot.hanvisningar_fran(post)
        if item.ref.slag == "kalla"
    }
    dates = [k.datum for k in map(snapshot.kallor.get, cited) if k is not None and k.datum]
    return max(dates, key=lambda datum: (datum.sista, str(datum)), default=None)
