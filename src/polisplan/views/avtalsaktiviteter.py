"""What is to be done in a promise, by whom, and what is measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from polisplan.graph.stalle import Stalle
from polisplan.models.lofte import Aktivitet, Lofte, MatbartMal
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.text.route import Route
from polisplan.views.loftesvy import lovat
from polisplan.views.uppfoljningstal import startvarden


@dataclass(frozen=True, slots=True)
class Aktivitetsrad:
    """Something that is to be done.

    Attributes:
        nr: Its number in the promise; None for targets that name no activity.
        vad: What, with its conditions; None for targets that name no activity.
        vem: The parties that do it; none where nothing says.
        mal: Its measurable targets.
        stalle: Where it stands; None for targets that name no activity.
        mal_i: Where each of the targets stands.
    """

    nr: int | None
    vad: Message | None
    vem: tuple[Value, ...]
    mal: tuple[Message, ...]
    stalle: Stalle | None
    mal_i: tuple[Stalle, ...]


def aktivitetsrader(lofte: Lofte, stalle: Callable[[Route], Stalle]) -> Iterator[Aktivitetsrad]:
    """Yield what a promise says is to be done; last its targets that name no activity."""
    numbers = {item.nr for item in lofte.aktiviteter}
    causes = {item.nr: item.vad for item in lofte.orsaker}
    targets = list(enumerate(lofte.matbara_mal))
    for index, item in enumerate(lofte.aktiviteter):
        own = [(at, mal) for at, mal in targets if mal.aktivitet == item.nr]
        yield Aktivitetsrad(
            item.nr, _vad(item, causes), _vem(item), _mal(own),
            stalle(("aktiviteter", index)), _mal_i(own, stalle),
        )  # fmt: skip
    whole = [(at, mal) for at, mal in targets if mal.aktivitet not in numbers]
    if whole:
        yield Aktivitetsrad(None, None, (), _mal(whole), None, _mal_i(whole, stalle))


def _vad(item: Aktivitet, orsaker: Mapping[int, str]) -> Message:
    parts: list[Value] = [item.vad]
    parts += [] if item.nar is None else [item.nar.i_ord()]
    parts += [] if item.villkor is None else [Message("förbehåll: {text}", text=item.villkor)]
    if item.orsak is not None and item.orsak in orsaker:
        parts.append(Message("mot orsaken: {text}", text=orsaker[item.orsak]))
    parts += [] if item.anmarkning is None else [item.anmarkning]
    return joined(" · ", parts)


def _vem(item: Aktivitet) -> tuple[Value, ...]:
    role: tuple[Value, ...] = () if item.roll is None else (Message(item.roll),)
    return (*item.vem, *role)


def _mal(targets: Sequence[tuple[int, MatbartMal]]) -> tuple[Message, ...]:
    return tuple(joined(" · ", list(_malord(mal))) for _, mal in targets)


def _mal_i(
    targets: Sequence[tuple[int, MatbartMal]], stalle: Callable[[Route], Stalle]
) -> tuple[Stalle, ...]:
    return tuple(stalle(("matbara_mal", at)) for at, _ in targets)


def _malord(mal: MatbartMal) -> Iterator[Value]:
    yield lovat(mal)
    if mal.raknas is not None:
        yield Message("räknas: {text}", text=mal.raknas)
    if mal.datakalla is not None:
        yield Message("siffran hämtas: {text}", text=mal.datakalla)
    for text in startvarden(mal):
        yield Message("startvärde: {text}", text=text)
    if mal.villkor is not None:
        yield Message("förbehåll: {text}", text=mal.villkor)
