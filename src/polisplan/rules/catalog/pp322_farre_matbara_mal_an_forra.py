"""Ett nytt löfte ska inte ha färre mätbara mål än det förra för samma problem.

## Varför

Löften glider lätt mot det allmänna: sju punkter blir fyra, och siffrorna försvinner. Då går det inte längre
att jämföra åren, och ingen har bestämt att det ska vara så.

## Fel

```yaml data/loften/aby/aby-2017-1.yaml
id: aby-2017-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2017, till: 2017}
parter: [polisen, kommunen]
fokus: [trafik]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, datakalla: journal}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1  # PP322
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
fokus: [trafik]
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
fokus: [trafik]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, datakalla: journal}
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
fokus: [trafik]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, datakalla: journal}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Se efter om källan har mått som saknas här. Har den inte det, låt varningen stå kvar: den säger just att det
nya löftet är svårare att följa upp. Finns det ett skäl, till exempel att målet är nått, lägg ett undantag med
skälet.

Jämförelsen gäller löften för samma område som följer på varandra i registret och har samma problem: alla
fokusområden i det ena finns i det andra. Är löftena flera räknas målen ihop. De nya ska vara lästa i sin
helhet; de mål som är sedda i de gamla räknas hur de än är lästa.

## Källa

Egen regel, ur löften som blivit mindre detaljerade med åren (Ludvika 2018 och 2022).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises with fewer measurable targets than those before, once a problem."""
    for omgang in given.omgangar:
        if not any(lofte.matbara_mal for lofte in omgang.forra):
            continue
        for lofte in omgang.loften:
            forra = _samma(lofte, omgang.forra)
            before = _antal(forra)
            if len(lofte.matbara_mal) >= before:
                continue
            nya = [item for item in omgang.loften if any(_samma(item, (old,)) for old in forra)]
            now = _antal(nya)
            if now < before and nya[0] is lofte and all(item.helt_last for item in nya):
                yield Breach(
                    lofte, ("id",),
                    Message(
                        "Löftet har färre mätbara mål än det förra för samma problem: "
                        "{nu} mot {forr}.",
                        nu=now, forr=before,
                    ),
                    hint=Message("Se efter om källan har mått, eller lägg ett undantag med skälet."),
                    also=tuple(Also(old, ("id",), Message("det förra löftet")) for old in forra),
                )  # fmt: skip


def _samma(lofte: Lofte, forra: Sequence[Lofte]) -> list[Lofte]:
    """Return those about the same problem: every focus area of one is found in the other."""
    if not lofte.fokus:
        return []
    return [
        old
        for old in forra
        if old.fokus and (old.fokus == lofte.fokus or _delmangd(lofte.fokus, old.fokus))
    ]


def _delmangd(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    # Their first ones are asked for before any set is made: most pairs share nothing.
    return (one[0] in other and set(one) <= set(other)) or (
        other[0] in one and set(other) <= set(one)
    )


def _antal(loften: Sequence[Lofte]) -> int:
    return sum(len(lofte.matbara_mal) for lofte in loften)


RULE = Rule(
    code="PP322",
    name="farre-matbara-mal-an-forra",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Löftet har färre mätbara mål än det förra."),
)
