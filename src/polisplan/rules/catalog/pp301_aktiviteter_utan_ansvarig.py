"""Ett löfte ska säga vem som gör det som ska göras.

## Varför

Det som ingen har fått ansvar för blir lätt ogjort. Står det inte vem som ska göra något kan en
medborgare inte fråga någon, och parterna kan mena att det var den andras sak.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:  # PP301
- {nr: 1, vad: Trafikkontroller vid skolan}
- {nr: 2, vad: Ny belysning}
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
- {nr: 1, vad: Trafikkontroller vid skolan, vem: [polisen], roll: områdespolis}
- {nr: 2, vad: Ny belysning, vem: [kommunen], roll: trygghetssamordnare}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv parten under vem för varje aktivitet, och helst rollen under roll. Säger källan inte vem, låt
vem vara utelämnat och varningen stå kvar: gissa inte.

Bara löften med en källa som är läst i sin helhet bedöms. Säger minst en aktivitet vem, gäller i
stället regeln om ansvarig roll för resten.

Ett undantag passar när parterna uttryckligen har delat ansvaret för allt.

## Källa

Brå: Upprätta åtgärdsplan, där varje åtgärd har kolumnen *vem*.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.finding import Anchor
from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises none of whose activities has a party or a role."""
    for lofte in given.helt_lasta:
        activities = lofte.aktiviteter
        if activities and not any(item.vem or item.roll for item in activities):
            yield Breach(
                lofte, ("aktiviteter",),
                Message("Ingen aktivitet säger vem som ansvarar."),
                anchor=Anchor.KEY,
                hint=Message("Skriv parten under vem och rollen under roll, om en källa säger det."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises that were read whole have activities."""
    return given.bland_helt_lasta(sum(bool(lofte.aktiviteter) for lofte in given.helt_lasta))


RULE = Rule(
    code="PP301",
    name="aktiviteter-utan-ansvarig",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    population=population,
    dated=True,
    alone=True,
)
