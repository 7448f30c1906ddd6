"""The sentences of a quality report: what rests on our reading, and what cannot be judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.text.message import Message
from polisplan.totals.kvalitet import Egenskap, Loftesprov
from polisplan.totals.lankar import Lanksumma, lanksumma
from polisplan.views.phrases import plural, tal


@dataclass(frozen=True, slots=True)
class Tolkningar:
    """How much rests on our reading, and not on a source.

    Attributes:
        lankar: What the links upwards rest on.
        harledda_perioder: Promises of which we derived the start or the end.
        omdomen: Verdicts on promises that are known on the day.
        egna_omdomen: Of these, the verdicts of those who gathered the facts.
    """

    lankar: Lanksumma
    harledda_perioder: int
    omdomen: int
    egna_omdomen: int


def tolkningar(prov: Sequence[Loftesprov]) -> Tolkningar:
    """Return how much of some promises rests on our reading."""
    omdomen = [
        known.uppfoljning.bedomning.av
        for item in prov
        for known in item.lage.uppfoljningar
        if known.uppfoljning.bedomning is not None
    ]
    loften = [item.lage.lofte for item in prov]
    return Tolkningar(
        lankar=lanksumma(loften),
        harledda_perioder=sum(
            "tolkning" in {lofte.period.fran_belagg, lofte.period.till_belagg} for lofte in loften
        ),
        omdomen=len(omdomen),
        egna_omdomen=omdomen.count("insamlingen"),
    )


def tolkning_i_ord(found: Tolkningar, loften: int) -> Iterator[Message]:
    """Yield the same in sentences."""
    links = found.lankar
    made = links.belagd + links.tolkning
    if made:
        yield plural(
            made,
            "{tolkade} av {n} länk från löften till polisens mål är vår tolkning; {belagda} har "
            "stöd i en källa.",
            "{tolkade} av {n} länkar från löften till polisens mål är vår tolkning; {belagda} har "
            "stöd i en källa.",
            tolkade=tal(links.tolkning),
            belagda=tal(links.belagd),
        )
    if links.saknas:
        yield plural(
            links.saknas,
            "{n} länk till ett mål saknas, med skäl.",
            "{n} länkar till mål saknas, med skäl.",
        )
    if found.harledda_perioder:
        yield plural(
            loften,
            "Start eller slut är härlett av oss i {nagra} av {n} löfte.",
            "Start eller slut är härlett av oss i {nagra} av {n} löften.",
            nagra=tal(found.harledda_perioder),
        )
    if found.egna_omdomen:
        yield plural(
            found.omdomen,
            "{nagra} av {n} omdöme om uppföljda löften är vår läsning, inte källans.",
            "{nagra} av {n} omdömen om uppföljda löften är vår läsning, inte källans.",
            nagra=tal(found.egna_omdomen),
        )


def okant(prov: Sequence[Loftesprov], helt_lasta: int, avslutade: int) -> Iterator[Message]:
    """Yield what cannot be judged."""
    if len(prov) > helt_lasta:
        yield plural(
            len(prov),
            "Löftet är bara delvis läst. Det vi inte har sett i det räknas inte som brist.",
            "{delvis} av {n} löften är bara delvis lästa. Det vi inte har sett i dem räknas inte "
            "som brist.",
            delvis=tal(len(prov) - helt_lasta),
        )
    if helt_lasta > avslutade:
        yield plural(
            helt_lasta,
            "Det helt lästa löftet har inte säkert avslutats. Att utfall saknas räknas inte som "
            "brist i det.",
            "{nagra} av {n} helt lästa löften har inte säkert avslutats. Att utfall saknas räknas "
            "inte som brist i dem.",
            nagra=tal(helt_lasta - avslutade),
        )
    followed = [item for item in prov if Egenskap.UPPFOLJNING in item.har]
    silent = sum(Egenskap.UTFALL not in item.har for item in followed)
    if silent:
        yield plural(
            len(followed),
            "Det uppföljda löftet säger inte vad som blev gjort: bara att en uppföljning finns, "
            "ett omdöme eller något som hände därutöver.",
            "{nagra} av {n} uppföljda löften säger inte vad som blev gjort: bara att en "
            "uppföljning finns, ett omdöme eller något som hände därutöver.",
            nagra=tal(silent),
        )


def las_sa_har() -> Iterator[Message]:
    """Yield what a reader must know."""
    yield Message(
        "Brist bedöms bara i löften som är helt lästa; utfall bara i dem som också har avslutats."
    )
    yield Message(
        "I tabellerna räknas mätbart mål och part bland de helt lästa, utfall bland dem av de helt "
        "lästa som har avslutats. Båda: både mätbart mål och utfall."
    )
    yield Message("Sett i alla: minst så många, för i delvis lästa löften kan det finnas mer.")
    yield Message(
        "Vilka löften som står bakom varje rad finns i --format html, csv och json, och för en "
        "regel i polisplan validate --select KOD."
    )
