"""En fil ska inte börja med en byteordningsmarkering (BOM).

## Varför

Markeringen syns inte, men är tre byte i början av filen. Program som inte väntar sig den läser
den som en del av den första nyckeln, och hittar då inget id.

## Fel

```text
Filen är sparad som «UTF-8 med BOM», som Anteckningar i äldre Windows gör.
```

## Rätt

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Spara filen som UTF-8 utan BOM. Resten av filen är kontrollerad ändå.

## Källa

Unicode, kapitel 2.6: en BOM varken behövs eller rekommenderas i UTF-8.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP003", name="byteordningsmarkering", severity=Severity.ERROR, since="0.1")
