"""Ett löfte ska ha minst ett mätbart mål.

## Varför

Utan något att mäta mot kan ingen säga om löftet hölls. Då avgörs det av känslan i efterhand, och
varje uppföljning kan kallas lyckad.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1  # PP304
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
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
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 52, enhet: trafikkontroller}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv det källan lovar under matbara_mal: ett tal med enhet, eller en leverans som finns eller inte
finns. Perioden är löftets, om inget annat sägs. Lovar källan inget som går att mäta, låt varningen stå
kvar. Ett mål som vi hittar på är sämre än inget.

I ett nytt löfte: bestäm hur mycket, av vad och till när innan det undertecknas. Bara löften med en
källa som är läst i sin helhet bedöms.

Ett undantag passar när målen står i en annan handling, som är namngiven i skälet.

## Källa

Brå: Teckna samverkansöverenskommelse, som kräver avgränsade, mätbara mål, och Brå: Följ upp
arbetsprocessen.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises without any measurable target."""
    for lofte in given.helt_lasta:
        if not lofte.matbara_mal:
            yield Breach(
                lofte, ("id",), Message("Löftet har inget mätbart mål."),
                hint=Message("Skriv under matbara_mal hur mycket som lovas, om en källa säger det."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises were read whole."""
    return given.bland_helt_lasta()


RULE = Rule(
    code="PP304",
    name="lofte-utan-matbart-mal",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    population=population,
    dated=True,
    alone=True,
)
