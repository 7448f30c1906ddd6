"""En period ska inte sluta innan den börjar.

## Varför

Det som slutar innan det börjar gäller aldrig. Ett sådant löfte syns inte i någon rapport, varken
som gällande, försenat eller uppfyllt, och ingen märker att det har fallit bort.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period:
  fran: 2018-05
  till: 2018-03  # PP201
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
period:
  fran: 2018-05
  till: 2019-03
  till_belagg: tolkning
  kallans_ord: maj 2018 till mars 2018
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Se efter i källan. Har vi skrivit av fel, rätta datumet. Står det så i källan, skriv källans ord i
kallans_ord, och i fran och till det som rimligen menas; märk det med fran_belagg eller
till_belagg, så att det syns att läsningen är vår. Går det inte att säga vad som menas, utelämna
datumet: okänt är ett ärligt svar.

Start räknas som sin första dag och slut som sin sista: 2018-05 till 2018 är möjligt. Regeln gäller
varje period i varje post, också för en aktivitet, en uppföljning eller ett medlemskap.

## Källa

Egen konvention: docs/beslut/0004, om datum och deras precision.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.perioder import perioder
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the periods whose last possible day comes before their first possible one."""
    for post in given.alla():
        for route, period in perioder(post):
            if period.omojlig:
                yield Breach(
                    post, (*route, "till"),
                    Message(
                        "Perioden slutar {till}, före sin start {fran}.",
                        till=str(period.till), fran=str(period.fran),
                    ),
                    value=str(period.till),
                    hint=Message(
                        "Rätta datumet. Står det så i källan, skriv dess ord i kallans_ord."
                    ),
                )  # fmt: skip


RULE = Rule(
    code="PP201",
    name="slut-fore-start",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    alone=True,
)
