"""En text ska bara ha tecken som kan tryckas.

## Varför

En överenskommelse eller en rapport skrivs ut som pdf. Teckensnittet i dokumenten har alla europeiska
bokstäver och de vanliga symbolerna, men inte till exempel de flesta bildtecken. Ett tecken som saknas
visas i dokumentet som sin kod, och den som läser förstår inte vad som menas.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby 🚓  # PP903
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

Skriv det som tecknet betyder med ord, eller med ett vanligt tecken. Varje tecken anges en gång per
fil, där det står först. Undantag ges inte, men en varning stoppar inget.

## Källa

Egen konvention. Teckensnittet är Source Sans 3.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(
    code="PP903", name="tecken-som-inte-kan-tryckas", severity=Severity.WARNING, since="0.1"
)
