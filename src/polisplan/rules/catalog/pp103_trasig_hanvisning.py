"""Ett id som något pekar på ska finnas.

## Varför

Pekar ett löfte på ett mål som inte finns, går kedjan av: ingen kan se vad löftet är till för, och
rapporterna räknar det inte. Nästan alltid är det ett skrivfel i id:t.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-tryghet  # PP103
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Rätta id:t. Meddelandet föreslår det närmaste id som finns och visar vad posten heter, så att det
går att avgöra om det är rätt post. Finns posten inte än, lägg till den i samma ändring.

Är en fil trasig räknas dess id som känt: ett fel i den filen gör inte länkarna dit trasiga.

## Källa

Egen konvention. Kedjan från löfte till mål är hela syftet med registret.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP103", name="trasig-hanvisning", severity=Severity.ERROR, since="0.1")
