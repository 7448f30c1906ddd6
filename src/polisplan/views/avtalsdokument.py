"""One agreement as a document: the one to sign, or a compilation that cannot pass for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.overenskommelse import Overenskommelse, Prioritering, Undertecknad
from polisplan.text.listing import joined, listed
from polisplan.text.message import Message, Value
from polisplan.text.nearest import nearest
from polisplan.views.avtalsloften import Avtalslofte, avtalslofte, loften_i, pekare
from polisplan.views.avtalsord import (
    forbehall,
    form,
    galler,
    giltighet,
    handling_i_ord,
    lucka,
    okant_i,
    titel,
)
from polisplan.views.avtalsunderlag import (
    Kallrad,
    Lagesbildsvy,
    Stodrad,
    kallrader,
    lagesbildsvy,
    stodrader,
)
from polisplan.views.loftesvy import plats
from polisplan.views.rapporthuvud import (
    Halsa,
    Rapporthuvud,
    senaste_kalldatum,
    underlagsfiler,
)
from polisplan.views.svenska import datum_i_ord


@dataclass(frozen=True, slots=True)
class Prioriteringsrad:
    """A priority and the promises that name its number."""

    nr: int
    vad: str
    loften: tuple[Avtalslofte, ...]


@dataclass(frozen=True, slots=True)
class Underskrift:
    """A place to sign: for a party, a role, or both; the one that is None is written by hand."""

    part: str | None
    roll: Message | None


@dataclass(frozen=True, slots=True)
class Avtalsdokument:
    """An agreement.

    Attributes:
        huvud: The head; its title says which form this is.
        record: The record as `slag/id`.
        fil: Its file.
        att_underteckna: Whether this is the document to sign; otherwise it is a compilation.
        form: What it is, to stand above everything else.
        ursprung: Where it comes from and what it is worth.
        titel: The agreement's title.
        mellan: Between whom.
        parter: The parties.
        omrade: Where it applies.
        giltighet: When it applies, with what is unknown.
        galler: Whether it was in force on the day asked about; None for the document to sign.
        diarienummer: Its number in the parties' register.
        lagesbild: The picture of problems that it says it rests on.
        prioriteringar: The priorities with the promises that name each.
        utan_prioritering: Promises of the same area and time that name none of them.
        utan_prioritering_i_ord: Why these stand apart.
        organisation: How the parties work together.
        uppfoljning: How it is followed up.
        undertecknad: When and by which roles it was signed; None in the document to sign.
        underskrifter: Places to sign, in the document to sign only.
        bilagor: Its annexes.
        anmarkning: What else must be said.
        okant_delar: The names of what is unknown.
        okant: The same in one line; None where nothing is.
        forbehall: What the reading of the source does not allow to be said.
        stod: What its priorities and promises serve.
        tolkningar: How many links are ours, in words.
        kallor: The sources.
    """

    huvud: Rapporthuvud
    record: str
    fil: str
    att_underteckna: bool
    form: Message
    ursprung: Message
    titel: str
    mellan: Message
    parter: tuple[str, ...]
    omrade: Message
    giltighet: Message
    galler: Message | None
    diarienummer: str | None
    lagesbild: Lagesbildsvy | None
    prioriteringar: tuple[Prioriteringsrad, ...]
    utan_prioritering: tuple[Avtalslofte, ...]
    utan_prioritering_i_ord: Message
    organisation: str | None
    uppfoljning: str | None
    undertecknad: Message | None
    underskrifter: tuple[Underskrift, ...]
    bilagor: tuple[str, ...]
    anmarkning: str | None
    okant_delar: tuple[Message, ...]
    okant: Message | None
    forbehall: Message | None
    stod: tuple[Stodrad, ...]
    tolkningar: Message
    kallor: tuple[Kallrad, ...]

    @property
    def loften(self) -> tuple[Avtalslofte, ...]:
        """Every promise once: by priority, then those that name none."""
        found = [lofte for rad in self.prioriteringar for lofte in rad.loften]
        return tuple({item.id: item for item in (*found, *self.utan_prioritering)}.values())


def avtalsdokument(
    snapshot: Snapshot, avtal: Overenskommelse, as_of: dt.date, halsa: Halsa
) -> Avtalsdokument:
    """Return an agreement as a document.

    Args:
        snapshot: The plan.
        avtal: The agreement.
        as_of: The day asked about; follow-ups published later are not known.
        halsa: Whether the data has errors.
    """
    utkast = avtal.skede == "utkast"
    alla = loften_i(snapshot, avtal)
    # What is signed holds only what points at it.
    loften = tuple(lofte for lofte in alla if pekare(lofte, avtal)) if utkast else alla
    andra = [lofte.id for lofte in alla if lofte not in loften]
    lagesbild = None if avtal.lagesbild is None else snapshot.lagesbilder.get(avtal.lagesbild)
    poster: list[Post] = [avtal, *alla, *([] if lagesbild is None else [lagesbild])]
    shown = [avtalslofte(snapshot, lofte, avtal) for lofte in loften]
    numbers = {item.nr for item in avtal.prioriteringar}
    links = tuple(stodrader(snapshot, avtal, loften))
    okant = tuple(okant_i(avtal, loften, lagesbild, as_of))
    return Avtalsdokument(
        huvud=Rapporthuvud(
            titel=titel(avtal),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, poster),
            poster=len(poster),
            halsa=halsa,
            filer=underlagsfiler(snapshot, poster),
        ),
        record=avtal.ref,
        fil=snapshot.path_of(avtal),
        att_underteckna=utkast,
        form=form(avtal),
        ursprung=handling_i_ord(avtal),
        titel=avtal.titel,
        mellan=_mellan(avtal.parter),
        parter=avtal.parter,
        omrade=_omrade(snapshot, avtal),
        giltighet=giltighet(avtal),
        galler=None if utkast else galler(avtal, as_of),
        diarienummer=avtal.diarienummer,
        lagesbild=None if lagesbild is None else lagesbildsvy(snapshot, lagesbild),
        prioriteringar=tuple(_prioriteringar(avtal.prioriteringar, shown)),
        utan_prioritering=tuple(
            item for item in shown if not numbers.intersection(item.prioriteringar)
        ),
        utan_prioritering_i_ord=_utan(numbers),
        organisation=avtal.organisation,
        uppfoljning=avtal.uppfoljning,
        undertecknad=None if utkast else _undertecknad(avtal.undertecknad),
        underskrifter=tuple(_underskrifter(avtal)) if utkast else (),
        bilagor=avtal.bilagor,
        anmarkning=avtal.anmarkning,
        okant_delar=okant,
        okant=lucka(avtal, okant),
        forbehall=_med_andra(forbehall(avtal), andra),
        stod=links,
        tolkningar=_tolkningar(links),
        kallor=kallrader(
            snapshot, [avtal, *loften, *([] if lagesbild is None else [lagesbild])]
        ),
    )  # fmt: skip


def valt_avtal(snapshot: Snapshot, ident: str) -> Overenskommelse:
    """Return an agreement by its id, with or without its kind.

    Raises:
        UsageError: There is no such agreement.
    """
    found = snapshot.overenskommelser.get(ident.removeprefix("overenskommelse/"))
    if found is not None:
        return found
    if not snapshot.overenskommelser:
        raise UsageError(
            "Det finns ingen överenskommelse i registret. De ligger i data/overenskommelser/."
        )
    near = nearest(ident.removeprefix("overenskommelse/"), snapshot.overenskommelser)
    shown = ascii(ident).strip("'") if not ident.isprintable() else ident
    if near is None:
        raise UsageError(
            "Överenskommelsen {id} finns inte. Alla: polisplan list overenskommelse", id=shown
        )
    raise UsageError("Överenskommelsen {id} finns inte. Menade du {nara}?", id=shown, nara=near)


def _mellan(parter: Sequence[str]) -> Message:
    if len(parter) == 1:
        return Message("Enda kända part: {part}", part=parter[0])
    return Message("Samverkan mellan {parter}", parter=listed(parter))


def _omrade(snapshot: Snapshot, avtal: Overenskommelse) -> Message:
    area = avtal.omrade
    parts: list[Value] = [plats(snapshot, area)]
    parts += [part for part in (area.delomrade, area.plats) if part is not None]
    return joined(", ", parts)


def _prioriteringar(
    items: Sequence[Prioritering], shown: Sequence[Avtalslofte]
) -> Iterator[Prioriteringsrad]:
    for item in items:
        named = tuple(lofte for lofte in shown if item.nr in lofte.prioriteringar)
        yield Prioriteringsrad(item.nr, item.vad, named)


def _utan(numbers: set[int]) -> Message:
    if not numbers:
        return Message(
            "Överenskommelsen har inga kända prioriteringar. De här löftena gäller samma område "
            "och tid."
        )
    return Message(
        "De här löftena gäller samma område och tid, men de anger ingen av prioriteringarna."
    )


def _med_andra(given: Message | None, andra: Sequence[str]) -> Message | None:
    """Return the reservation, with the promises of the same area and time that are left out."""
    if not andra:
        return given
    text = Message(
        "Löften för samma område och tid som inget knyter till överenskommelsen, och som inte "
        "ingår i den: {loften}.",
        loften=listed(andra),
    )
    return text if given is None else joined(" ", [given, text])


def _undertecknad(given: Undertecknad | None) -> Message | None:
    if given is None:
        return None
    day = Message("okänd dag") if given.datum is None else datum_i_ord(given.datum)
    roles: list[Value] = [Message(role) for role in given.roller]
    return Message(
        "{dag} av {roller}",
        dag=day, roller=listed(roles) if roles else Message("okända roller"),
    )  # fmt: skip


def _underskrifter(avtal: Overenskommelse) -> Iterator[Underskrift]:
    """Yield a place for each role that is to sign, or for each party where no role is given."""
    roles = () if avtal.undertecknad is None else avtal.undertecknad.roller
    if roles:
        yield from (Underskrift(None, Message(role).capitalize()) for role in roles)
    else:
        yield from (Underskrift(part, None) for part in avtal.parter)


def _tolkningar(links: Sequence[Stodrad]) -> Message:
    counts = [sum(rad.belagg == kind for rad in links) for kind in ("belagd", "tolkning", "saknas")]
    return Message(
        "Av länkarna nedan har {belagd} stöd i en källa, {tolkning} är vår tolkning och "
        "{saknas} saknas.",
        belagd=counts[0], tolkning=counts[1], saknas=counts[2],
    )  # fmt: skip
