"""En fil ska vara ett enda dokument.

## Varför

En fil är en post, och filens namn är dess id. En andra post efter `---` har ingen egen fil, syns
inte i en fillista och glöms av program som bara läser det första dokumentet.

## Fel

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
kallor:
- {kalla: kalla-ett, last: helt}
---  # PP007
id: norra
namn: Norra
```

## Rätt

```yaml data/regioner/mellan.yaml
---
id: mellan
namn: Mellan
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Flytta det som står efter raden `---` till en egen fil, eller ta bort raden. En enda `---` allra
först är tillåten. Det andra dokumentet är inte kontrollerat.

## Källa

Egen konvention: en fil, en post.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP007", name="flera-dokument", severity=Severity.ERROR, since="0.1")
