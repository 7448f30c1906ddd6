"""Ett löfte som säger problemet ska säga dess orsaker, och rikta något mot en av dem.

## Varför

En åtgärd hjälper bara om den träffar orsaken. Lovas det något mot ett problem utan att någon har
sagt varför det uppstår just där, går det inte att förstå varför åtgärden skulle hjälpa.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
problem: Buskörning på Storgatan  # PP306
aktiviteter:
- {nr: 1, vad: Farthinder, vem: [kommunen], roll: trygghetssamordnare}
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
problem: Buskörning på Storgatan
orsaker:
- {nr: 1, vad: En rak väg utan hinder}
aktiviteter:
- {nr: 1, vad: Farthinder, vem: [kommunen], roll: trygghetssamordnare, orsak: 1}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv de orsaker som en källa anger under orsaker, numrerade, och låt den aktivitet som riktas mot en
orsak peka på dess nummer med orsak. Säger källan bara problemet, låt varningen stå kvar.

Bara löften som anger ett problem och har en källa som är läst i sin helhet bedöms.

Ett undantag passar när orsaksanalysen finns i en handling som inte får publiceras.

## Källa

Brå: Gör en orsaksanalys, och Brå: Upprätta åtgärdsplan, där åtgärderna pekar på numrerade orsaker.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that state a problem without causes, or with causes nothing is aimed at."""
    for lofte in given.helt_lasta:
        if lofte.problem is None:
            continue
        if not lofte.orsaker:
            yield Breach(
                lofte, ("problem",), Message("Problemets orsaker är inte angivna."),
                hint=Message("Skriv dem under orsaker, numrerade, om en källa säger dem."),
            )  # fmt: skip
        elif all(item.orsak is None for item in lofte.aktiviteter):
            yield Breach(
                lofte, ("orsaker",), Message("Ingen aktivitet riktas mot någon av orsakerna."),
                hint=Message("Skriv orsakens nummer under orsak i den aktivitet som riktas mot den."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises that were read whole state a problem."""
    return given.bland_helt_lasta(
        sum(lofte.problem is not None for lofte in given.helt_lasta),
        Message("lästa med problem"),
    )


RULE = Rule(
    code="PP306",
    name="problem-utan-orsaksanalys",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    population=population,
    alone=True,
)
