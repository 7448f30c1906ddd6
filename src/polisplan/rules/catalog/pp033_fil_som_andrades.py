"""En fil ska inte ändras medan den kontrolleras.

## Varför

Kontrollen läser filen, och läser den en gång till för att visa raden som är fel. Är det då en annan
text stämmer varken fel eller rad, och ett besked om registret går inte att lita på.

## Fel

```text
Någon sparar filen, eller byter gren i git, medan polisplan arbetar.
```

## Rätt

```text
Filerna är desamma från början till slut.
```

## Gör så här

Kör kontrollen en gång till. Händer det ofta, kontrollera en bestämd version i stället:
`polisplan validate --rev HEAD` läser ur git och påverkas inte av filerna i mappen.

## Källa

Egen konvention: samma filer ger alltid samma besked.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP033", name="fil-som-andrades", severity=Severity.ERROR, since="0.1")
