"""Ett löfte ska vila på en namngiven lägesbild.

## Varför

Löftet är till för ett problem som finns på platsen. Syns det inte vilken lägesbild det vilar på kan
ingen se varför just detta lovades, eller om problemet finns kvar när löftet är slut.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1  # PP305
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
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
lagesbild: enkat-aby-2017
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Säger en källa vilken lägesbild, problembild eller dialog löftet bygger på, skriv den som en post i
data/lagesbilder/ och peka på den med lagesbild. Säger källan inget, låt varningen stå kvar.

Ett löfte vars överenskommelse pekar på en lägesbild räknas som att det vilar på den. Bara löften med
en källa som är läst i sin helhet bedöms.

Ett undantag passar när lägesbilden är känd men inte får publiceras; säg det i skälet.

## Källa

Brå: 3.0 Gemensamma förberedelser, och Brå 2023: Ny lag träder i kraft, där det sägs att kopplingen
mellan problem och åtgärd ofta saknas.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.graph.snapshot import Snapshot
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that rest on no picture of problems, by themselves or their agreement."""
    for lofte in given.helt_lasta:
        if lofte.lagesbild is None and not _by_agreement(lofte, given.snapshot):
            yield Breach(
                lofte, ("id",), Message("Löftet säger inte vilken lägesbild det vilar på."),
                hint=Message("Peka på en post i data/lagesbilder/ med lagesbild, om en källa säger det."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises were read whole."""
    return given.bland_helt_lasta()


def _by_agreement(lofte: Lofte, snapshot: Snapshot) -> bool:
    pointer = lofte.overenskommelse
    agreement = None if pointer is None else snapshot.overenskommelser.get(pointer.id)
    return agreement is not None and agreement.lagesbild is not None


RULE = Rule(
    code="PP305",
    name="lofte-utan-lagesbild",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    population=population,
    dated=True,
    alone=True,
)
