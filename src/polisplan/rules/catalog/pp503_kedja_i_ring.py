"""Ingen kedja ska leda tillbaka till sig själv.

## Varför

Står mål A under mål B och mål B under mål A finns inget överst. Ett löfte som stödjer något av dem
når aldrig verksamhetsidén, hur många steg man än följer. Löften som ersätter varandra i ring säger
på samma sätt inte vilket som är det senaste.

## Fel

```yaml data/mal/2015-trygghet.yaml
id: 2015-trygghet
styrmodell: modell-2015
niva: långsiktigt mål
ordalydelse: Vi gör Åby tryggt.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- mal: 2016-lugn
  belagg: belagd
  kalla: kalla-ett
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/mal/2016-lugn.yaml
id: 2016-lugn
styrmodell: modell-2015
niva: delmål
ordalydelse: Trafiken ska vara lugn.
styrkt: bekräftad
giltig: {fran: 2016, till: 2019}
under:
- mal: 2015-trygghet  # PP503
  belagg: belagd
  kalla: kalla-ett
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/mal/2015-trygghet.yaml
id: 2015-trygghet
styrmodell: modell-2015
niva: långsiktigt mål
ordalydelse: Vi gör Åby tryggt.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- verksamhetside: ide-2015
  belagg: belagd
  kalla: kalla-ett
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/mal/2016-lugn.yaml
id: 2016-lugn
styrmodell: modell-2015
niva: delmål
ordalydelse: Trafiken ska vara lugn.
styrkt: bekräftad
giltig: {fran: 2016, till: 2019}
under:
- mal: 2015-trygghet
  belagg: belagd
  kalla: kalla-ett
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Meddelandet visar hela ringen. En av länkarna är vänd åt fel håll: det lägre ska peka på det högre,
och ersatt_av ska peka på det som kom senare. Rätta den. Felet står på den länk som sluter ringen,
men det kan lika gärna vara en annan som är fel.

## Källa

Egen konvention. Styrmodellens nivåer har en ordning, den översta först.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.graph.ringar import ringar
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield each ring once, at the link that closes it."""
    for ring in ringar(given.kedjor):
        last = ring[-1]
        names = [ring[0].fran.id, *(led.till.id for led in ring)]
        yield Breach(
            last.fran, last.route,
            Message("Kedjan går i ring: {ring}.", ring=" → ".join(names)),
            value=last.till.id,
            hint=Message("Vänd eller ta bort den länk som är fel."),
            also=[
                Also(led.fran, led.route, Message("Även denna länk hör till ringen."))
                for led in ring[:-1]
            ],
        )  # fmt: skip


RULE = Rule(
    code="PP503",
    name="kedja-i-ring",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
