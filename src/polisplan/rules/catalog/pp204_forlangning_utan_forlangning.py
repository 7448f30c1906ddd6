"""En förlängning ska flytta slutet framåt.

## Varför

En förlängning är ett löfte om mer tid. Är det nya slutet inte senare än det gamla har antingen
datumen bytt plats eller löftet förkortats, och då räknas fel period när löftet följs upp.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
forlangningar:
- fran_slut: 2019-06-30
  till_slut: 2018-12-31  # PP204
  kalla: kalla-ett
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
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
forlangningar:
- fran_slut: 2018-12-31
  till_slut: 2019-06-30
  kalla: kalla-ett
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Har datumen bytt plats, byt tillbaka dem. Har löftet i själva verket avslutats i förtid, skriv det
under avslut i stället. Datum som inte är noga nog att avgöra saken lämnas i fred: 2018 till 2018-12
kan vara en förlängning.

## Källa

Egen konvention: docs/beslut/0004, om datum och deras precision.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.kalender.svar import Svar
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the prolongations whose new end is certainly not after the old one."""
    for lofte in given.loften:
        for index, item in enumerate(lofte.forlangningar):
            old, new = item.fran_slut, item.till_slut
            if new == old or old.before(new) is Svar.NEJ:
                yield Breach(
                    lofte, ("forlangningar", index, "till_slut"),
                    Message(
                        "Det nya slutet {nytt} är inte senare än det gamla, {gammalt}.",
                        nytt=str(new), gammalt=str(old),
                    ),
                    value=str(new),
                    hint=Message("Har datumen bytt plats? Ett avslut i förtid skrivs under avslut."),
                )  # fmt: skip


RULE = Rule(
    code="PP204",
    name="forlangning-utan-forlangning",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    alone=True,
)
