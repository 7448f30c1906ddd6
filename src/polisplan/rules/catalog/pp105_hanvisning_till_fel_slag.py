"""Ett id ska tillhöra en post av det slag som nyckeln avser.

## Varför

Nyckeln säger vad som står bakom id:t. Står en verksamhetsidé där ett mål ska stå går kedjan förbi
målet, och ingen ser vilket mål löftet bidrar till.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: ide-2015  # PP105
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

Meddelandet säger vad id:t är och vad som ska stå här. Antingen är id:t fel, eller så hör det hemma
under en annan nyckel: ett initiativ skrivs `initiativ: 2017-lokalt`, inte `mal: 2017-lokalt`.

## Källa

Egen konvention: nyckeln avgör vilket slag ett id tillhör.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP105", name="hanvisning-till-fel-slag", severity=Severity.ERROR, since="0.1")
