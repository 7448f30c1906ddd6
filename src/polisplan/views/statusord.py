"""What a status report says in words of its own: its title, its answer and its notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Lofte, Omrade
from polisplan.models.organisation import Kommun, Lpo, Polisomrade
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.lage import Lage
from polisplan.totals.lankar import Lanksumma
from polisplan.views.kedja import postvy
from polisplan.views.loftesvy import noter_om_uppfoljningar
from polisplan.views.phrases import dag_i_ord, plural, tal
from polisplan.views.statussiffror import Statussiffror
from polisplan.views.statusurval import Platser, Urval

_RUBRIK = {
    "region": Message("POLISREGION {namn}"),
    "polisomrade": Message("POLISOMRÅDE {namn}"),
    "lpo": Message("LPO {namn}"),
    "kommun": Message("KOMMUNEN {namn}"),
}


def titel(snapshot: Snapshot, val: Urval, dag: dt.date) -> Message:
    """Return what a report is called."""
    name = (
        Message("HELA REGISTRET")
        if val.enhet is None
        else Message(_RUBRIK[val.enhet.slag].template, namn=val.enhet.namn.upper())
    )
    if val.mal is None:
        return Message("{omrade} den {dag}", omrade=name, dag=dag_i_ord(dag))
    goal = postvy(snapshot, val.mal)
    return Message(
        "{omrade} den {dag} – {Slaget}: {mal}",
        omrade=name, dag=dag_i_ord(dag), Slaget=goal.slag.capitalize(), mal=goal.rubrik,
    )  # fmt: skip


def ligger(snapshot: Snapshot, val: Urval, dag: dt.date) -> Message | None:
    """Return what an area holds on a day and which region it lies in."""
    enhet = val.enhet
    region = None
    parts: list[Value] = []
    if isinstance(enhet, Lpo | Polisomrade):
        region = snapshot.regioner.get(enhet.region)
    elif isinstance(enhet, Kommun):
        region = snapshot.region_of_kommun(enhet.id)
        within = Platser(snapshot, dag).lpo(Omrade(kommun=enhet.id))
        parts = [Message("LPO {namn}", namn=snapshot.lpo[ident].namn) for ident in within]
        parts = parts or [Message("okänt lokalpolisområde")]
    if isinstance(enhet, Lpo):
        order = [rad.kommun for rad in enhet.kommuner if rad.kommun in val.kommuner]
        parts = [", ".join(snapshot.kommuner[k].namn for k in order)] if order else []
    elif not isinstance(enhet, Kommun):
        held = len(val.kommuner)
        parts = [plural(held, "{n} kommun", "{n} kommuner")] if held else []
    if region is not None:
        parts.append(Message("polisregion {namn}", namn=region.namn))
    return joined(" · ", parts) if parts else None


def svar(siffror: Statussiffror, val: Urval, alla: Sequence[Lage]) -> Message:
    """Return the answer, in capitals."""
    if siffror.galler:
        return plural(
            siffror.galler,
            "1 LÖFTE I REGISTRET GÄLLER DEN DAGEN",
            "{n} LÖFTEN I REGISTRET GÄLLER DEN DAGEN",
        )
    if not val.loften:
        return _inget(val)
    if any(item.galler is Svar.OKLART for item in alla):
        return Message("INGET LÖFTE I REGISTRET GÄLLER SÄKERT DEN DAGEN")
    return Message("INGET LÖFTE I REGISTRET GÄLLER DEN DAGEN")


def tillagg(siffror: Statussiffror) -> Iterator[Message]:
    """Yield what to bear in mind about the answer."""
    if siffror.oklart:
        yield plural(
            siffror.oklart,
            "Därtill 1 löfte som kan gälla: slutet är okänt.",
            "Därtill {n} löften som kan gälla: slutet är okänt.",
        )
    yield Message("Det kan finnas löften som registret inte känner till.")


def noter(
    snapshot: Snapshot, val: Urval, lagen: Sequence[Lage], lankar: Lanksumma, dag: dt.date
) -> Iterator[Message]:
    """Yield what the marks mean, and what the report rests on."""
    yield from noter_om_uppfoljningar(lagen, dag)
    later = sum(_kant_senare(snapshot, item.lofte, dag) for item in lagen)
    if later:
        yield plural(
            later,
            "1 löfte är känt bara genom källor daterade efter {dag}; det räknas in.",
            "{n} löften är kända bara genom källor daterade efter {dag}; de räknas in.",
            dag=dag_i_ord(dag),
        )
    if val.mal is not None:
        yield Message(
            "Målets id är {id}. Allt som stödjer det: polisplan report mal {id}", id=val.mal.id
        )
    if lankar.tolkning:
        example = next(
            item.lofte for item in lagen if any(s.belagg == "tolkning" for s in item.lofte.stodjer)
        )
        yield plural(
            lankar.belagd + lankar.tolkning,
            "Den enda länken från löftena till polisens mål är vår tolkning: polisplan trace {id}",
            "{tolkning} av {n} länkar från löftena till polisens mål är vår tolkning: "
            "polisplan trace {id}",
            tolkning=tal(lankar.tolkning),
            id=example.id,
        )


def _inget(val: Urval) -> Message:
    if val.mal is not None:
        return Message(
            "INGET LÖFTE I REGISTRET STÖDJER MÅLET"
            if val.enhet is None
            else "INGET LÖFTE FÖR OMRÅDET STÖDJER MÅLET"
        )
    if val.enhet is not None:
        return Message("INGET LÖFTE FÖR OMRÅDET FINNS I REGISTRET")
    return Message("INGET LÖFTE FINNS I REGISTRET")


def _kant_senare(snapshot: Snapshot, lofte: Lofte, dag: dt.date) -> bool:
    """Return whether every source of a promise is dated after a day."""
    sources = [snapshot.kallor.get(item.kalla) for item in lofte.kallor]
    dates = [None if item is None else item.datum for item in sources]
    return all(datum is not None and datum.forsta > dag for datum in dates)
