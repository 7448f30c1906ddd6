"""En dag ska finnas i kalendern.

## Varför

Den 30 februari finns inte. Ett datum som är fel kan vara den dag då ett löfte går ut, och då
säger registret att det gäller för länge eller för kort.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
datum: 2018-02-30  # PP015
tillit: A
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
datum: 2018-02-28
last_datum: 2020-02-29
tillit: A
```

## Gör så här

Se efter i källan. Förslaget är månadens sista dag, men felet kan lika väl sitta i månaden. Går
dagen inte att läsa, skriv bara månaden: `2018-02`. Skriver källan själv en dag som inte finns, skriv
månaden, och källans ord i `kallans_ord` eller `anmarkning`.

## Källa

ISO 8601-1:2019.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP015", name="omojligt-datum", severity=Severity.ERROR, since="0.1")
