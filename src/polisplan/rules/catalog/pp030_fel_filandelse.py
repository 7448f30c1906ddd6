"""En fil i en datamapp ska heta något på .yaml.

## Varför

Bara filer på `.yaml` läses. En post som heter `.yml` eller `.txt` ligger i registret utan att finnas
där, och ingen märker det.

## Fel

```yaml data/regioner/norr.yml
id: norr  # PP030
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

Byt namn på filen. Är den ingen post, flytta den till `docs/` eller någon annan plats utanför `data/`.
Filer vars namn börjar med punkt läses inte och är inga fel.

## Källa

Egen konvention.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP030", name="fel-filandelse", severity=Severity.ERROR, since="0.1")
