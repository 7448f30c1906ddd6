"""En fil ska inte innehålla personnummer, telefonnummer eller e-postadress till en person.

## Varför

Registret är öppet, och git glömmer aldrig: det som en gång är sparat finns kvar i historiken hos
alla som har hämtat den. Ingen ska behöva hitta sitt nummer där för att den undertecknade en
överenskommelse.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
tillit: A
anmarkning: Frågor till fornamn.efternamn@example.org, 070-174 06 05.  # PP601
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
typ: webbsida
tillit: A
anmarkning: Frågor till kommunpolisen genom kommunens kontaktcenter.
```

## Gör så här

Skriv rollen i stället: kommunpolis, trygghetssamordnare. En brevlåda som hör till en funktion, som
`registrator@`, är tillåten. Meddelandet visar aldrig det som står på raden, för loggar läses av
fler än filen.

Är filen redan sparad i git räcker det inte att ändra den: säg till den som förvaltar registret, så
att historiken rensas. Är det ett diarienummer eller en kod som bara liknar ett nummer, säg till så
att mönstret kan rättas. Undantag ges inte.

## Källa

Europaparlamentets och rådets förordning (EU) 2016/679, artikel 5.1 c, om uppgiftsminimering.
Personnummers form: Skatteverket, SKV 704 och SKV 707.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP601", name="personuppgift", severity=Severity.ERROR, since="0.1")
