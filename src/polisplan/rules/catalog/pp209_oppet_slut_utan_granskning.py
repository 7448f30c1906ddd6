"""Ett löfte utan slutdag ska säga när det ses över.

## Varför

"Tills nytt undertecknas" kan betyda ett år eller tio. Utan en dag då löftet ska ses över glöms det bort,
och ingen kan säga om det fortfarande är någons ansvar.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: tills vidare}  # PP209
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
period: {fran: 2018, till: tills vidare}
parter: [polisen, kommunen]
granskas: 2020-01
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv under granskas när löftet ska ses över, om källan säger det, eller sätt en yttersta slutdag. Säger
källan inget, låt varningen stå kvar. Ett löfte som redan är avslutat, ersatt eller flyttat bedöms inte,
och inte heller ett som bara är läst i delar.

## Källa

Egen regel, ur löften som gäller tills ett nytt undertecknas (Kramfors 2019, Sollefteå 2019) eller fick gälla
längre i väntan på ett nytt (Södermalm 2017).
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.kalender.giltighet import Slut
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises with an open end that nobody is to look at again."""
    for lofte in given.loften:
        if _oppet(lofte) and lofte.helt_last and lofte.granskas is None:
            yield Breach(
                lofte, ("period",), Message("Löftet har inget slut och ingen dag då det ses över."),
                hint=Message("Skriv dagen under granskas, eller en yttersta slutdag."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises have an open end."""
    oppna = [lofte for lofte in given.loften if _oppet(lofte)]
    whole = sum(lofte.helt_last for lofte in oppna)
    return Population(whole, Message("löften utan slutdag"), len(oppna) - whole)


def _oppet(lofte: Lofte) -> bool:
    return isinstance(lofte.period.till, Slut) and lofte.avslut is None and not lofte.ersatt_av


RULE = Rule(
    code="PP209",
    name="oppet-slut-utan-granskning",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    population=population,
    alone=True,
)
