"""Varje faktum i ett grunddokument ska finnas i en post eller vara utelämnat med skäl.

## Varför

Registret började med några få dokument, och inget i dem får falla bort. Inventeringen i
`data/grunddokument/` räknar upp allt de säger. Ett faktum som ingen post bär är en uppgift som
läsaren inte kan hitta, och ingen märker att den saknas.

## Fel

```yaml data/grunddokument/sidan-2015.yaml
id: sidan-2015
titel: Sidan om Åby
typ: webbsida
inventering:
- {id: S000-01, vad: Åby hade en egen polismyndighet.}
- id: S000-02  # PP605
  vad: Polisen i Åby fanns i två hus.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/grunddokument/sidan-2015.yaml
id: sidan-2015
titel: Sidan om Åby
typ: webbsida
inventering:
- {id: S000-01, vad: Åby hade en egen polismyndighet.}
- id: S000-02
  vad: Polisen i Åby fanns i två hus.
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/polisomraden/aby.yaml
id: aby
namn: Åby
region: mellan
lan: [abylan]
anmarkning: Polisen fanns i två hus.
fakta: [S000-02]
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv in uppgiften i den post där den hör hemma, och lägg faktumets id i postens `fakta`. Ta bara med
id:t när posten verkligen säger det. Hör uppgiften till sidans ram, är den ovidkommande eller namnger
den en person: utelämna den med `utelamnad`, med grund och skäl.

Så länge någon fil är trasig prövas regeln inte, för den filen kan bära faktumet. Detsamma gäller ett
faktum som ett felskrivet id troligen menar.

## Källa

Egen konvention: inget i grunddokumenten får glömmas.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.graph.fakta import faktalage
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the facts that are neither in a record nor left out."""
    snapshot = given.snapshot
    if not snapshot.grunddokument or snapshot.utan_post:
        return  # A file that became no record may hold any fact.
    if any(problem.route[:1] == ("fakta",) for problem in snapshot.problems):
        return
    lage = faktalage(snapshot)
    okanda = {item.id for item in lage.angivna} - lage.fakta.keys()
    menade = {lage.trolig(ident) for ident in okanda}
    for dokument, nummer, faktum in lage.utan_post:
        if faktum.id not in menade:
            yield Breach(
                dokument, ("inventering", nummer, "id"),
                Message("Ingen post bär faktumet {id}.", id=faktum.id),
                value=faktum.id,
                hint=Message(
                    "Skriv in det där det hör hemma och lägg id:t i postens fakta, eller utelämna det "
                    "med skäl."
                ),
            )  # fmt: skip


RULE = Rule(
    code="PP605",
    name="faktum-utan-post",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
