"""En fil ska heta som postens id.

## Varför

Den som ser `mal: 2015-trygghet` ska kunna öppna filen direkt, och den som ser filen ska veta vad
den kallas. Skiljer de sig åt är det oftast en kopierad fil där id:t inte är ändrat.

## Fel

```yaml data/regioner/norr.yaml
id: norra  # PP102
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

Avgör vilket som är rätt. Pekar andra poster på id:t, byt namn på filen; annars ändra id:t till filens
namn, som meddelandet föreslår. Länkar till något av de två namnen visas inte som trasiga så länge de
skiljer sig åt.

## Källa

Egen konvention.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP102", name="id-och-filnamn-skiljer", severity=Severity.ERROR, since="0.1")
