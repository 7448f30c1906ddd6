"""Ett löfte som upprepas oförändrat ska säga varför.

## Varför

När samma löfte skrivs om år efter år utan att någon har frågat vad det gav, rullar arbetet vidare av
sig självt. Läsaren kan inte se om det upprepas för att det fungerar eller för att ingen har tittat.

## Fel

```yaml data/loften/aby/aby-2017-1.yaml
id: aby-2017-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2017, till: 2017}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller vid skolan, vem: [polisen], roll: områdespolis}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1  # PP315
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller vid skolan, vem: [polisen], roll: områdespolis}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/loften/aby/aby-2017-1.yaml
id: aby-2017-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2017, till: 2017}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller vid skolan, vem: [polisen], roll: områdespolis}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller vid skolan och badet, vem: [polisen], roll: områdespolis}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Följ upp det förra löftet och skriv vad det gav. Är det samma löfte som gäller längre, skriv det som en
förlängning av det förra i stället. Finns det ett skäl att upprepa det, till exempel att effekten inte
kan läsas av på ett år, lägg ett undantag med skälet.

Två löften räknas som likadana när de gäller samma område, följer på varandra i registret och har samma
aktiviteter och samma mätbara mål i samma ord. Titeln jämförs inte. Registret skriver om källans text, så
två löften kan vara likare här än i källan; därför jämförs bara löften med en källa som är läst i sin
helhet.

## Källa

Brå: Ny lag träder i kraft, där det sägs att arbetet sällan följs upp utan rullar vidare.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that say what one of the round before says."""
    for lofte, forra in _par(given):
        if lofte.helt_last and forra.helt_last and _innehall(lofte) == _innehall(forra):
            yield Breach(
                lofte, ("id",), Message("Löftet lovar precis detsamma som {id}.", id=forra.id),
                hint=Message(
                    "Följ upp det förra, skriv en förlängning av det, "
                    "eller lägg ett undantag med skälet."
                ),
                also=(Also(forra, ("id",), Message("samma löfte tidigare")),),
            )  # fmt: skip


def _par(given: RuleInput) -> Iterator[tuple[Lofte, Lofte]]:
    """Yield each promise with the one of the round before that it could repeat."""
    for omgang in given.omgangar:
        before: dict[tuple[int, int, int], list[Lofte]] = {}
        for forra in omgang.forra:
            before.setdefault(_matt(forra), []).append(forra)
        for lofte in omgang.loften:
            if lofte.aktiviteter:
                for forra in before.get(_matt(lofte), ()):
                    yield lofte, forra


def _matt(lofte: Lofte) -> tuple[int, int, int]:
    """Return what two promises that say the same have in common, and few others."""
    letters = sum([len(item.vad) for item in lofte.aktiviteter])
    return len(lofte.aktiviteter), len(lofte.matbara_mal), letters


def _innehall(lofte: Lofte) -> tuple[object, ...]:
    """Return what is promised, the order of the activities aside."""
    return (
        sorted(item.vad.casefold() for item in lofte.aktiviteter),
        [(mal.typ, mal.mangd, mal.enhet, mal.per, mal.vad) for mal in lofte.matbara_mal],
    )


RULE = Rule(
    code="PP315",
    name="oforandrat-lofte",
    severity=Severity.INFO,
    since="0.1",
    check=check,
    kort=Message("Löftet lovar precis detsamma som det förra."),
)
