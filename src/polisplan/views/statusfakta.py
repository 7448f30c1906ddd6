"""The summary of a status report: a few rows, each a count with what it is a count of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.totals.lage import Lage
from polisplan.totals.lankar import Lanksumma
from polisplan.views.avtalslage import Avtalslage
from polisplan.views.phrases import nagra, plural, tal
from polisplan.views.statusgrupper import Grupp, Grupper
from polisplan.views.statussiffror import Statussiffror, Utanfor

_FA = 4
"""As many records are named in a row; more are only counted."""


@dataclass(frozen=True, slots=True)
class Fakta:
    """One row of the summary."""

    namn: Message
    text: Message


def fakta(
    lagen: Sequence[Lage],
    siffror: Statussiffror,
    grupper: Grupper,
    avtal: Avtalslage | None,
    lankar: Lanksumma,
    utan: tuple[int, int],
) -> Iterator[Fakta]:
    """Yield the summary, in the order that a chief asks.

    Args:
        lagen: The promises that had started.
        siffror: Their counts.
        grupper: The same promises, those made together as one.
        avtal: The agreements; None where they are not asked for.
        lankar: What the links to goals rest on.
        utan: How many kommuner the register has no promise for, and of how many.
    """
    if siffror.loften:
        yield Fakta(Message("Senast lovat"), _senast(grupper.senaste))
        yield Fakta(Message("Kända löften"), _kanda(siffror))
    yield Fakta(Message("Försenat"), _forsenat(lagen))
    yield Fakta(Message("Siffra saknas"), _siffra_saknas(siffror))
    yield Fakta(Message("Redovisat i tal"), _redovisat(lagen, siffror))
    if avtal is not None:
        yield Fakta(Message("Överenskommelse"), _avtal(avtal))
    if siffror.loften:
        yield Fakta(Message("Länkar till mål"), lankar_i_ord(lankar))
    if utan[0]:
        yield Fakta(Message("Ej i registret"), _utan(*utan))


def okant(lagen: Sequence[Lage], siffror: Statussiffror, utanfor: Utanfor) -> Iterator[Message]:
    """Yield what is unknown, one sentence each.

    Args:
        lagen: The promises that had started.
        siffror: Their counts.
        utanfor: What is not counted.
    """
    yield from _okand_start(lagen, utanfor.okand_start)
    if siffror.delvis_lasta:
        yield plural(
            siffror.delvis_lasta,
            "1 löfte av {av} är bara delvis läst. Det vi inte har sett i det räknas inte som brist.",
            "{n} löften av {av} är bara delvis lästa. Det vi inte har sett i dem räknas inte som "
            "brist.",
            av=tal(siffror.loften),
        )
    if utanfor.kan_hora_hit:
        yield plural(
            len(utanfor.kan_hora_hit),
            "1 löfte kan höra hit, men kommunens område är okänt: {vilka}.",
            "{n} löften kan höra hit, men kommunernas område är okänt: {vilka}.",
            vilka=nagra(utanfor.kan_hora_hit, _FA),
        )
    if utanfor.borjade_senare:
        yield plural(
            len(utanfor.borjade_senare),
            "1 löfte började senare och räknas inte in.",
            "{n} löften började senare och räknas inte in.",
        )


def _okand_start(lagen: Sequence[Lage], out: Sequence[str]) -> Iterator[Message]:
    """Yield which promises have an unknown start: those left out, and those that had ended."""
    if out:
        yield plural(
            len(out),
            "1 löfte har okänd start och räknas inte in, för ingen vet om det hade börjat: {vilka}.",
            "{n} löften har okänd start och räknas inte in, för ingen vet om de hade börjat: "
            "{vilka}.",
            vilka=nagra(out, _FA),
        )
    ended = [item.lofte.id for item in lagen if item.giltighet.fran is None]
    if ended:
        yield plural(
            len(ended),
            "1 löfte har okänd start men räknas in, för det hade slutat: {vilka}.",
            "{n} löften har okänd start men räknas in, för de hade slutat: {vilka}.",
            vilka=nagra(ended, _FA),
        )


def _kanda(siffror: Statussiffror) -> Message:
    return Message(
        "{loften}: {matbara} med mätbart mål, {uppfoljda}",
        loften=plural(siffror.loften, "{n} löfte", "{n} löften"),
        matbara=tal(siffror.med_mal),
        uppfoljda=plural(siffror.uppfoljda, "{n} uppföljt", "{n} uppföljda"),
    )


def _utan(utan: int, av: int) -> Message:
    if av == 1:
        return Message(
            "kommunen har inget löfte i registret; det betyder inte att den saknar löften"
        )
    return plural(
        utan,
        "1 av {av} kommuner har inget löfte i registret; det betyder inte att den saknar löften",
        "{n} av {av} kommuner har inget löfte i registret; det betyder inte att de saknar löften",
        av=tal(av),
    )


def _senast(senaste: Sequence[Grupp]) -> Message:
    if len(senaste) <= _FA:
        shown = [_grupp(grupp, first=not index) for index, grupp in enumerate(senaste)]
        return joined(" · ", shown)
    ends = sorted(grupp.slut for grupp in senaste if grupp.slut is not None)
    if not ends:
        return Message("på {n} platser; sluten är okända", n=tal(len(senaste)))
    if ends[0] == ends[-1]:
        return Message(
            "på {n} platser; de senaste löftena slutar {dag}", n=tal(len(senaste)), dag=ends[0]
        )
    return Message(
        "på {n} platser; de senaste löftena på varje plats slutar {forst} till {sist}",
        n=tal(len(senaste)), forst=ends[0], sist=ends[-1],
    )  # fmt: skip


def _grupp(grupp: Grupp, *, first: bool) -> Message:
    """Return a group in short; what the number counts is said with the first one only."""
    number = len(grupp.loften)
    parts: list[Value] = [plural(number, "{n} löfte", "{n} löften") if first else tal(number)]
    parts += [] if grupp.slut is None else [Message("slut {dag}", dag=grupp.slut)]
    return Message(
        "{plats} {period} ({delar})",
        plats=grupp.plats, period=grupp.period, delar=joined(", ", parts),
    )  # fmt: skip


def _forsenat(lagen: Sequence[Lage]) -> Message:
    late = [item for item in lagen if item.forsenat]
    if not late:
        return Message("inget känt löfte")
    days = sorted(item.dagar_efter_slut or 0 for item in late)
    span = (
        plural(days[0], "{n} dag", "{n} dagar")
        if days[0] == days[-1]
        else Message("{minst}–{mest} dagar", minst=tal(days[0]), mest=tal(days[-1]))
    )
    return plural(
        len(late),
        "1 löfte utan någon uppföljning, {tid} efter slutet: {vilka}",
        "{n} löften utan någon uppföljning, {tid} efter slutet: {vilka}",
        tid=span,
        vilka=nagra([item.lofte.id for item in late], _FA),
    )


def _siffra_saknas(siffror: Statussiffror) -> Message:
    if not siffror.uppfoljda:
        return Message("inget känt löfte är uppföljt")
    if not siffror.siffra_saknas:
        return plural(
            siffror.uppfoljda,
            "det uppföljda löftet saknar inget tal",
            "inget av de uppföljda löftena",
        )
    if siffror.uppfoljda == 1:
        return Message("det enda uppföljda löftet saknar tal för minst ett mätbart mål")
    return plural(
        siffror.siffra_saknas,
        "1 löfte är uppföljt men saknar tal för minst ett mätbart mål (av {av} uppföljda)",
        "{n} löften är uppföljda men saknar tal för minst ett mätbart mål (av {av} uppföljda)",
        av=tal(siffror.uppfoljda),
    )


def _redovisat(lagen: Sequence[Lage], siffror: Statussiffror) -> Message:
    if not siffror.loften:
        return Message("inget känt löfte")
    known = plural(siffror.loften, "1 känt löfte", "{n} kända löften")
    known = joined(" ", [known, *_aren(lagen)])
    if not siffror.mal:
        return Message("inget mätbart mål i {loften}", loften=known)
    return plural(
        siffror.mal,
        "{redovisade} av 1 mätbart mål, i {loften}",
        "{redovisade} av {n} mätbara mål, i {loften}",
        redovisade=tal(siffror.redovisade), loften=known,
    )  # fmt: skip


def _aren(lagen: Sequence[Lage]) -> list[str]:
    """Return the years that promises span, in one text; none where no year is known."""
    first = [item.giltighet.fran.forsta.year for item in lagen if item.giltighet.fran is not None]
    last = [item.giltighet.slutdag.year for item in lagen if item.giltighet.slutdag is not None]
    years = sorted({*first, *last})
    if not years:
        return []
    return [str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"]


def _avtal(avtal: Avtalslage) -> Message:
    if not avtal.alla:
        return Message("ingen i registret")
    parts = [plural(len(avtal.galler), "{n} gäller", "{n} gäller")] if avtal.galler else []
    parts += [plural(len(avtal.oklart), "{n} oklar", "{n} oklara")] if avtal.oklart else []
    ended = len(avtal.alla) - len(avtal.galler) - len(avtal.oklart)
    parts += [plural(ended, "{n} gäller inte", "{n} gäller inte")] if ended else []
    said = Message("{delar} av {n} i registret", delar=joined(", ", parts), n=tal(len(avtal.alla)))
    current = (*avtal.galler, *avtal.oklart)
    if current and len(current) <= _FA:
        named = [joined(" ", [item.titel, item.period]) for item in current]
        said = Message("{antal} ({vilka})", antal=said, vilka=joined(", ", named))
    if not avtal.gar_ut:
        return said
    soon = plural(
        len(avtal.gar_ut),
        "{n} går ut inom {dagar} dagar: {vilka}",
        "{n} går ut inom {dagar} dagar: {vilka}",
        dagar=tal(avtal.snart_dagar),
        vilka=nagra([item.record.partition("/")[2] for item in avtal.gar_ut], _FA),
    )
    return joined("; ", [said, soon])


def lankar_i_ord(lankar: Lanksumma) -> Message:
    """Return what the links of some promises rest on, in one sentence."""
    rest = [
        plural(lankar.till_prioritering, "{n} länk går till en prioritering i en överenskommelse",
               "{n} länkar går till prioriteringar i överenskommelser"),
        plural(lankar.utan_lank, "{n} löfte utan länk", "{n} löften utan länk"),
    ]  # fmt: skip
    counts = (lankar.till_prioritering, lankar.utan_lank)
    said = Message(
        "{belagd}, {tolkning} vår tolkning, {saknas} saknas",
        belagd=plural(lankar.belagd, "{n} belagd av en källa", "{n} belagda av en källa"),
        tolkning=tal(lankar.tolkning),
        saknas=tal(lankar.saknas),
    )
    return joined("; ", [said, *(text for text, count in zip(rest, counts, strict=True) if count)])
