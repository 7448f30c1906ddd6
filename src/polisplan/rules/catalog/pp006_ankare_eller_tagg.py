"""En fil ska inte använda ankare, alias, taggar, sammanfogning eller direktiv.

## Varför

Med dem går det att skriva en liten fil som blir miljontals värden, eller ett värde som står på en
annan plats än där det syns. Ingen uppgift i registret behöver dem, och den som granskar en
ändring ska kunna läsa vad som står på raden.

## Fel

```yaml data/regioner/mellan.yaml
id: mellan
namn: &namn Mellan  # PP006
aven_kallat:
- *annat  # PP006
- !!str Mellersta  # PP006
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
aven_kallat: ['*namn', '&namn', '!namn']
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv värdet där det ska stå, även om det blir två gånger. Ska texten verkligen börja med `&`, `*`
eller `!`, sätt den inom citattecken. Rader som börjar med `%` tas bort. Ett namn sägs en gång per
fil, där det först står: dess alias hör till samma fel.

## Källa

Egen konvention.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP006", name="ankare-eller-tagg", severity=Severity.ERROR, since="0.1")
