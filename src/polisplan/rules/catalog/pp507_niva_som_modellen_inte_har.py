"""Ett måls nivå ska finnas i dess styrmodell.

## Varför

Nivån säger hur högt målet står och hur långt fram det syftar. Heter den något som styrmodellen inte
känner till går det inte att säga vad målet är, och rapporter som räknar mål per nivå missar det.

## Fel

```yaml data/mal/2015-trygghet.yaml
id: 2015-trygghet
styrmodell: modell-2015
niva: långsiktiga mål  # PP507
ordalydelse: Vi gör Åby tryggt.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}
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
- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv nivåns namn som det står i styrmodellens fil, i singular, eller ett av dess andra namn
(aven_kallat). Använder en källa ett annat ord för samma nivå, lägg till ordet under aven_kallat. Är
målet från en annan version av modellen, byt styrmodell.

## Källa

Egen konvention: nivåernas namn är data, eftersom de skiljer mellan styrmodellens versioner.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.nearest import nearest


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the goals whose level their version of the steering model does not have."""
    for mal in given.snapshot.mal.values():
        modell = given.snapshot.styrmodeller.get(mal.styrmodell)
        if modell is None:
            continue
        known = [name for niva in modell.nivaer for name in (niva.namn, *niva.aven_kallat)]
        if mal.niva not in known:
            yield Breach(
                mal, ("niva",),
                Message(
                    "Styrmodellen {id} har ingen nivå som heter {niva}.",
                    id=modell.id, niva=mal.niva,
                ),
                value=mal.niva,
                suggestion=nearest(mal.niva, known),
                hint=Message(
                    "Nivåer som finns: {namn}", namn=", ".join(niva.namn for niva in modell.nivaer)
                ),
            )  # fmt: skip


RULE = Rule(
    code="PP507",
    name="niva-som-modellen-inte-har",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
