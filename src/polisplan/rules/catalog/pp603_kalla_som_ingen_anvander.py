"""En källa ska användas av minst en post.

## Varför

En källa som ingen post pekar på visar ofta att något har fallit bort: uppgiften som den skulle
styrka har tagits bort, eller pekar på en annan källa än den borde.

## Fel

```yaml data/kallor/kalla-tva.yaml
id: kalla-tva  # PP603
titel: Öby kommuns löften
typ: webbsida
adress: https://example.org/oby
tillit: A
```

## Rätt

```yaml data/kallor/kalla-tva.yaml
id: kalla-tva
titel: Öby kommuns löften
typ: webbsida
adress: https://example.org/oby
tillit: A
```

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
huvudort: Åby
kallor:
- {kalla: kalla-ett, last: helt}
- {kalla: kalla-tva, last: delvis}
```

## Gör så här

Peka på källan där den hör hemma, eller ta bort den. Är den läst men gav inget, ta bort den ändå:
källor utan poster går inte att hålla aktuella.

Så länge någon annan fil än en källas är trasig prövas regeln inte, för den filen kan peka på källan.
Detsamma gäller en källa som en trasig hänvisning troligen menar.

## Källa

Egen konvention.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the sources that nothing points at."""
    snapshot = given.snapshot
    if any(fil.slag != "kalla" for fil in snapshot.utan_post):
        return  # A file that is not all there may cite any source.
    cited = snapshot.citerade()
    for kalla in snapshot.kallor.values():
        if cited.isdisjoint(snapshot.namn(kalla)) and not snapshot.soks(kalla):
            yield Breach(
                kalla, ("id",), Message("Ingen post använder källan."),
                hint=Message("Peka på den där den hör hemma, eller ta bort den."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many sources there are."""
    return Population(len(given.snapshot.kallor), Message("källor"))


RULE = Rule(
    code="PP603",
    name="kalla-som-ingen-anvander",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    population=population,
)
