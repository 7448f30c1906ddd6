"""What a promise's parties undertook and what came of it, the police's part and others' apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from polisplan.models.lofte import Aktivitet, Lofte, Utfall
from polisplan.text.message import Message, Value
from polisplan.totals.lage import Lage
from polisplan.totals.tackning import stracka
from polisplan.totals.utfall import KandUppfoljning, Malutfall
from polisplan.views.loftesvy import Malrad, annat_utfall, malrad, marked, tackt_del


class Del(StrEnum):
    """Whose part something is, by the parties that an activity names."""

    POLISEN = "polisens del"
    GEMENSAMT = "polisens och andras del"
    ANDRA = "andras del"
    OSAGT = "källan säger inte vem"
    HELA = "löftet som helhet"


DELNAMN = {
    Del.POLISEN: Message("Polisens del"),
    Del.GEMENSAMT: Message("Polisens och andras gemensamma del"),
    Del.ANDRA: Message("Andras del"),
    Del.OSAGT: Message("Det sägs inte vem som gör det"),
    Del.HELA: Message("Löftet som helhet"),
}
"""What each part is called in headings."""


@dataclass(frozen=True, slots=True)
class Malsvar:
    """A measurable target, what is reported of it, and our verdict in words; None for none."""

    rad: Malrad
    dom: Message | None


@dataclass(frozen=True, slots=True)
class Atagande:
    """Something that was promised, and what came of it.

    Attributes:
        nr: The activity's number; None for what names no activity.
        vad: What is to be done; None for what names no activity.
        vem: Those who do it.
        roll: The role that answers for it.
        villkor: What it depends on.
        mal: Its measurable targets.
        gjort: Outcomes that name it and no target, one text each.
    """

    nr: int | None
    vad: str | None
    vem: tuple[str, ...]
    roll: str | None
    villkor: str | None
    mal: tuple[Malsvar, ...]
    gjort: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Delvy:
    """What one side undertook."""

    del_: Del
    namn: Message
    ataganden: tuple[Atagande, ...]


def delar(lage: Lage) -> tuple[Delvy, ...]:
    """Return a promise's undertakings by whose they are.

    A target belongs to the activity that it measures, an outcome to the target or else to the
    activity that it names. What names neither belongs to the promise as a whole.
    """
    found: dict[Del, list[Atagande]] = {part: [] for part in Del}
    for aktivitet in lage.lofte.aktiviteter:
        found[del_av(aktivitet.vem)].append(_atagande(lage, aktivitet))
    rest = _resten(lage)
    if rest is not None:
        found[Del.HELA].append(rest)
    return tuple(Delvy(part, DELNAMN[part], tuple(items)) for part, items in found.items() if items)


def del_av(vem: Sequence[str]) -> Del:
    """Return whose part something is that these parties do; the police is known by its name."""
    if not vem:
        return Del.OSAGT
    police = [part.casefold().startswith("polis") for part in vem]
    if all(police):
        return Del.POLISEN
    return Del.GEMENSAMT if any(police) else Del.ANDRA


def malens_del(lofte: Lofte, aktivitet: int | None) -> Del:
    """Return whose part a target is, by the activity that it measures."""
    named = next((item for item in lofte.aktiviteter if item.nr == aktivitet), None)
    return Del.HELA if named is None else del_av(named.vem)


def _atagande(lage: Lage, aktivitet: Aktivitet) -> Atagande:
    targets = [item for item in lage.mal if item.mal.aktivitet == aktivitet.nr]
    return Atagande(
        nr=aktivitet.nr,
        vad=aktivitet.vad,
        vem=aktivitet.vem,
        roll=aktivitet.roll,
        villkor=aktivitet.villkor,
        mal=tuple(_malsvar(item, lage) for item in targets),
        gjort=tuple(_gjort(lage, aktivitet.nr, has_targets=bool(targets))),
    )


def _resten(lage: Lage) -> Atagande | None:
    """Return what names no activity of the promise; None where there is nothing such."""
    known = {item.nr for item in lage.lofte.aktiviteter}
    targets = tuple(_malsvar(item, lage) for item in lage.mal if item.mal.aktivitet not in known)
    done = tuple(_gjort(lage, None, has_targets=bool(lage.mal)))
    if not targets and not done:
        return None
    return Atagande(None, None, (), None, None, targets, done)


def _malsvar(item: Malutfall, lage: Lage) -> Malsvar:
    dom = None
    if item.dom is not None:
        dom = Message("{dom} {del_}", dom=Message(item.dom.value), del_=tackt_del(item))
    return Malsvar(malrad(item, lage), dom)


def _gjort(lage: Lage, nummer: int | None, *, has_targets: bool) -> Iterator[Message]:
    """Yield the outcomes that belong to an activity, or to none, and are no figure of a target."""
    whole = stracka(lage.giltighet)
    for known in lage.uppfoljningar:
        for utfall in known.uppfoljning.utfall:
            if _hor_till(lage, utfall) == nummer and not _ar_malets(lage, utfall):
                text: Value = annat_utfall(
                    utfall, known.uppfoljning, whole, has_targets=has_targets
                )
                yield marked(text, odaterad=known.odaterad)


def _hor_till(lage: Lage, utfall: Utfall) -> int | None:
    """Return the number of the activity that an outcome belongs to; None for none of them."""
    through = [item.mal.aktivitet for item in lage.mal if item.mal.nr == utfall.matbart_mal]
    number = through[0] if through and through[0] is not None else utfall.aktivitet
    return number if any(item.nr == number for item in lage.lofte.aktiviteter) else None


def _ar_malets(lage: Lage, utfall: Utfall) -> bool:
    """Return whether a target shows an outcome among its own figures."""
    return any(
        item.mal.nr == utfall.matbart_mal
        and any(utfall is figure.utfall for figure in item.siffror)
        for item in lage.mal
    )


def biutfall(lage: Lage, known: KandUppfoljning) -> Iterator[Message]:
    """Yield what a follow-up tells beside the promise; it counts towards nothing."""
    whole = stracka(lage.giltighet)
    for utfall in known.uppfoljning.biutfall:
        text = annat_utfall(utfall, known.uppfoljning, whole, has_targets=False)
        yield marked(text, odaterad=known.odaterad)
