"""Ett mål som är en effekt ska ha ett startvärde med källa.

## Varför

"Fler ska känna sig trygga" går bara att pröva om det är känt hur många som var trygga från början.
Utan startvärde kan varje mätning efteråt läsas som en framgång.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
matbara_mal:
- {nr: 1, typ: effekt, vad: Andelen trygga ska öka, enhet: procent, riktning: öka}  # PP308
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
matbara_mal:
- nr: 1
  typ: effekt
  vad: Andelen trygga ska öka
  enhet: procent
  riktning: öka
  baslinjer:
  - {varde: 61, avser: 2017, matt: andel trygga utomhus, kalla: kalla-ett}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv startvärdet under baslinjer med vad det mäter, när, och källan. Har löftet bara en källa räcker
det att värdet står där: då är det den källan som säger det. Finns startvärdet i en annan mätning, lägg
till den som källa. Räkna aldrig fram ett eget.

Bara löften med en källa som är läst i sin helhet bedöms.

Ett undantag passar när effekten är ny och inte gick att mäta före.

## Källa

Brå: Planera uppföljning, som ber om ett startvärde innan arbetet börjar.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises with an effect that has no baseline, or one without a source."""
    for lofte in given.helt_lasta:
        for index, mal in enumerate(lofte.matbara_mal):
            if mal.typ != "effekt":
                continue
            if not mal.baslinjer:
                yield Breach(
                    lofte, ("matbara_mal", index),
                    Message("Målet är en effekt men har inget startvärde."),
                    hint=Message("Skriv startvärdet under baslinjer, med år och källa, om det är känt."),
                )  # fmt: skip
                break
            if len(lofte.kallor) > 1 and all(item.kalla is None for item in mal.baslinjer):
                yield Breach(
                    lofte, ("matbara_mal", index, "baslinjer"),
                    Message("Startvärdet säger inte vilken av löftets källor det kommer från."),
                    hint=Message("Skriv källan under kalla i startvärdet."),
                )  # fmt: skip
                break


def population(given: RuleInput) -> Population:
    """Return how many promises that were read whole have an effect as a target."""
    return given.bland_helt_lasta(
        sum(map(_has_effect, given.helt_lasta)), Message("lästa med effekt")
    )


def _has_effect(lofte: Lofte) -> bool:
    return any(mal.typ == "effekt" for mal in lofte.matbara_mal)


RULE = Rule(
    code="PP308",
    name="effektmal-utan-baslinje",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    population=population,
    alone=True,
)
