"""Ett löfte som ersatts eller flyttats ska säga vart det tog vägen.

## Varför

Ett löfte som bara tas bort går inte att följa upp. Står det att det är ersatt eller flyttat ska läsaren
kunna gå vidare till det som gäller i stället.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
avslut: {hur: ersatt, datum: 2018-06, kalla: kalla-ett}  # PP316
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
avslut: {hur: ersatt, datum: 2018-06, kalla: kalla-ett}
ersatt_av: [aby-2018-2]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/loften/aby/aby-2018-2.yaml
id: aby-2018-2
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018-06, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Ersatt: lägg till ersatt_av med det eller de nya löftenas id. Finns det nya löftet inte i registret, lägg
till det först, eller skriv utgått om ingen källa säger vad som kom i stället. Flyttat: skriv under text
vart det flyttades, eller peka på det nya löftet.

Att en fil försvinner mellan två versioner syns inte här. Ett löfte som inte längre gäller får sitt avslut
och ligger kvar: det är historia.

## Källa

Egen regel, ur Söderköping 2017, där ett löfte togs bort och frågan flyttades till en annan grupp.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises said to be replaced or moved, without a word on what came instead."""
    for lofte in given.loften:
        avslut = lofte.avslut
        if avslut is None or lofte.ersatt_av:
            continue
        if avslut.hur == "ersatt":
            yield Breach(
                lofte, ("avslut",), Message("Löftet är ersatt, men det står inte av vilket."),
                hint=Message("Lägg till ersatt_av med det nya löftets id."),
            )  # fmt: skip
        elif avslut.hur == "flyttat" and avslut.text is None:
            yield Breach(
                lofte, ("avslut",), Message("Löftet är flyttat, men det står inte vart."),
                hint=Message("Skriv vart under text, eller det nya löftets id under ersatt_av."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises were closed other than by their end."""
    closed = sum(lofte.avslut is not None for lofte in given.loften)
    return Population(closed, Message("löften med avslut"))


RULE = Rule(
    code="PP316",
    name="avslut-utan-efterfoljare",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    population=population,
    alone=True,
)
