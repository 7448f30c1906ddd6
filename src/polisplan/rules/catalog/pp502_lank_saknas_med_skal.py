"""Ett löfte ska stödja ett mål.

## Varför

Löftet är till för att målen ska nås. När löftet säger att länken saknas slutar kedjan redan där:
ingen kan se vilket mål arbetet bidrog till, och inget mål får tillgodoräkna sig det.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Stöd till företagare
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
fokus: [ekobrott]
stodjer:
- belagg: saknas  # PP502
  skal: Inget av målen rör ekobrott.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Stöd till företagare
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
fokus: [ekobrott]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Löftet ska göra det tryggare att driva butik.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Säger källan ändå vilket mål löftet stödjer, skriv det. Annars är saknas, med skäl, ett ärligt svar
och varningen får stå kvar. Hitta aldrig på en länk för att bli av med den.

Ett löfte som har minst en annan länk räknas inte hit.

## Källa

Egen konvention: docs/beslut/0003.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.graph.kedja import mal_of
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that say, with a reason, that every link of theirs is missing."""
    for lofte in given.loften:
        for index, stod in enumerate(lofte.stodjer):
            if stod.belagg != "saknas" or stod.skal is None or mal_of(stod) is not None:
                break
            if index == len(lofte.stodjer) - 1:
                yield Breach(
                    lofte, ("stodjer", 0, "belagg"),
                    Message("Löftet når inget mål: länken saknas, med skäl."),
                    hint=Message("Skälet: «{skal}»", skal=lofte.stodjer[0].skal or ""),
                )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises there are."""
    return Population(len(given.loften), Message("löften"))


RULE = Rule(
    code="PP502",
    name="lank-saknas-med-skal",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    population=population,
    alone=True,
)
