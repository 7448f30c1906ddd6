"""One agreement as a document: the one to sign, or a compilation that cannot pass for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.graph.stalle import Stalle
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.text.listing import joined, listed
from polisplan.text.message import Message, Value
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
from polisplan.views.avtalsunderskrifter import (
    Underskrift,
    underskrifter,
    undertecknad,
    undertecknas_av,
)
from polisplan.views.loftesvy import plats
from polisplan.views.postval import vald_post
from polisplan.views.rapporthuvud import (
    Halsa,
    Rapporthuvud,
    senaste_kalldatum,
    underlagsfiler,
)

_INGA_EGNA = Message("Inget löfte i registret är knutet till överenskommelsen.")


@dataclass(frozen=True, slots=True)
class Prioriteringsrad:
    """A priority, the promises that name its number, and where it stands."""

    nr: int
    vad: str
    loften: tuple[Avtalslofte, ...]
    stalle: Stalle


@dataclass(frozen=True, slots=True)
class Avtalsdokument:
    """An agreement.

    Attributes:
        huvud: The head; its title says which form this is.
        record: The record as `slag/id`.
        fil: Its file.
        stalle: Where it begins.
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
        egna: The promises that something ties to it, each once, in the order of its priorities.
        fel_nummer: Of these, those that name a number which it does not have.
        inga_egna: That there are none, where that must be said.
        andra: Promises of the same area and time that nothing ties to it; none in the document to
            sign.
        organisation: How the parties work together.
        uppfoljning: How it is followed up.
        undertecknad: When and by which roles it was signed; None in the document to sign.
        underskrifter: Places to sign, in the document to sign only.
        undertecknas_av: The roles that are to sign, where the places to sign do not name them.
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
    stalle: Stalle
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
    egna: tuple[Avtalslofte, ...]
    fel_nummer: tuple[Avtalslofte, ...]
    inga_egna: Message | None
    andra: tuple[Avtalslofte, ...]
    organisation: str | None
    uppfoljning: str | None
    undertecknad: Message | None
    underskrifter: tuple[Underskrift, ...]
    undertecknas_av: Message | None
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
        """Every promise that is shown."""
        return (*self.egna, *self.andra)

    @property
    def utan_prioritering(self) -> tuple[Avtalslofte, ...]:
        """Those that name none of its priorities."""
        return (*self.fel_nummer, *self.andra)


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
    egna = [lofte for lofte in alla if pekare(lofte, avtal)]
    andra = [lofte for lofte in alla if lofte not in egna]
    # What is signed holds only what points at it.
    loften = egna if utkast else alla
    lagesbild = None if avtal.lagesbild is None else snapshot.lagesbilder.get(avtal.lagesbild)
    poster: list[Post] = [avtal, *alla, *([] if lagesbild is None else [lagesbild])]
    own, other = (
        [avtalslofte(snapshot, lofte, avtal, as_of) for lofte in found]
        for found in (egna, [] if utkast else andra)
    )
    rows = tuple(_prioriteringar(snapshot, avtal, own))
    numbered = {lofte.id: lofte for rad in rows for lofte in rad.loften}
    unnumbered = [lofte for lofte in own if lofte.id not in numbered]
    links = tuple(stodrader(snapshot, avtal, loften))
    okant = tuple(okant_i(avtal, egna, lagesbild, as_of))
    return Avtalsdokument(
        huvud=Rapporthuvud(
            titel=titel(avtal),
            as_of=as_of,
            rev=snapshot.label,
            senaste_kalldatum=senaste_kalldatum(snapshot, poster, as_of),
            poster=len(poster),
            halsa=halsa,
            filer=underlagsfiler(snapshot, poster),
        ),
        record=avtal.ref,
        fil=snapshot.path_of(avtal),
        stalle=snapshot.stalle(avtal),
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
        prioriteringar=rows,
        egna=(*numbered.values(), *unnumbered),
        fel_nummer=tuple(unnumbered),
        inga_egna=None if utkast or own else _INGA_EGNA,
        andra=tuple(other),
        organisation=avtal.organisation,
        uppfoljning=avtal.uppfoljning,
        undertecknad=None if utkast else undertecknad(avtal.undertecknad),
        underskrifter=tuple(underskrifter(avtal)) if utkast else (),
        undertecknas_av=undertecknas_av(avtal) if utkast else None,
        bilagor=avtal.bilagor,
        anmarkning=avtal.anmarkning,
        okant_delar=okant,
        okant=lucka(avtal, okant),
        forbehall=_med_andra(forbehall(avtal), andra if utkast else ()),
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
    if not snapshot.overenskommelser and not snapshot.osedd(Overenskommelse.slag):
        raise UsageError(
            "Det finns ingen överenskommelse i registret. De ligger i data/overenskommelser/."
        )
    return vald_post(snapshot, Overenskommelse, ident)


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
    snapshot: Snapshot, avtal: Overenskommelse, egna: Sequence[Avtalslofte]
) -> Iterator[Prioriteringsrad]:
    for index, item in enumerate(avtal.prioriteringar):
        named = tuple(lofte for lofte in egna if item.nr in lofte.prioriteringar)
        place = snapshot.stalle(avtal, ("prioriteringar", index))
        yield Prioriteringsrad(item.nr, item.vad, named, place)


def _med_andra(given: Message | None, andra: Sequence[Lofte]) -> Message | None:
    """Return the reservation, with the promises of the same area and time that are left out."""
    if not andra:
        return given
    text = Message(
        "Löften för samma område och tid som inget knyter till överenskommelsen, och som inte "
        "ingår i den: {loften}.",
        loften=listed([lofte.id for lofte in andra]),
    )
    return text if given is None else joined(" ", [given, text])


def _tolkningar(links: Sequence[Stodrad]) -> Message:
    counts = [sum(rad.belagg == kind for rad in links) for kind in ("belagd", "tolkning", "saknas")]
    return Message(
        "Av länkarna nedan har {belagd} stöd i en källa, {tolkning} är vår tolkning och "
        "{saknas} saknas.",
        belagd=counts[0], tolkning=counts[1], saknas=counts[2],
    )  # fmt: skip
