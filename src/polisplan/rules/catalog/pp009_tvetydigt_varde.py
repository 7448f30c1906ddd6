"""Ett värde ska läsas likadant av alla program.

## Varför

YAML finns i två versioner som läser samma tecken olika. I den äldre är `no` falskt, `012` tio och
`12:30` sjuhundrafemtio. Länskoden 01 blir 1, och landskoden no blir ett nej.

## Fel

```yaml data/lan/abylan.yaml
id: abylan
namn: Åby län
lanskod: 099  # PP009
bokstav: NO  # PP009
region: mellan
kallor:
- {kalla: kalla-ett, last: helt, stalle: 12:30}  # PP009
```

```yaml data/polisomraden/aby.yaml
id: aby
namn: Åby
region: mellan
lan: [abylan]
hela_lanet: yes  # PP009
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/lan/abylan.yaml
id: abylan
namn: Åby län
lanskod: '99'
bokstav: 'NO'
region: mellan
kallor:
- {kalla: kalla-ett, last: helt, stalle: '12:30'}
```

```yaml data/polisomraden/aby.yaml
id: aby
namn: Åby
region: mellan
lan: [abylan]
hela_lanet: true
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

- Menar du ett sanningsvärde, skriv `true` eller `false`.
- Menar du ett ord, en kod eller ett klockslag, sätt det inom citattecken.
- Menar du ett tal, skriv det med siffror och decimalpunkt, utan nollor först och utan
  understreck.

## Källa

YAML 1.2.2, avsnitt 10.3, jämfört med YAML 1.1, yaml.org/type.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP009", name="tvetydigt-varde", severity=Severity.ERROR, since="0.1")
