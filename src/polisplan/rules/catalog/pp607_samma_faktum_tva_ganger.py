"""Varje faktum ska ha ett id som inget annat faktum har.

## Varför

Posterna pekar på fakta med id. Står samma id på två fakta går det inte att veta vilket av dem som
posten bär, och det andra kan saknas utan att någon märker det.

## Fel

```yaml data/grunddokument/sidan-2015.yaml
id: sidan-2015
titel: Sidan om Åby
typ: webbsida
inventering:
- {id: S000-01, vad: Åby hade en egen polismyndighet.}
- id: S000-01  # PP607
  vad: Polisen i Åby fanns i två hus.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/grunddokument/sidan-2015.yaml
id: sidan-2015
titel: Sidan om Åby
typ: webbsida
inventering:
- {id: S000-01, vad: Åby hade en egen polismyndighet.}
- id: S000-02
  vad: Sökruta
  utelamnad: {grund: sidmöblering, skal: Sidans ram.}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Ge det senare faktumet ett ledigt id, och se efter i posterna vilket av dem de bär.

## Källa

Egen konvention.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.graph.fakta import faktalage
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the facts whose id an earlier fact has."""
    if not given.snapshot.grunddokument:
        return
    lage = faktalage(given.snapshot)
    for item in lage.inventerade:
        first = lage.fakta[item.faktum.id]
        if first is not item:
            yield Breach(
                item.dokument, ("inventering", item.nummer, "id"),
                Message("Faktumet {id} finns redan.", id=item.faktum.id),
                value=item.faktum.id,
                hint=Message("Ge det senare faktumet ett ledigt id."),
                also=[
                    Also(
                        first.dokument, ("inventering", first.nummer, "id"),
                        Message("Här står id:t först."),
                    )
                ],
            )  # fmt: skip


RULE = Rule(
    code="PP607",
    name="samma-faktum-tva-ganger",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
