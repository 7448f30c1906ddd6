"""What follows the calendar: shown and counted, never part of a verdict."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.text.message import Message
from polisplan.totals.lage import effective, known_on, lage


@dataclass(frozen=True, slots=True)
class Paminnelse:
    """Something that the calendar brings about.

    Attributes:
        namn: A stable name for programs.
        antal: How many records it concerns.
        av: Of how many.
        text: The sentence for people.
    """

    namn: str
    antal: int
    av: int
    text: Message


def paminnelser(
    snapshot: Snapshot, installningar: Installningar, as_of: dt.date
) -> tuple[Paminnelse, ...]:
    """Return the reminders of a day that concern anything, most important first."""
    found = (
        _forsenade(snapshot, installningar, as_of),
        _snart_slut(snapshot, installningar.snart_slut_dagar, as_of),
        _undantag(snapshot, as_of),
    )
    return tuple(item for item in found if item.antal)


def _forsenade(snapshot: Snapshot, installningar: Installningar, as_of: dt.date) -> Paminnelse:
    ended = [
        lofte for lofte in snapshot.loften.values()
        if effective(lofte, snapshot.efterfoljare(lofte)).avslutad(as_of) is Svar.JA
    ]  # fmt: skip
    # The whole state of a promise is worked out only where nothing is known of it: most have more.
    silent = [
        lofte for lofte in ended
        if all(known_on(item, as_of) is Svar.NEJ for item in lofte.uppfoljningar)
    ]  # fmt: skip
    late = [
        lofte for lofte in silent
        if lage(lofte, as_of, installningar, snapshot.efterfoljare(lofte)).forsenat
    ]  # fmt: skip
    text = Message(
        "{antal} av {av} avslutade löften är försenade: "
        "ingen uppföljning i registret {dagar} dagar efter slutet",
        antal=len(late), av=len(ended), dagar=installningar.forsenat_efter_dagar,
    )  # fmt: skip
    return Paminnelse("forsenat", len(late), len(ended), text)


def _snart_slut(snapshot: Snapshot, dagar: int, as_of: dt.date) -> Paminnelse:
    limit = as_of + dt.timedelta(days=dagar)
    now = [
        avtal for avtal in snapshot.overenskommelser.values()
        if avtal.giltighet.galler(as_of) is Svar.JA
    ]  # fmt: skip
    soon = [avtal for avtal in now if (day := avtal.giltighet.slutdag) is not None and day <= limit]
    text = Message(
        "{antal} av {av} gällande överenskommelser slutar inom {dagar} dagar",
        antal=len(soon), av=len(now), dagar=dagar,
    )  # fmt: skip
    return Paminnelse("snart_slut", len(soon), len(now), text)


def _undantag(snapshot: Snapshot, as_of: dt.date) -> Paminnelse:
    given = snapshot.undantag
    past = [item for item in given if item.undantag.till.sista < as_of]
    text = Message(
        "{antal} av {av} undantag från regler har passerat sin sista dag",
        antal=len(past), av=len(given),
    )  # fmt: skip
    return Paminnelse("undantag_passerat", len(past), len(given), text)
