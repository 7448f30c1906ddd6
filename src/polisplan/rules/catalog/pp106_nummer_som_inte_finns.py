"""Ett nummer som pekar på något i en post ska finnas där.

## Varför

Ett utfall räknas bara mot det mätbara mål som det pekar på med nummer. Pekar numret fel tappas
siffran bort, och löftet ser ouppföljt ut fast någon har följt upp det.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
orsaker:
- {nr: 1, vad: Höga farter}
aktiviteter:
- nr: 1
  vad: Trafikkontroller
  orsak: 2  # PP106
matbara_mal:
- nr: 1
  aktivitet: 11  # PP106
  minst: 10
  enhet: trafikkontroller
overenskommelse:
  id: aby-2017
  prioritering: 2  # PP106
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
uppfoljningar:
- publicerad: 2019-02
  kalla: kalla-ett
  utfall:
  - matbart_mal: 3  # PP106
    antal: 12
  biutfall:
  - aktivitet: 2  # PP106
    text: Två rattfyllerister stoppades.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
orsaker:
- {nr: 1, vad: Höga farter}
aktiviteter:
- nr: 1
  vad: Trafikkontroller
  orsak: 1
matbara_mal:
- nr: 1
  aktivitet: 1
  minst: 10
  enhet: trafikkontroller
overenskommelse:
  id: aby-2017
  prioritering: 1
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
uppfoljningar:
- publicerad: 2019-02
  kalla: kalla-ett
  utfall:
  - matbart_mal: 1
    antal: 12
  biutfall:
  - aktivitet: 1
    text: Två rattfyllerister stoppades.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Rätta numret. Är det troligt vilket som menades visar meddelandet det och vad som står där, annars
alla nummer som finns. Saknas raden i listan, lägg till den i samma ändring. Vet du inte vilken
rad det gäller, utelämna numret: då står uppgiften för sig.

Regeln gäller också en prioritering i en överenskommelse, var pekaren än står. Finns inte själva
överenskommelsen är det i stället PP103. Står samma nummer två gånger i listan som numret pekar in i
är det PP107, och pekarna dit prövas när det är rättat.

## Källa

Egen konvention: docs/beslut/0006, som säger att ett utfall räknas när det pekar ut sitt mål.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Protocol, TypeGuard

from polisplan.findings.severity import Severity
from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.lank import Prioriteringspekare, Stod
from polisplan.models.lofte import Lofte, MatbartMal
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.route import Route

_NR = attrgetter("nr")


class _Numrerad(Protocol):
    @property
    def nr(self) -> int: ...


_Rader = Mapping[int, str]
"""What stands in a list, by number."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the numbers that point at nothing, record by record."""
    snapshot = given.snapshot
    for lofte in given.loften:
        yield from _within(lofte)
        if lofte.overenskommelse is not None:
            yield from _priority(snapshot, lofte, ("overenskommelse",), lofte.overenskommelse)
    for post, route, lank in given.lankar:
        if isinstance(lank, Stod) and lank.overenskommelse is not None:
            where = (*route, "overenskommelse")
            yield from _priority(snapshot, post, where, lank.overenskommelse)


def _within(lofte: Lofte) -> Iterator[Breach]:
    if _whole(lofte):
        return
    acts = _numbers(lofte.aktiviteter)
    goals = _numbers(lofte.matbara_mal)
    causes = _numbers(lofte.orsaker)
    for i, aktivitet in enumerate(lofte.aktiviteter):
        if _missing(aktivitet.orsak, causes):
            yield _cause(lofte, ("aktiviteter", i, "orsak"), aktivitet.orsak)
    for i, mal in enumerate(lofte.matbara_mal):
        if _missing(mal.aktivitet, acts):
            yield _activity(lofte, ("matbara_mal", i, "aktivitet"), mal.aktivitet)
    for i, uppfoljning in enumerate(lofte.uppfoljningar):
        for key, rows in (("utfall", uppfoljning.utfall), ("biutfall", uppfoljning.biutfall)):
            for j, utfall in enumerate(rows):
                if _missing(utfall.matbart_mal, goals):
                    route = ("uppfoljningar", i, key, j, "matbart_mal")
                    yield _goal(lofte, route, utfall.matbart_mal)
                if _missing(utfall.aktivitet, acts):
                    route = ("uppfoljningar", i, key, j, "aktivitet")
                    yield _activity(lofte, route, utfall.aktivitet)


def _whole(lofte: Lofte) -> bool:
    """Return whether every number is there: nearly always, so it is seen without any routes."""
    acts: set[int | None] = {None, *map(_NR, lofte.aktiviteter)}
    for mal in lofte.matbara_mal:
        if mal.aktivitet not in acts:
            return False
    goals: set[int | None] = {None, *map(_NR, lofte.matbara_mal)}
    for uppfoljning in lofte.uppfoljningar:
        for utfall in (*uppfoljning.utfall, *uppfoljning.biutfall):
            if utfall.matbart_mal not in goals or utfall.aktivitet not in acts:
                return False
    causes: set[int | None] = {None, *map(_NR, lofte.orsaker)}
    return causes.issuperset([aktivitet.orsak for aktivitet in lofte.aktiviteter])


def _numbers(rows: Sequence[_Numrerad]) -> frozenset[int] | None:
    """Return the numbers of a list; None where one stands twice, which is a fault of its own."""
    numbers = frozenset(map(_NR, rows))
    return numbers if len(numbers) == len(rows) else None


def _missing(number: int | None, known: frozenset[int] | None) -> TypeGuard[int]:
    return number is not None and known is not None and number not in known


def _cause(lofte: Lofte, route: Route, nummer: int) -> Breach:
    return _breach(
        lofte, route, nummer, {item.nr: item.vad for item in lofte.orsaker},
        Message("Orsak {nr} finns inte i löftet.", nr=nummer),
        Message("Löftet har inga numrerade orsaker. Lägg till orsaken, eller utelämna numret."),
    )  # fmt: skip


def _activity(lofte: Lofte, route: Route, nummer: int) -> Breach:
    return _breach(
        lofte, route, nummer, {item.nr: item.vad for item in lofte.aktiviteter},
        Message("Aktivitet {nr} finns inte i löftet.", nr=nummer),
        Message("Löftet har inga aktiviteter. Lägg till aktiviteten, eller utelämna numret."),
    )  # fmt: skip


def _goal(lofte: Lofte, route: Route, nummer: int) -> Breach:
    return _breach(
        lofte, route, nummer, {item.nr: _words(item) for item in lofte.matbara_mal},
        Message("Mätbart mål {nr} finns inte i löftet.", nr=nummer),
        Message("Löftet har inga mätbara mål. Lägg till målet, eller utelämna numret."),
    )  # fmt: skip


def _priority(
    snapshot: Snapshot, post: Post, route: Route, pekare: Prioriteringspekare
) -> Iterator[Breach]:
    avtal = snapshot.overenskommelser.get(pekare.id)
    if avtal is None:
        return
    rader = {item.nr: item.vad for item in avtal.prioriteringar}
    if _missing(pekare.prioritering, _numbers(avtal.prioriteringar)):
        yield _breach(
            post, (*route, "prioritering"), pekare.prioritering, rader,
            Message(
                "Prioritering {nr} finns inte i överenskommelsen {id}.",
                nr=pekare.prioritering, id=pekare.id,
            ),
            Message("Överenskommelsen har inga prioriteringar i registret. Lägg till den där."),
        )  # fmt: skip


def _breach(
    post: Post, route: Route, nummer: int, rader: _Rader, message: Message, none: Message
) -> Breach:
    likely = [nr for nr in rader if _slip(nr, nummer)]
    if len(likely) == 1:
        return Breach(
            post, route, message, value=str(nummer), suggestion=str(likely[0]),
            hint=Message("{nr}: «{vad}»", nr=likely[0], vad=rader[likely[0]]),
        )  # fmt: skip
    known = ", ".join(map(str, sorted(rader)))
    hint = Message("Nummer som finns: {nummer}", nummer=known) if rader else none
    return Breach(post, route, message, value=str(nummer), hint=hint)


def _slip(meant: int, written: int) -> bool:
    """Return whether a number is one slip away: a neighbour, digits swapped or one too often."""
    if abs(meant - written) == 1:
        return True
    right, wrong = str(meant), str(written)
    if len(right) == len(wrong):
        return sorted(right) == sorted(wrong)
    return wrong in {right[: i + 1] + right[i:] for i in range(len(right))}


def _words(mal: MatbartMal) -> str:
    parts = (mal.mangd, mal.enhet, mal.vad)
    return " ".join(part for part in parts if part is not None) or mal.typ


RULE = Rule(
    code="PP106",
    name="nummer-som-inte-finns",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    alone=True,
)
