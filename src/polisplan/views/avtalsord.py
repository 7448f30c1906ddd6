"""The sentences of an agreement as a document: what it is, when it applies, what is unknown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Slut
from polisplan.kalender.svar import Svar
from polisplan.models.lagesbild import Lagesbild
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.lage import known_on
from polisplan.views.phrases import dag_i_ord, datum_i_ord

_URSPRUNG = {
    "ej sedd": Message(
        "Gjord ur polisplans register. Originalet finns hos parterna och har inte setts."
    ),
    "kopia": Message(
        "Gjord ur polisplans register efter en kopia. Originalet finns hos parterna."
    ),
    "original": Message(
        "Gjord ur polisplans register efter originalet, som finns hos parterna och är det som "
        "gäller."
    ),
}  # fmt: skip
_GALLER = {
    Svar.JA: Message("Gällde den {dag}."),
    Svar.NEJ: Message("Gällde inte den {dag}."),
    Svar.OKLART: Message("Oklart om den gällde den {dag}."),
}


def form(avtal: Overenskommelse) -> Message:
    """Return what the document is, in capitals."""
    if avtal.skede == "utkast":
        return Message("HANDLING ATT UNDERTECKNA")
    return Message("SAMMANSTÄLLNING – INTE ÖVERENSKOMMELSEN")


def titel(avtal: Overenskommelse) -> Message:
    """Return the title, which says what the document is wherever it stands alone."""
    if avtal.skede == "utkast":
        return Message("{titel}", titel=avtal.titel)
    return Message("Sammanställning: {titel}", titel=avtal.titel)


def handling_i_ord(avtal: Overenskommelse) -> Message:
    """Return where the document comes from and what it is worth."""
    if avtal.skede == "utkast":
        return Message("Den gäller först när alla parter har skrivit under.")
    return _URSPRUNG[avtal.handling]


def giltighet(avtal: Overenskommelse) -> Message:
    """Return when the agreement applies, with what is unknown."""
    period = avtal.period
    missing = _okant(avtal)
    fran = None if period.fran is None else datum_i_ord(period.fran)
    said: list[Value] = [_perioden(fran, period.till, missing)]
    said += [Message("Starten är härledd av oss.")] if period.fran_belagg is not None else []
    said += [Message("Slutet är härlett av oss.")] if period.till_belagg is not None else []
    if period.kallans_ord is not None:
        said.append(Message("Källans ord: «{ord}».", ord=period.kallans_ord))
    return joined(" ", said)


def galler(avtal: Overenskommelse, dag: dt.date) -> Message:
    """Return whether it was in force on a day."""
    return Message(_GALLER[avtal.giltighet.galler(dag)].template, dag=dag_i_ord(dag))


def okant_i(
    avtal: Overenskommelse, loften: Sequence[Lofte], lagesbild: Lagesbild | None, dag: dt.date
) -> list[Message]:
    """Return the names of what is unknown of an agreement."""
    return [*_delar(avtal), *_innehall(avtal, loften, lagesbild, dag)]


def lucka(avtal: Overenskommelse, okant: Sequence[Message]) -> Message | None:
    """Return what is unknown in one line."""
    if not okant:
        return None
    return Message(
        "Inte ifyllt: {delar}" if avtal.skede == "utkast" else "Inte känt: {delar}",
        delar=joined(", ", okant),
    )


def forbehall(avtal: Overenskommelse) -> Message | None:
    """Return what the reading of the source does not allow to be said."""
    if avtal.helt_last or avtal.skede == "utkast":
        return None
    return Message(
        "Källan till överenskommelsen är inte helt läst: det som inte är känt här kan stå i den."
    )


def _delar(avtal: Overenskommelse) -> Iterator[Message]:
    if avtal.skede != "utkast":
        if avtal.undertecknad is None:
            yield Message("underskrifter")
        else:
            if avtal.undertecknad.datum is None:
                yield Message("dag för underskrift")
            if not avtal.undertecknad.roller:
                yield Message("undertecknarnas roller")
    if avtal.diarienummer is None:
        yield Message("diarienummer")
    if not avtal.prioriteringar:
        yield Message("prioriterade områden")
    if avtal.organisation is None:
        yield Message("organisation")
    if avtal.uppfoljning is None:
        yield Message("uppföljningsplan")
    if not avtal.bilagor:
        yield Message("bilagor")


def _innehall(
    avtal: Overenskommelse, loften: Sequence[Lofte], lagesbild: Lagesbild | None, dag: dt.date
) -> Iterator[Message]:
    problem = () if lagesbild is None else lagesbild.problem
    causes = () if lagesbild is None else lagesbild.orsaker
    if not problem and not any(item.problem for item in loften):
        yield Message("problembild")
    if not causes and not any(item.orsaker for item in loften):
        yield Message("orsaker")
    if not loften:
        yield Message("löften")
        return
    if not any(item.matbara_mal for item in loften):
        yield Message("mätbara mål")
    follow_ups = (item for lofte in loften for item in lofte.uppfoljningar)
    if avtal.skede != "utkast" and all(known_on(item, dag) is Svar.NEJ for item in follow_ups):
        yield Message("utfall")


def _perioden(fran: Message | None, till: Datum | Slut | None, okant: Message) -> Message:
    if isinstance(till, Slut):
        slut = Message(till.value)
        if fran is None:
            return Message("Gäller {slut}. Startdatum: {okant}.", slut=slut, okant=okant)
        return Message("Gäller från {fran}, {slut}.", fran=fran, slut=slut)
    if till is None:
        if fran is None:
            return Message("Startdatum: {okant}. Slutdatum: {okant}.", okant=okant)
        return Message("Gäller från {fran}. Slutdatum: {okant}.", fran=fran, okant=okant)
    end = datum_i_ord(till)
    if fran is None:
        return Message("Gäller till och med {till}. Startdatum: {okant}.", till=end, okant=okant)
    return Message("Gäller från {fran} till och med {till}.", fran=fran, till=end)


def _okant(avtal: Overenskommelse) -> Message:
    return Message("inte bestämt") if avtal.skede == "utkast" else Message("okänt")
