"""En fil ska bestå av nycklar och värden.

## Varför

En tom fil är ingen post, men den har ett namn som andra kan peka på. Oftast är det en post som
någon började på och inte sparade.

## Fel

```yaml data/regioner/mellan.yaml
# PP013
```

## Rätt

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Fyll i posten eller ta bort filen. Börjar filen med `- ` är den en lista: varje post ska ha en egen
fil, och nycklarna ska stå längst ut.

## Källa

Egen konvention: en fil, en post.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP013", name="fil-utan-nycklar", severity=Severity.ERROR, since="0.1")
