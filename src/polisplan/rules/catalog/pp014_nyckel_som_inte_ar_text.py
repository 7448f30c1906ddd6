"""En nyckel ska vara ett ord.

## Varför

En nyckel som är ett tal, ett årtal eller ett ja kan läsas som något annat än text. Då hittar ingen
uppgiften. Ett decimalkomma inom klamrar ger samma fel: kommat skiljer nycklar åt.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
2018: Första året  # PP014
tillit: A
```

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
nyckeltal:
- {matt: anställda, varde: 3,5, enhet: tusental, kalla: kalla-ett}  # PP014
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
datum: 2018
tillit: A
```

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
nyckeltal:
- {matt: anställda, varde: 3.5, enhet: tusental, kalla: kalla-ett}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv uppgiften som värde till en nyckel som finns; `polisplan explain PP021` säger hur du ser
vilka. Skriv decimaler med punkt.

## Källa

Egen konvention.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP014", name="nyckel-som-inte-ar-text", severity=Severity.ERROR, since="0.1")
