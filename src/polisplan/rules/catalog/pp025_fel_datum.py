"""Ett datum ska skrivas som år, månad eller dag: 2018, 2018-05 eller 2018-05-01.

## Varför

`5/6 2018` är i maj för den ena och i juni för den andra. Ett löfte ska ta slut samma dag för alla
som läser. Säger källan bara året skrivs bara året: registret hittar inte på en dag.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
datum: 2018-31-05  # PP025
last_datum: 5 maj 2018  # PP025
tillit: A
```

```yaml data/visioner/vision-2015.yaml
id: vision-2015
ordalydelse: Ett tryggt Åby.
styrkt: bekräftad
styrmodell: modell-2015
giltig: {fran: 2015–01, till: löpande}  # PP025
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
datum: 2018-05-31
last_datum: 2018-05
tillit: A
```

```yaml data/visioner/vision-2015.yaml
id: vision-2015
ordalydelse: Ett tryggt Åby.
styrkt: bekräftad
styrmodell: modell-2015
giltig: {fran: 2015-01, till: tills vidare}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv så noga som källan, inte nogare. Meddelandet känner igen dag och månad som bytt plats,
tankstreck, punkter och månader i ord, och föreslår rätt form. Ett slut kan också vara
`tills vidare` eller `tills nytt undertecknas`. Är datumet okänt, ta bort nyckeln. Kan källans ord
inte skrivas som datum («2019–2018»), skriv dem i `kallans_ord`.

## Källa

ISO 8601-1:2019, kalenderdatum med minskad noggrannhet.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP025", name="fel-datum", severity=Severity.ERROR, since="0.1")
