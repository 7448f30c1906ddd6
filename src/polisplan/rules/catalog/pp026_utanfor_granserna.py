"""En text, ett tal eller en lista ska hålla sig inom sina gränser.

## Varför

Ett negativt antal eller en tom titel är alltid ett misstag, men ser i en rapport ut som ett svar.

## Fel

```yaml data/volontarer/2013-aby.yaml
id: 2013-aby
titel: ''  # PP026
avser: 2013-11-11
omradesslag: myndighet
raknar:
  utbildade: {enhet: personer, sedan: okänt}
rader:
- {omrade: Åby, start: 2010, utbildade: -10}  # PP026
kallor: []  # PP026
```

## Rätt

```yaml data/volontarer/2013-aby.yaml
id: 2013-aby
titel: Volontärer
avser: 2013-11-11
omradesslag: myndighet
raknar:
  utbildade: {enhet: personer, sedan: okänt}
rader:
- {omrade: Åby, start: 2010, utbildade: 0}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Meddelandet säger gränsen. Är texten tom för att svaret är okänt, ta bort nyckeln. Är den för lång,
korta den: registret återger källan med egna ord, det kopierar den inte.

## Källa

Schemat för slaget, i `schemas/`.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP026", name="utanfor-granserna", severity=Severity.ERROR, since="0.1")
