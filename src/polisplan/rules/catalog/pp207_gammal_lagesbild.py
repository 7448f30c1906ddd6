"""En lägesbild ska vara högst två år gammal när löftet börjar.

## Varför

Problem flyttar sig. Ett löfte som bygger på en gammal enkät kan rikta arbetet mot en plats där det redan
är lugnt, medan det nya problemet blir utan.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
lagesbild: enkat-aby-2014  # PP207
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/lagesbilder/enkat-aby-2014.yaml
id: enkat-aby-2014
titel: Enkät i Åby
omrade: {kommun: aby}
avser: 2014
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
lagesbild: enkat-aby-2017
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Se efter om källan också åberopar något nyare, och peka på det. Gör den inte det, låt varningen stå kvar.

Lägesbildens tid är det senaste av avser och dialogernas tider. Bara det som säkert är mer än 24 månader
räknas: ett år räknas till sin sista dag, löftets start till sin första. Är någon av tiderna okänd bedöms
löftet inte.

Ett undantag passar när lägesbilden är prövad och bekräftad senare, utan att skrivas om.

## Källa

Egen konvention, med tvåårstakten i utredningen om kommuners ansvar (SOU 2021:49) som mått. Munkfors och
Torsby byggde vidare på en enkät från 2014.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lagesbild import Lagesbild
from polisplan.rules.rule import Also, Breach, Population, Rule, RuleInput
from polisplan.text.message import Message

_AR = 2
"""How many years old it may be."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that rest on something surely too old when they begin."""
    for lofte in given.loften:
        bild = given.snapshot.lagesbilder.get(lofte.lagesbild or "")
        fran = lofte.period.fran
        if bild is None or fran is None or lofte.period.omojlig:
            continue
        latest = _latest(bild)
        if latest is not None and _years_later(latest) < _day(fran.forsta):
            yield Breach(
                lofte, ("lagesbild",),
                Message(
                    "Lägesbilden är från {bild}, mer än två år före löftets start {start}.",
                    bild=latest.year, start=str(fran),
                ),
                value=bild.id,
                hint=Message("Peka på något nyare, om källan åberopar det."),
                also=[Also(bild, ("id",), Message("Här står lägesbilden."))],
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises rest on something, and for how many of these a time is unknown."""
    resting = [item for item in given.loften if item.lagesbild is not None]
    judged = 0
    for lofte in resting:
        bild = given.snapshot.lagesbilder.get(lofte.lagesbild or "")
        started = lofte.period.fran is not None and not lofte.period.omojlig
        if bild is not None and started and _latest(bild) is not None:
            judged += 1
    return Population(judged, Message("löften med lägesbild"), len(resting) - judged)


def _latest(bild: Lagesbild) -> dt.date | None:
    """Return the last day that it can speak of; None where it says no time."""
    times = [bild.avser, *(d.avser for d in bild.dialoger), *(d.avser_till for d in bild.dialoger)]
    return max((item.sista for item in times if item is not None), default=None)


def _day(date: dt.date) -> tuple[int, int, int]:
    return date.year, date.month, date.day


def _years_later(date: dt.date) -> tuple[int, int, int]:
    return date.year + _AR, date.month, date.day


RULE = Rule(
    code="PP207",
    name="gammal-lagesbild",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Lägesbilden är mer än två år äldre än löftet."),
    population=population,
    alone=True,
)
