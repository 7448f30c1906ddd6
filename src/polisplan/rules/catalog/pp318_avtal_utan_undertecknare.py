"""En överenskommelse ska säga vilka roller som undertecknade den.

## Varför

Den som ska få avtalet att hålla behöver veta vem som har lovat. Vanligast är kommunstyrelsens ordförande
och lokalpolisområdeschefen, men det skiftar, och rollen är det som ska stå: aldrig namnet.

## Fel

```yaml data/overenskommelser/aby-2017.yaml
id: aby-2017  # PP318
titel: Samverkan i Åby
omrade: {kommun: aby}
parter: [Åby kommun, Polismyndigheten]
period: {fran: 2017, till: 2019}
handling: kopia
prioriteringar:
- nr: 1
  vad: trafik
  stodjer:
  - {mal: 2015-trygghet, belagg: tolkning, skal: Trafik hör till trygghet.}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/overenskommelser/aby-2017.yaml
id: aby-2017
titel: Samverkan i Åby
omrade: {kommun: aby}
parter: [Åby kommun, Polismyndigheten]
period: {fran: 2017, till: 2019}
handling: kopia
prioriteringar:
- nr: 1
  vad: trafik
  stodjer:
  - {mal: 2015-trygghet, belagg: tolkning, skal: Trafik hör till trygghet.}
undertecknad: {datum: 2017-01, roller: [lokalpolisområdeschef, kommunchef]}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv rollerna under undertecknad. Finns rollen inte i listan, säg till så att den läggs till; skriv
aldrig ett namn. Ett utkast bedöms inte. En överenskommelse bedöms när själva handlingen är sedd, i original
eller kopia, eller när en källa om den är läst i sin helhet.

## Källa

Brå: Teckna samverkansöverenskommelse, om vilka som undertecknar.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the agreements that do not say which roles signed them."""
    for avtal in given.av(Overenskommelse):
        signed = avtal.undertecknad
        if _bedoms(avtal) and (signed is None or not signed.roller):
            yield Breach(
                avtal, ("id",) if signed is None else ("undertecknad",),
                Message("Det står inte vilka roller som undertecknade överenskommelsen."),
                hint=Message("Skriv rollerna under undertecknad. Aldrig namn."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many decided agreements have been seen."""
    decided = [
        avtal
        for avtal in given.av(Overenskommelse)
        if avtal.skede == "beslutad"
    ]  # fmt: skip
    seen = sum(_bedoms(avtal) for avtal in decided)
    return Population(seen, Message("sedda överenskommelser"), len(decided) - seen)


def _bedoms(avtal: Overenskommelse) -> bool:
    return avtal.skede == "beslutad" and (avtal.handling != "ej sedd" or avtal.helt_last)


RULE = Rule(
    code="PP318",
    name="avtal-utan-undertecknare",
    severity=Severity.INFO,
    since="0.1",
    check=check,
    population=population,
    alone=True,
)
