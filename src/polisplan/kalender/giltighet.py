"""Spans of time whose ends may be open, conditional or unknown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from polisplan.kalender.datum import Datum
from polisplan.kalender.svar import Svar


class Slut(StrEnum):
    """Ends that are no date but a decision of the parties."""

    TILLS_VIDARE = "tills vidare"
    TILLS_NYTT = "tills nytt undertecknas"


@dataclass(frozen=True, slots=True)
class Giltighet:
    """From the first day of the start to the last day of the end, both included.

    Attributes:
        fran: The start; None when it is unknown.
        till: The end: a date, a decision (`Slut`), or None when it is unknown. Unknown is not open.
    """

    fran: Datum | None = None
    till: Datum | Slut | None = None

    @property
    def slutdag(self) -> dt.date | None:
        """The last day, when the end is a date."""
        return self.till.sista if isinstance(self.till, Datum) else None

    @property
    def kand(self) -> bool:
        """Whether both start and end are known (a decided open end is known)."""
        return self.fran is not None and self.till is not None

    @property
    def omojlig(self) -> bool:
        """Whether the last possible day comes before the first possible one."""
        slut = self.slutdag
        return slut is not None and self.fran is not None and slut < self.fran.forsta

    def galler(self, dag: dt.date) -> Svar:
        """Answer whether the span holds on a day.

        The start is its earliest day and the end its latest (product brief, section 4). With an
        unknown start or end the answer is `oklart` unless the known part rules the day out.
        """
        if self.fran is not None and dag < self.fran.forsta:
            return Svar.NEJ
        slut = self.slutdag
        if slut is not None and dag > slut:
            return Svar.NEJ
        return Svar.JA if self.kand else Svar.OKLART

    def overlappar(self, other: Giltighet) -> Svar:
        """Answer whether two spans share at least one day.

        Returns `NEJ` only where known days rule it out; unknown validity never fails a link.
        """
        # Written out: asked of every link of a plan, by several rules.
        fran, till = self.fran, self.till
        deras_fran, deras_till = other.fran, other.till
        if till.__class__ is Datum and deras_fran is not None and till.sista < deras_fran.forsta:
            return Svar.NEJ
        if deras_till.__class__ is Datum and fran is not None and deras_till.sista < fran.forsta:
            return Svar.NEJ
        return Svar.OKLART if None in (fran, till, deras_fran, deras_till) else Svar.JA

    def avslutad(self, dag: dt.date) -> Svar:
        """Answer whether the span has ended before a day."""
        if self.slutdag is not None:
            return Svar.JA if dag > self.slutdag else Svar.NEJ
        return Svar.OKLART if self.till is None else Svar.NEJ


OKAND = Giltighet()
"""A span of which nothing is known."""
