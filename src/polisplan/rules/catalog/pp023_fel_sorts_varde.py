"""Ett värde ska vara av den sort som nyckeln tar: text, tal, sanningsvärde, lista eller nycklar.

## Varför

Text går inte att summera, och ett tal går inte att slå upp som en kod. Är sorten fel kan ingen
räkna på uppgiften, och den faller bort ur totalerna.

## Fel

```yaml data/polisomraden/aby.yaml
id: aby
namn: 2015  # PP023
region: mellan
lan: abylan  # PP023
hela_lanet: ja  # PP023
nyckeltal:
- matt: anställda
  varde: 3,5  # PP023
  enhet: tusental
  kalla: kalla-ett
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/polisomraden/aby.yaml
id: aby
namn: '2015'
region: mellan
lan: [abylan]
hela_lanet: true
nyckeltal:
- matt: anställda
  varde: 3.5
  enhet: tusental
  kalla: kalla-ett
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

- Text som liknar ett tal eller ett datum sätts inom citattecken.
- Tal skrivs utan citattecken, med decimalpunkt och utan mellanslag: `3.5`, `2070`.
- Ett sanningsvärde är `true` eller `false`; `ja` och `nej` är ord.
- En lista skrivs `[a, b]`, också när den har ett enda värde.

## Källa

Schemat för slaget, i `schemas/`.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP023", name="fel-sorts-varde", severity=Severity.ERROR, since="0.1")
