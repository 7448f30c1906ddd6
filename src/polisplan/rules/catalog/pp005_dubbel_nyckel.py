"""En nyckel ska finnas bara en gång på samma nivå.

## Varför

Av två lika nycklar väljer program den ena utan att säga något. Vilken beror på programmet, så två
läsare av samma fil kan se två olika löften.

## Fel

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
kallor:
- {kalla: kalla-ett, last: helt}
namn: Mellersta  # PP005
```

## Rätt

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
aven_kallat: [Mellersta]
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Meddelandet säger på vilken rad nyckeln står först. Behåll den ena. Är det två uppgifter av samma
slag, titta om nyckeln tar en lista. Samma nyckel i två olika rader av en lista är inget fel.

## Källa

YAML 1.2.2, avsnitt 3.2.1.1: nycklarna är unika.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP005", name="dubbel-nyckel", severity=Severity.ERROR, since="0.1")
