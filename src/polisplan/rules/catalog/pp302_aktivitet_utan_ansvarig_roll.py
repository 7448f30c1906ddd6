"""Varje aktivitet i ett löfte ska ha en ansvarig roll.

## Varför

"Polisen" och "kommunen" är tusentals personer. Först när en roll ansvarar vet en kollega vem som ska
frågas när arbetet ska följas upp, och ansvaret finns kvar när en person byter jobb.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
- {nr: 2, vad: Ny belysning, vem: [kommunen]}  # PP302
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
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
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
- {nr: 2, vad: Ny belysning, vem: [kommunen], roll: trygghetssamordnare}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv rollen under roll, aldrig ett namn. Fältet tar bara roller ur en bestämd lista; saknas den roll
som källan nämner, be att få den tillagd. Säger källan bara vilken part, låt varningen stå kvar.

Avvikelsen pekar på den första aktiviteten utan roll och säger hur många de är. Bara löften med en
källa som är läst i sin helhet bedöms, och bara de där minst en aktivitet säger vem.

Ett undantag passar när ett helt råd ansvarar gemensamt.

## Källa

Brå: Upprätta åtgärdsplan, där varje åtgärd har kolumnen *vem*.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that say who does something, but not which role for all of it."""
    for lofte in given.helt_lasta:
        if not _says_who(lofte):
            continue
        without = [i for i, item in enumerate(lofte.aktiviteter) if item.roll is None]
        if without:
            yield Breach(
                lofte, ("aktiviteter", without[0]),
                Message(
                    "Aktiviteter utan ansvarig roll: {antal} av {av}.",
                    antal=len(without), av=len(lofte.aktiviteter),
                ),
                hint=Message("Skriv rollen under roll, till exempel kommunpolis. Aldrig ett namn."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises that were read whole say who does something."""
    return given.bland_helt_lasta(
        sum(map(_says_who, given.helt_lasta)), Message("lästa, säger vem")
    )


def _says_who(lofte: Lofte) -> bool:
    for item in lofte.aktiviteter:  # noqa: SIM110 - a generator would cost more than the answer
        if item.vem or item.roll:
            return True
    return False


RULE = Rule(
    code="PP302",
    name="aktivitet-utan-ansvarig-roll",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    kort=Message("Aktiviteter saknar ansvarig roll."),
    population=population,
    dated=True,
    alone=True,
)
