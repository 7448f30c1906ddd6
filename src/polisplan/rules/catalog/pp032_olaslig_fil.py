"""En post ska vara en vanlig fil som går att läsa.

## Varför

En symbolisk länk kan peka ut ur registret, på en fil som ingen har granskat eller som bara finns på
en enda dator. Då är registret inte detsamma för alla.

## Fel

```text
data/regioner/norr.yaml är en symbolisk länk, en mapp eller ett rör i stället för en fil, eller
går inte att läsa.
```

## Rätt

```yaml data/regioner/norr.yaml
id: norr
namn: Norr
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Ersätt länken med filen som den pekar på. Går filen inte att läsa, se efter vem som får läsa den:
`ls -l` i en terminal. Samma fil ska inte finnas på två platser; behövs den på två, peka på dess id.

## Källa

Egen konvention: länkar följs aldrig.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP032", name="olaslig-fil", severity=Severity.ERROR, since="0.1")
