"""What another count found, beside what the register says of the same time."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet
from polisplan.models.indikator import Indikator, Observation
from polisplan.text.message import Message
from polisplan.views.phrases import datum_i_ord, tal
from polisplan.views.statusurval import Platser
from polisplan.views.tackningsrader import (
    Citat,
    Tackningssiffror,
    Tackningssvar,
    loften_i_kommuner,
    tackningssiffror,
    tackningssvar,
)

INDIKATOR = "kommuner-utan-aktuellt-medborgarlofte"
"""The indicator that the report compares itself with, where the register has it."""


@dataclass(frozen=True, slots=True)
class Jamforelse:
    """A count that somebody else made.

    Attributes:
        text: What it found, and what the register says of the same time.
        record: The indicator as `slag/id`.
        kalla: Its source; None where the register lacks the record.
        varde: The kommuner without a promise that it found.
        avser: The time it is about.
        siffror: What the register says of the same time.
    """

    text: Message
    record: str
    kalla: Citat | None
    varde: int | Decimal
    avser: Datum
    siffror: Tackningssiffror


def jamforelse(snapshot: Snapshot) -> Jamforelse | None:
    """Return the newest count of kommuner without a promise; None where there is none."""
    post = snapshot.post(Indikator.slag, INDIKATOR)
    if not isinstance(post, Indikator):
        return None
    dated = [(when, item) for item in post.observationer if (when := _when(item)) is not None]
    if not dated:
        return None
    when, item = max(dated, key=lambda pair: pair[0])
    kalla = snapshot.kallor.get(item.kalla)
    siffror = tackningssiffror(_svar(snapshot, when))
    text = Message(
        "En räkning ({kalla}, {dag}) fann {n} kommuner utan aktuellt löfte. För samma tid har "
        "registret {har} med löfte, {oklart} där det är oklart och {utan} utan känt löfte.",
        kalla=item.kalla if kalla is None else kalla.utgivare or kalla.titel,
        dag=datum_i_ord(when),
        n=tal(item.varde),
        har=tal(siffror.har),
        oklart=tal(siffror.oklart),
        utan=tal(siffror.utan_kant_lofte),
    )
    cited = None if kalla is None else Citat(kalla.ref, kalla.titel, kalla.adress, None)
    return Jamforelse(text, post.ref, cited, item.varde, when, siffror)


def _when(item: Observation) -> Datum | None:
    """Return the time that a figure is about; without one, when it was published."""
    return item.avser or item.publicerad


def _svar(snapshot: Snapshot, when: Datum) -> list[Tackningssvar]:
    loften = loften_i_kommuner(snapshot, Platser(snapshot, when.sista))
    tid = Giltighet(when, when)
    return [tackningssvar(snapshot, loften.get(ident, ()), tid) for ident in snapshot.kommuner]
