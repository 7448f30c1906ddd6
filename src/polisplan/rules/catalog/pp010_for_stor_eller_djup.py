"""En fil ska vara rimligt stor och inte för djupt innesluten.

## Varför

Registret tar emot ändringar från vem som helst. En fil på en gigabyte, eller med tiotusen
parenteser i varandra, ska få ett svar direkt och inte stanna kontrollen för alla andra.

## Fel

```text
Filen är större än 256 KiB, har fler än 32 nivåer av nycklar och listor, eller har fler än tusen
fel.
```

## Rätt

```text
En vanlig post är ett par kilobyte och har högst sju nivåer.
```

## Gör så här

- För stor: en datafil är en post. Lägg bilder, tabeller och bilagor utanför `data/`.
- För djup: leta efter en parentes som inte avslutas, eller ett indrag som växer för varje rad.
- För många fel: rätta de första och kör igen. Filen är troligen av ett helt annat slag.

Filen läses inte till slutet, så andra fel i den visas inte.

## Källa

Egen konvention: gränserna är långt över de största posterna.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP010", name="for-stor-eller-djup", severity=Severity.ERROR, since="0.1")
