"""En fil ska vara sparad som UTF-8.

## Varför

Samma byte är olika bokstäver i olika teckenkodningar. Läses filen fel blir Åby till något som
ingen hittar när den söker.

## Fel

```text
Filen är sparad som Latin-1 (ISO 8859-1, Windows-1252) eller UTF-16, så att å, ä och ö står som
andra byte än i UTF-8.
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby – år för år
typ: webbsida
tillit: A
```

## Gör så här

Öppna filen i en editor som visar teckenkodningen, och spara den som UTF-8. Meddelandet säger
vilken kodning filen ser ut att ha. Kontrollera att å, ä och ö ser rätt ut innan du sparar: visar
editorn något annat är filen öppnad med fel kodning.

## Källa

YAML 1.2.2, avsnitt 5.2, tillåter UTF-8 och UTF-16. Att bara UTF-8 används är egen konvention.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP002", name="inte-utf-8", severity=Severity.ERROR, since="0.1")
