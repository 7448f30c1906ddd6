"""En fil ska inte innehålla markeringar från en sammanslagning i git.

## Varför

Markeringarna betyder att två personer har ändrat samma rader och att ingen har valt. Båda texterna
står kvar, och den som läser vet inte vad som gäller.

## Fel

```yaml data/regioner/mellan.yaml
id: mellan
<<<<<<< HEAD  # PP011
namn: Mellan
=======
namn: Mellersta
>>>>>>> ny-indelning
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellersta
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Läs båda texterna, behåll den rätta, och ta bort alla rader som börjar med `<<<<<<<`, `=======`,
`|||||||` och `>>>>>>>`. Är du osäker, fråga den som gjorde den andra ändringen. Resten av filen
är inte kontrollerad.

## Källa

git-merge(1), avsnittet om hur konflikter visas.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP011", name="olost-sammanslagning", severity=Severity.ERROR, since="0.1")
