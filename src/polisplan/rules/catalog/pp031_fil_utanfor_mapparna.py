"""En fil ska ligga i en mapp som är ett slag av poster.

## Varför

Mappen säger vad posten är. Ligger ett löfte i en mapp som ingen känner till blir det inget löfte,
och räknas ingenstans.

## Fel

```yaml data/regionr/norr.yaml
id: norr  # PP031
namn: Norr
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/norr.yaml
id: norr  # PP031
namn: Norr
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/regioner/nya/norr.yaml
id: norr
namn: Norr
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Flytta filen till rätt mapp; meddelandet räknar upp dem. Undermappar får heta vad som helst och
betyder inget: löften ligger bäst i en mapp per kommun. Direkt i `data/` får bara `LICENSE` och
`README.md` ligga.

## Källa

Egen konvention: mappen säger slaget.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP031", name="fil-utanfor-mapparna", severity=Severity.ERROR, since="0.1")
