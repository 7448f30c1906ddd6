"""Who signs an agreement: places for those who are to, and who did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from polisplan.models.overenskommelse import Overenskommelse, Undertecknad
from polisplan.text.listing import listed
from polisplan.text.message import Message, Value
from polisplan.views.phrases import datum_i_ord


@dataclass(frozen=True, slots=True)
class Underskrift:
    """A place to sign: for a party, a role, or both; the one that is None is written by hand."""

    part: str | None
    roll: Message | None


def undertecknad(given: Undertecknad | None) -> Message | None:
    """Return when and by which roles an agreement was signed."""
    if given is None:
        return None
    day = Message("okänd dag") if given.datum is None else datum_i_ord(given.datum)
    roles: list[Value] = [Message(role) for role in given.roller]
    return Message(
        "{dag} av {roller}",
        dag=day, roller=listed(roles) if roles else Message("okända roller"),
    )  # fmt: skip


def underskrifter(avtal: Overenskommelse) -> Iterator[Underskrift]:
    """Yield a place for each role that is to sign, or for each party where roles are too few."""
    roles = _roller(avtal)
    if len(roles) >= len(avtal.parter):
        yield from (Underskrift(None, Message(role).capitalize()) for role in roles)
    else:
        yield from (Underskrift(part, None) for part in avtal.parter)


def undertecknas_av(avtal: Overenskommelse) -> Message | None:
    """Return the roles that are to sign, where each party has a place and no role has."""
    roles = _roller(avtal)
    if not roles or len(roles) >= len(avtal.parter):
        return None
    return Message("Undertecknas av {roller}.", roller=listed([Message(role) for role in roles]))


def _roller(avtal: Overenskommelse) -> tuple[str, ...]:
    return () if avtal.undertecknad is None else avtal.undertecknad.roller
