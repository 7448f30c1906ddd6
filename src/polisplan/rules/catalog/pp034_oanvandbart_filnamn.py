"""Namn på filer och mappar ska ha bokstäver, siffror, punkt och bindestreck.

## Varför

Ett namn med radbrytning, stjärna eller bindestreck först kan läsas som något annat av de program
som filerna går igenom, och går inte att spara i Windows. Då kan en kollega inte ens hämta registret.

## Fel

```yaml data/regioner/norr (kopia).yaml
id: norr  # PP034
namn: Norr
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/regioner/norr.yaml
id: norr
namn: Norr
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Byt namn på filen, så att den heter som sitt id: små bokstäver a–z, siffror och enkla bindestreck.
Är det en kopia, ta bort den: git minns den gamla texten.

## Källa

Egen konvention. Vilka tecken Windows inte tillåter: learn.microsoft.com, «Naming files, paths,
and namespaces».
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP034", name="oanvandbart-filnamn", severity=Severity.ERROR, since="0.1")
