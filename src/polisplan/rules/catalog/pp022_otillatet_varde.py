"""Ett värde ur en bestämd lista ska stå i listan.

## Varför

Listorna gör att poster kan räknas. Skriver en kommun `delvis läst` och en annan `delvis` blir det
två högar, och ingen siffra stämmer.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: hemsida  # PP022
tillit: D  # PP022
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
tillit: A
```

## Gör så här

Välj ett av värdena som meddelandet räknar upp. Stora och små bokstäver, å, ä och ö räknas. En roll
väljs ur en lista för att en persons namn inte ska få plats. Passar inget av värdena, säg till:
listan kan växa.

## Källa

Schemat för slaget, i `schemas/`.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP022", name="otillatet-varde", severity=Severity.ERROR, since="0.1")
