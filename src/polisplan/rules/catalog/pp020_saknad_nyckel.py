"""En post ska ha de nycklar som alla poster av dess slag har.

## Varför

Ett löfte utan part eller period går inte att hålla någon ansvarig för. De nycklar som krävs är de
som alla källor ger svar på; allt annat får utelämnas och betyder då okänt.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett  # PP020
titel: Löften i Åby
tillit: A
```

```yaml data/mal/2015-trygghet.yaml
id: 2015-trygghet
styrmodell: modell-2015
niva: långsiktigt mål
ordalydelse: Vi gör Åby tryggt.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- {verksamhetside: ide-2015, kalla: kalla-ett}  # PP020
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
tillit: A
```

## Gör så här

Lägg till nyckeln. Meddelandet säger vad den är. Saknas en nyckel högst upp i posten står felet på
filens första rad; saknas den inne i en lista står det där raden i listan börjar. Vet du inte
svaret, hitta inte på ett: då hör posten inte hit än.

## Källa

Schemat för slaget, i `schemas/`.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP020", name="saknad-nyckel", severity=Severity.ERROR, since="0.1")
