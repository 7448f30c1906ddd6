"""En rad som ska starta ska inte ha några siffror än.

## Varför

Där verksamheten inte har börjat finns inget att räkna. Står det en siffra har den hamnat på fel rad
eller i fel tabell, och områdets summa blir för stor.

## Fel

```yaml data/volontarer/2013-aby.yaml
id: 2013-aby
titel: Volontärer
avser: 2013-11-11
omradesslag: myndighet
raknar:
  utbildade: {enhet: personer, sedan: okänt}
rader:
- {omrade: Åby, start: 2010, utbildade: 10}
- omrade: Ytby
  start: ska starta
  utbildade: 4  # PP402
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/volontarer/2013-aby.yaml
id: 2013-aby
titel: Volontärer
avser: 2013-11-11
omradesslag: myndighet
raknar:
  utbildade: {enhet: personer, sedan: okänt}
rader:
- {omrade: Åby, start: 2010, utbildade: 10}
- omrade: Ytby
  start: ska starta
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Se efter i källan vilken rad siffran hör till. Är cellen tom där, ta bort siffran: en tom cell skrivs
aldrig som noll. Är siffran källans förväntan, skriv kolumnen under prognos. Har källan verkligen en
siffra på raden, lägg ett undantag med skälet.

## Källa

Egen konvention.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.volontarstatistik import KOLUMNER, SKA_STARTA
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the rows that have not started and yet have figures, each at its first one."""
    for tabell in given.snapshot.volontarstatistik.values():
        for index, rad in enumerate(tabell.rader):
            if rad.start != SKA_STARTA:
                continue
            counted = [
                namn
                for namn in KOLUMNER
                if rad.kolumn(namn) is not None and namn not in rad.prognos
            ]
            if counted:
                yield Breach(
                    tabell, ("rader", index, counted[0]),
                    Message(
                        "{omrade} ska starta men har siffror: {kolumner}.",
                        omrade=rad.omrade, kolumner=", ".join(counted),
                    ),
                    value=str(rad.kolumn(counted[0])),
                    hint=Message("Lämna cellen tom, eller rätta start."),
                )  # fmt: skip


RULE = Rule(
    code="PP402",
    name="siffror-innan-start",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
