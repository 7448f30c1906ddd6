r"""En text ska inte innehålla styrtecken eller tecken som ändrar läsriktningen.

## Varför

Sådana tecken syns inte, men ändrar det som syns: en rad kan läsas baklänges, eller byta färg i en
terminal. Då granskar man en annan text än den som gäller.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: "Löften \u202ei Åby"  # PP012
typ: webbsida
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

Ta bort tecknet. Det brukar följa med när text klistras in från en webbsida eller en pdf: radera
även bokstäverna bredvid och skriv dem igen. Meddelandet säger tecknets nummer i Unicode och exakt
var det står. Radbrytningar och tabbar är tillåtna. Varje tecken sägs en gång per fil,
med hur många ställen till det står på.

## Källa

Unicode TR36, avsnitt 2.8, om läsriktning i text som granskas.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP012", name="otillatet-tecken", severity=Severity.ERROR, since="0.1")
