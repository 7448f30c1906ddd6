"""Ett löfte ska säga hur det följs upp: vad, när, av vem och för vem.

## Varför

Ett löfte som ingen har bestämt hur det ska följas upp rullar lätt vidare år från år. Medborgaren får
aldrig veta hur det gick, och nästa löfte skrivs utan att någon har lärt sig något.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1  # PP310
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

## Rätt

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
uppfoljningsplan:
- {vad: Antal trafikkontroller, nar: februari 2019, vem: polisen, for_vem: medborgarna}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv under uppfoljningsplan vad som ska följas upp, när, vem som samlar in och vem det är till för.
Säger källan bara en del, skriv den delen: meddelandet säger då vad som saknas. Vem är en part eller en
roll, aldrig en person.

Har löftet flera rader i planen räcker det att någon av dem säger varje sak. Bara löften med en källa
som är läst i sin helhet bedöms.

Ett undantag passar när planen finns i överenskommelsen; säg det i skälet.

## Källa

Brå: Planera uppföljning.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.finding import Anchor
from polisplan.findings.severity import Severity
from polisplan.models.lofte import Uppfoljningsplan
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.listing import either
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises without a plan for follow-up, or with one that leaves something out."""
    for lofte in given.helt_lasta:
        if not lofte.uppfoljningsplan:
            yield Breach(
                lofte, ("id",), Message("Löftet säger inte hur det ska följas upp."),
                hint=Message("Skriv under uppfoljningsplan vad, när, av vem och för vem."),
            )  # fmt: skip
            continue
        missing = _missing(lofte.uppfoljningsplan)
        if missing:
            yield Breach(
                lofte, ("uppfoljningsplan",),
                Message("Planen för uppföljning säger inte {vad}.", vad=either(missing)),
                anchor=Anchor.KEY,
                hint=Message("Fyll i nar, vem eller for_vem, om en källa säger det."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises were read whole."""
    return given.bland_helt_lasta()


def _missing(plan: tuple[Uppfoljningsplan, ...]) -> list[Message]:
    asked = [
        (Message("när"), any(item.nar for item in plan)),
        (Message("av vem"), any(item.vem for item in plan)),
        (Message("för vem"), any(item.for_vem for item in plan)),
    ]
    return [words for words, said in asked if not said]


RULE = Rule(
    code="PP310",
    name="lofte-utan-uppfoljningsplan",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    kort=Message("Löftet säger inte hur det ska följas upp."),
    population=population,
    dated=True,
    alone=True,
)
