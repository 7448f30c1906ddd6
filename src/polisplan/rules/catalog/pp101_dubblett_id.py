"""Ett id ska finnas bara en gång bland poster av samma slag.

## Varför

Två löften med samma id är för alla andra poster ett och samma. Den som följer upp det ena följer
upp det andra, och det ena syns inte i någon rapport.

## Fel

```yaml data/regioner/norr.yaml
id: norr
namn: Norr
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/regioner/nya/norr.yaml
id: norr  # PP101
namn: Norr och mitt
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

```yaml data/regioner/nya/norr-och-mitt.yaml
id: norr-och-mitt
namn: Norr och mitt
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Meddelandet säger vilken fil som har id:t: den som heter så, annars den första i bokstavsordning. Har
du kopierat en fil, skriv kopians eget id; programmet föreslår filens namn. Är det samma sak två
gånger, ta bort den ena filen. Är det två saker, ge den ena ett annat id och ett annat filnamn. Poster
av olika slag får ha samma id: kommunen, polisområdet och länet heter ofta lika.

## Källa

Egen konvention.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP101", name="dubblett-id", severity=Severity.ERROR, since="0.1")
