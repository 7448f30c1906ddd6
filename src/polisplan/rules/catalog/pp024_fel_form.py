"""Ett id, en kod eller en adress ska ha sin bestämda form.

## Varför

Koder och adresser finns för att någon ska kunna slå upp dem. En kommunkod med tre siffror leder
ingenstans, och ett id med å skrivs olika på olika tangentbord.

## Fel

```yaml data/kommuner/aby.yaml
id: aby
namn: Åby
kommunkod: '901'  # PP024
lan: abylan
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
adress: example.org/aby  # PP024
tillit: A
```

## Rätt

```yaml data/kommuner/aby.yaml
id: aby
namn: Åby
kommunkod: '9901'
lan: abylan
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
adress: https://example.org/aby
tillit: A
```

## Gör så här

- Ett id har små bokstäver a–z, siffror och enkla bindestreck: `2015-forhindra-brott`.
- Koder skrivs som text inom citattecken, med nollorna kvar: `'0180'`.
- En adress börjar med `https://` eller `http://`.

## Källa

Schemat för slaget, i `schemas/`. Kommun- och länskoder: Statistikmyndigheten SCB.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP024", name="fel-form", severity=Severity.ERROR, since="0.1")
