"""Ett undantag ska dölja något.

## Varför

Ett undantag är ett hål i kontrollen. Blir det kvar när felet är rättat döljer det nästa fel av samma
slag i posten, och ingen får veta det.

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
kallor:
- {kalla: kalla-ett, last: helt}
undantag:
- kod: PP203  # PP901
  skal: Ingen källa säger när löftet slutar.
  till: 2027
```

## Rätt

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
undantag:
- kod: PP203
  skal: Ingen källa säger när löftet slutar.
  till: 2027
```

## Gör så här

Ta bort undantaget. Skulle det ha dolt något, se efter att koden är rätt och att undantaget står i
samma post som felet. Står samma kod två gånger i en post, behåll det ena.

Ett undantag som har passerat sin sista dag fungerar ändå, för utslaget följer aldrig dagen. En
påminnelse säger att det är dags att pröva det.

## Källa

Egen konvention: varje undantag har ett skäl, en sista dag och något att dölja.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the exceptions that hide nothing, or nothing that an earlier one does not hide."""
    for item, earlier in given.undantag.verkningslosa():
        kod = item.undantag.kod
        route = ("undantag", item.nummer, "kod")
        if earlier is None:
            yield Breach(
                item.post, route, Message("Undantaget från {kod} döljer inget.", kod=kod),
                value=kod, hint=Message("Ta bort det, eller rätta koden."),
            )  # fmt: skip
        else:
            there = ("undantag", earlier.nummer, "kod")
            yield Breach(
                item.post, route, Message("Undantaget från {kod} står redan i posten.", kod=kod),
                value=kod, hint=Message("Behåll det ena."),
                also=[Also(item.post, there, Message("Här står det första."))],
            )  # fmt: skip


RULE = Rule(
    code="PP901",
    name="undantag-utan-verkan",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    sist=True,
)
