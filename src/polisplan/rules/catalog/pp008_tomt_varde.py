"""En nyckel ska ha ett värde, eller inte finnas alls.

## Varför

Tomt kan betyda noll, inget, okänt eller «det skriver jag sedan». Den som läser en siffra om sin
kommun ska inte behöva gissa vilket. Här betyder en nyckel som inte finns alltid: okänt.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
utgivare: ~  # PP008
typ: webbsida
datum: null  # PP008
adress:  # PP008
tillit: A
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
tillit: A
```

## Gör så här

Är svaret okänt, ta bort nyckeln. Är svaret noll, skriv `0`. Är svaret en tom lista, skriv `[]`.
Skriv aldrig noll för något som källan inte säger.

## Källa

Egen konvention.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP008", name="tomt-varde", severity=Severity.ERROR, since="0.1")
