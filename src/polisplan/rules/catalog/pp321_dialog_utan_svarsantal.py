"""En dialog som åberopas ska säga hur många som svarade.

## Varför

"Medborgarna tycker" väger olika om 50 eller 1 200 har svarat. Utan antalet kan läsaren inte värdera
problembilden som löftet vilar på.

## Fel

```yaml data/lagesbilder/enkat-aby-2017.yaml
id: enkat-aby-2017
titel: Enkät inför löftet i Åby
omrade: {kommun: aby}
avser: 2017
dialoger:
- {form: enkät, avser: 2017-10, kalla: kalla-ett}  # PP321
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/lagesbilder/enkat-aby-2017.yaml
id: enkat-aby-2017
titel: Enkät inför löftet i Åby
omrade: {kommun: aby}
avser: 2017
dialoger:
- {form: enkät, antal: 250, enhet: svarande, avser: 2017-10, kalla: kalla-ett}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Leta efter antalet i källan och skriv det med enhet: svarande, tillfrågade eller deltagare är olika saker.
Säger källan inget antal, låt upplysningen stå kvar. En lägesbild bedöms när någon av dess källor är läst i
sin helhet. Varje lägesbild ger högst en avvikelse.

## Källa

Egen regel, ur dialoger med mellan 50 och 1 200 svar (Arvidsjaur 2018, Halmstad 2021).
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the pictures of problems that rest on a dialogue of unknown size, each once."""
    for bild in given.snapshot.lagesbilder.values():
        if not bild.helt_last:
            continue
        for index, dialog in enumerate(bild.dialoger):
            if dialog.antal is None:
                yield Breach(
                    bild, ("dialoger", index),
                    Message("Det står inte hur många som var med: {form}.", form=dialog.form),
                    hint=Message("Skriv antal och enhet, om källan säger det."),
                )  # fmt: skip
                break


def population(given: RuleInput) -> Population:
    """Return how many pictures rest on a dialogue."""
    med = [bild for bild in given.snapshot.lagesbilder.values() if bild.dialoger]
    whole = sum(bild.helt_last for bild in med)
    return Population(whole, Message("lästa, med dialog"), len(med) - whole)


RULE = Rule(
    code="PP321",
    name="dialog-utan-svarsantal",
    severity=Severity.INFO,
    since="0.1",
    check=check,
    kort=Message("Det står inte hur många som var med i dialogen."),
    population=population,
)
