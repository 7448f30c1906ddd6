"""En kommun ska höra till minst ett känt lokalpolisområde.

## Varför

Löften görs upp mellan en kommun och ett lokalpolisområde. När registret inte vet vilket område
kommunen hör till kommer dess löften inte med i områdets rapport, och den som letar efter sitt
områdes löften hittar dem inte.

## Fel

```yaml data/kommuner/oby.yaml
id: oby  # PP104
namn: Öby
kommunkod: '9902'
lan: abylan
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/kommuner/oby.yaml
id: oby
namn: Öby
kommunkod: '9902'
lan: abylan
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/lpo/norra-aby.yaml
id: norra-aby
namn: Norra Åby
region: mellan
polisomrade: aby
kommuner:
- {kommun: aby, belagg: källa}
- {kommun: oby, belagg: källa}
kommunlista: fullständig
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Leta upp en källa som säger vilket lokalpolisområde kommunen hör till, och skriv kommunen i det
områdets fil i data/lpo/. Skriv aldrig en gissning. Är bara polisområdet känt kan det stå i
kommunens fil, under polisomraden; varningen är kvar tills lokalpolisområdet är känt.

Varningen betyder att vi inte vet, aldrig att kommunen saknar lokalpolisområde. Så länge någon fil i
data/lpo/ är trasig prövas regeln inte, för den filen kan nämna kommunen.

## Källa

Egen konvention: docs/beslut/0002, som säger att bara lokalpolisområdets fil räknar upp kommuner.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the kommuner that no lokalpolisområde names."""
    snapshot = given.snapshot
    if snapshot.osedd("lpo"):
        return  # A file that is not all there may name any kommun.
    for kommun in snapshot.kommuner.values():
        known = any(snapshot.medlemskap(namn) for namn in snapshot.namn(kommun))
        if not known and not snapshot.soks(kommun):
            yield Breach(
                kommun, ("id",), Message("Kommunens lokalpolisområde är okänt."),
                hint=Message("Skriv kommunen i lokalpolisområdets fil i data/lpo/, med källa."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many kommuner there are."""
    return Population(len(given.snapshot.kommuner), Message("kommuner"))


RULE = Rule(
    code="PP104",
    name="okant-lokalpolisomrade",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    population=population,
)
