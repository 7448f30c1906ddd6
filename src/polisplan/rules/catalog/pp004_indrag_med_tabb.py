"""En rad ska dras in med mellanslag.

## Varför

En tabb är olika bred i olika editorer. Två rader som ser lika indragna ut hör då inte ihop, och
vem som har lovat vad blir en fråga om vilken editor man har.

## Fel

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
kallor:
# PP004 (nästa rad)
\u0009- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
kallor:
  - {kalla: kalla-ett, last: helt}
```

## Gör så här

Byt tabben mot mellanslag. Filen `.editorconfig` säger till editorn att alltid göra så; de flesta
editorer följer den. Tabbar på andra platser än i indraget är tillåtna.

## Källa

YAML 1.2.2, avsnitt 6.1: indrag görs med mellanslag.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP004", name="indrag-med-tabb", severity=Severity.ERROR, since="0.1")
