"""Ett löfte ska säga vad det stödjer, eller varför det inte går att säga.

## Varför

Kedjan från löfte till mål är hela syftet med registret. Ett löfte som inte säger något alls om vad
det stödjer går inte att följa uppåt, och det syns inte om länken saknas eller bara är glömd.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1  # PP501
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
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
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Lägg till stodjer. Säger en källa vilket mål, initiativ eller vilken prioritering löftet stödjer,
skriv belagg: belagd och källan. Annars läses länken ur fokustabellen i data/fokus/: belagg: tolkning
med skäl och rader. Har tabellen inget svar, skriv belagg: saknas och varför.

Att löftet hör till en överenskommelse räcker inte, om inte prioriteringen också står under stodjer.

## Källa

Egen konvention: docs/beslut/0003.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises without a word on what they serve."""
    for lofte in given.loften:
        if not lofte.stodjer:
            yield Breach(
                lofte, ("id",), Message("Löftet säger inte vad det stödjer."),
                hint=Message("Lägg till stodjer, med belagg: saknas och skäl om inget mål går att nå."),
            )  # fmt: skip


RULE = Rule(
    code="PP501",
    name="lofte-utan-lank-uppat",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    alone=True,
)
