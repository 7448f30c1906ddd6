"""En post ska bara ha nycklar som dess slag känner till.

## Varför

En felstavad nyckel läses av ingen. Står det `matbara_mål` försvinner siffrorna ur alla rapporter
utan att något ser konstigt ut i filen.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
utgivre: Polisen  # PP021
typ: webbsida
tillit: A
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
utgivare: Polisen
typ: webbsida
tillit: A
```

## Gör så här

Meddelandet föreslår den nyckel som ligger närmast och räknar upp alla som finns på den platsen.
Nycklar skrivs med a–z utan prickar. Är nyckeln rätt stavad står den kanske på fel nivå: se efter
hur långt in raden är. Behövs en uppgift som ingen nyckel tar, skriv den i `anmarkning` och säg till.

## Källa

Schemat för slaget, i `schemas/`.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP021", name="okand-nyckel", severity=Severity.ERROR, since="0.1")
