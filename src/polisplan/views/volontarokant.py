"""What a volunteer report says of its programme in short, and what nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polisplan.graph.snapshot import Snapshot
from polisplan.models.volontarverksamhet import Volontarverksamhet
from polisplan.text.message import Message, Value
from polisplan.views.phrases import lista, plural, tal
from polisplan.views.volontarprogram import Program


def program_i_ord(program: Sequence[Program]) -> Message | None:
    """Return how much the descriptions hold; None where there is none."""
    if not program:
        return None
    parts: list[Value] = [
        plural(sum(len(item.syften) for item in program), "{n} syfte", "{n} syften"),
        plural(sum(len(item.mal) for item in program), "{n} mål", "{n} mål"),
        plural(
            sum(len(item.uppdrag) for item in program), "{n} möjligt uppdrag", "{n} möjliga uppdrag"
        ),
        plural(sum(len(item.regler) for item in program), "{n} regel", "{n} regler"),
    ]
    return plural(
        len(program), "{n} beskrivning: {delar}.", "{n} beskrivningar: {delar}.", delar=lista(parts)
    )


def okant(snapshot: Snapshot, program: Sequence[Program], tabell: str | None) -> Iterator[Message]:
    """Yield what is not known of the programme."""
    if not program:
        yield _inget(snapshot)
        return
    if tabell is not None and not any(item.om_tabellen for item in program):
        yield Message("Ingen beskrivning i registret hör till just den här tabellen.")
    for item in program:
        if item.saknas:
            yield Message(
                "{titel}: {delar} är inte antecknade.",
                titel=item.titel, delar=lista(item.saknas),
            )  # fmt: skip
    yield from _olasta(program)
    rules = [rule for item in program for rule in item.regler]
    undated = sum(rule.tid is None for rule in rules)
    if undated:
        yield plural(
            len(rules),
            "Regeln har inget känt datum.",
            "{odaterade} av {n} regler har inget känt datum.",
            odaterade=tal(undated),
        )


def _inget(snapshot: Snapshot) -> Message:
    if snapshot.osedd(Volontarverksamhet.slag):
        return Message(
            "En fil i data/volontarverksamheter/ kan inte läsas, så programmet kan saknas här. "
            "Se polisplan validate."
        )
    return Message(
        "Registret har ingen beskrivning av programmet. De ligger i data/volontarverksamheter/."
    )


def _olasta(program: Sequence[Program]) -> Iterator[Message]:
    """Yield the sources that were not read whole: what they say beside this is not seen."""
    partly: dict[str, Value] = {}
    for item in program:
        for punkt in item.kallor:
            if punkt.kalla.last == "delvis":
                partly.setdefault(punkt.kalla.record, Message("«{titel}»", titel=punkt.titel))
            elif punkt.kalla.last == "rubrik":
                yield (
                    Message(
                        "Bara rubriken är läst i «{titel}»: {om}.", titel=punkt.titel, om=punkt.om
                    )
                    if punkt.om
                    else Message("Bara rubriken är läst i «{titel}».", titel=punkt.titel)
                )
    if partly:
        yield plural(
            len(partly),
            "{n} källa är bara delvis läst och kan säga mer: {kallor}.",
            "{n} källor är bara delvis lästa och kan säga mer: {kallor}.",
            kallor=lista(list(partly.values())),
        )
