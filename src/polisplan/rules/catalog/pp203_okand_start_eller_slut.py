"""Ett löftes start och slut ska vara kända.

## Varför

Utan start och slut går det inte att säga om löftet gäller i dag eller när det skulle ha följts upp.
Det räknas som oklart i rapporterna, och ingen blir påmind om uppföljningen.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018}  # PP203
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
period: {fran: 2018, till: tills vidare}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Leta efter perioden i källan eller i en annan källa. Ett år räcker. Har parterna bestämt att löftet
gäller tills vidare eller tills nytt undertecknas, skriv just det: det är ett känt slut. Säger ingen
källa något, låt fältet vara tomt och varningen stå kvar. Ett gissat datum är sämre än ett okänt. Bara löften
med en källa som är läst i sin helhet bedöms: perioden kan stå i det vi inte har läst.

Ett undantag passar när det är utrett att ingen källa säger något.

## Källa

Egen konvention: docs/beslut/0004, som skiljer okänt slut från öppet.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.kalender.giltighet import Giltighet
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.totals.lage import effective


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises whose start or end is unknown, each once."""
    for lofte in given.helt_lasta:
        if lofte.period.fran is not None and lofte.period.till is not None:
            continue
        giltighet = effective(lofte)
        if not giltighet.kand:
            yield Breach(
                lofte, ("period",), Message("Löftets start eller slut är okänt."),
                note=_note(giltighet),
                hint=Message("Ett år räcker. Skriv bara det en källa säger."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises were read whole."""
    return given.bland_helt_lasta()


def _note(giltighet: Giltighet) -> Message:
    if giltighet.fran is None and giltighet.till is None:
        return Message("start och slut är okända")
    return Message("starten är okänd") if giltighet.fran is None else Message("slutet är okänt")


RULE = Rule(
    code="PP203",
    name="okand-start-eller-slut",
    severity=Severity.ERROR,
    dated=True,
    since="0.1",
    check=check,
    population=population,
    alone=True,
)
