"""What the register knows of each kommun in a period: four answers, and what they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Lofte, Omrade
from polisplan.models.organisation import Kommun
from polisplan.models.period import Period
from polisplan.text.message import Message
from polisplan.totals.gallde import gallde, nagot
from polisplan.totals.lage import effective
from polisplan.views.statusurval import Platser


class Tackningssvar(StrEnum):
    """What the register knows of a kommun. None of them means that it had no promise."""

    HAR = "har"
    OKLART = "oklart"
    INGET_KANT = "inget känt"
    EJ_I_REGISTRET = "ej i registret"


SVARSNAMN = {
    Tackningssvar.HAR: Message("har"),
    Tackningssvar.OKLART: Message("oklart"),
    Tackningssvar.INGET_KANT: Message("inget känt"),
    Tackningssvar.EJ_I_REGISTRET: Message("ej i registret"),
}
"""What each answer is called in tables."""

_SVAR = {
    Svar.JA: Tackningssvar.HAR,
    Svar.OKLART: Tackningssvar.OKLART,
    Svar.NEJ: Tackningssvar.INGET_KANT,
}

_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


@dataclass(frozen=True, slots=True)
class Citat:
    """A source that is cited.

    Attributes:
        record: The source as `slag/id`.
        titel: Its title.
        adress: Its address; None where it has none.
        last: How much of it was read, where the record says so.
    """

    record: str
    titel: str
    adress: str | None
    last: str | None

    @property
    def lasbar_adress(self) -> str | None:
        """Its address with the letters that are encoded in it written out."""
        return None if self.adress is None else _ENCODED.sub(_letters, self.adress)


@dataclass(frozen=True, slots=True)
class Kommunlofte:
    """A promise that was in force in the period, or may have been.

    Attributes:
        record: The promise as `slag/id`.
        stalle: Where it stands.
        titel: Its title.
        delomrade: The part of the kommun, where it is for a part.
        period: Its period, prolonged where it was prolonged.
        gallde: Whether it was in force any day of the period.
        kallor: Its sources, the most important first.
    """

    record: str
    stalle: Stalle
    titel: str
    delomrade: str | None
    period: Message | str
    gallde: Svar
    kallor: tuple[Citat, ...]


@dataclass(frozen=True, slots=True)
class Kommunrad:
    """What is known of one kommun.

    Attributes:
        record: The kommun as `slag/id`.
        namn: Its name.
        kommunkod: Its code, four digits.
        lan: Its län.
        region: Its polisregion; None where it is unknown.
        lpo: Its lokalpolisområden at the end of the period; empty where they are unknown.
        svar: The answer.
        svar_i_ord: The same for people.
        loften: The promises that the answer rests on, those surely in force first.
        andra: How many other promises of it the register has.
    """

    record: str
    namn: str
    kommunkod: str
    lan: str
    region: str | None
    lpo: tuple[str, ...]
    svar: Tackningssvar
    svar_i_ord: Message
    loften: tuple[Kommunlofte, ...]
    andra: int

    @property
    def kallor(self) -> tuple[Citat, ...]:
        """The sources of its promises, each once."""
        cited = {citat.record: citat for item in self.loften for citat in item.kallor}
        return tuple(cited.values())


@dataclass(frozen=True, slots=True)
class Tackningssiffror:
    """How many kommuner have which answer."""

    har: int
    oklart: int
    inget_kant: int
    ej_i_registret: int

    @property
    def kommuner(self) -> int:
        """All of them."""
        return self.har + self.oklart + self.inget_kant + self.ej_i_registret

    @property
    def utan_kant_lofte(self) -> int:
        """Those of which no promise is known: not those that had none."""
        return self.inget_kant + self.ej_i_registret


def loften_i_kommuner(snapshot: Snapshot, platser: Platser) -> Mapping[str, Sequence[Lofte]]:
    """Return the promises of each kommun; one for several kommuner or a whole LPO is in each."""
    found: dict[str, list[Lofte]] = {}
    for lofte in snapshot.loften.values():
        if lofte.skede == "beslutat":
            for ident in dict.fromkeys(platser.kommuner(lofte.omrade)):
                found.setdefault(ident, []).append(lofte)
    return found


def tackningssvar(snapshot: Snapshot, loften: Sequence[Lofte], tid: Giltighet) -> Tackningssvar:
    """Return the answer for a kommun by its promises; none at all means not in the register."""
    if not loften:
        return Tackningssvar.EJ_I_REGISTRET
    return _SVAR[nagot(gallde(lofte, tid, snapshot.efterfoljare(lofte)) for lofte in loften)]


def kommunrad(
    snapshot: Snapshot, kommun: Kommun, loften: Sequence[Lofte], tid: Giltighet, platser: Platser
) -> Kommunrad:
    """Return what is known of a kommun in a period."""
    judged = [(lofte, gallde(lofte, tid, snapshot.efterfoljare(lofte))) for lofte in loften]
    touching = [
        _lofte(snapshot, lofte, svar)
        for wanted in (Svar.JA, Svar.OKLART)
        for lofte, svar in judged
        if svar is wanted
    ]
    answer = tackningssvar(snapshot, loften, tid)
    region = snapshot.region_of_kommun(kommun.id)
    lan = snapshot.lan.get(kommun.lan)
    return Kommunrad(
        record=kommun.ref,
        namn=kommun.namn,
        kommunkod=kommun.kommunkod,
        lan=kommun.lan if lan is None else lan.namn,
        region=None if region is None else region.namn,
        lpo=tuple(snapshot.lpo[ident].namn for ident in platser.lpo(Omrade(kommun=kommun.id))),
        svar=answer,
        svar_i_ord=SVARSNAMN[answer],
        loften=tuple(touching),
        andra=len(judged) - len(touching),
    )


def tackningssiffror(svaren: Iterable[Tackningssvar]) -> Tackningssiffror:
    """Return how many there are of each answer."""
    found = list(svaren)
    return Tackningssiffror(
        har=found.count(Tackningssvar.HAR),
        oklart=found.count(Tackningssvar.OKLART),
        inget_kant=found.count(Tackningssvar.INGET_KANT),
        ej_i_registret=found.count(Tackningssvar.EJ_I_REGISTRET),
    )


def _lofte(snapshot: Snapshot, lofte: Lofte, svar: Svar) -> Kommunlofte:
    held = effective(lofte, snapshot.efterfoljare(lofte))
    cited = ((item, snapshot.kallor.get(item.kalla)) for item in lofte.kallor)
    return Kommunlofte(
        record=lofte.ref,
        stalle=snapshot.stalle(lofte),
        titel=lofte.titel,
        delomrade=lofte.omrade.delomrade,
        period=Period(fran=held.fran, till=held.till).i_ord(),
        gallde=svar,
        kallor=tuple(
            Citat(kalla.ref, kalla.titel, kalla.adress, item.last)
            for item, kalla in cited
            if kalla is not None
        ),
    )


def _letters(match: re.Match[str]) -> str:
    """Return letters that are encoded in an address; what is anything else stays encoded."""
    try:
        text = bytes.fromhex(match[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return match[0]
    return "".join(
        sign if sign.isalpha() else "".join(f"%{byte:02X}" for byte in sign.encode())
        for sign in text
    )
