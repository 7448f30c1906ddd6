"""Ett förbehåll ska skrivas som villkor, inte mitt i det som lovas.

## Varför

"Fotpatrull i mån av tid" är inte detsamma som fotpatrull. Göms förbehållet i texten räknas löftet som om
det vore ovillkorligt, och den som följer upp vet inte vad som faktiskt är lovat.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- nr: 1
  vad: Fotpatrull i mån av tid  # PP324
  vem: [polisen]
  roll: områdespolis
stodjer:
- mal: 2015-trygghet
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
aktiviteter:
- nr: 1
  vad: Fotpatrull
  vem: [polisen]
  roll: områdespolis
  villkor: i mån av tid
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Flytta förbehållet till villkor, på aktiviteten eller det mätbara målet, eller på hela löftet om det gäller
allt. I ett nytt löfte: stryk förbehållet eller lova mindre.

Regeln läser titel, aktiviteter och mätbara mål, och letar efter uttryck ur en fast lista: *vid behov*, *på
begäran*, *vid önskemål*, *i mån av*, *om möjligt*, *så långt det går*, *så ofta det går*, *om läget medger*,
*med befintliga resurser*. Har aktiviteten, målet eller hela löftet redan ett villkor lämnas det i fred. Varje
löfte ger högst en avvikelse.

Texterna är registrets omskrivningar, så regeln prövar hur löftet är återgivet. I registret i
november 2026 ger regeln ingen avvikelse, för där är förbehållen redan skrivna som villkor; hur ofta den har rätt
går alltså inte att säga. Av de 23 verkliga förbehållen bland villkoren känner den igen 21, och av de 1 741 texterna i
övrigt larmar den inte för någon: docs/matningar/PP324.md.

## Källa

Egen regel, ur förbehåll i verkliga löften (Forshaga 2023, Ludvika 2018, Malå 2024).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.loftestexter import Ordtraff, har_nagon, ordtraffar
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message

_STAMMAR = (
    "behov", "begäran", "önskemål", "förfrågan", "mån av", "möjlig", "det går", "medger",
    "tillåter", "resurs",
)  # fmt: skip
_FORBEHALL = re.compile(
    r"\b(?:vid|efter|utifrån) behov(?!et)\b|\b(?:på|efter) (?:begäran|förfrågan)\b"
    r"|\b(?:vid|efter|på) önskemål\b|\bvid förfrågan\b|\bi (?:möjligaste )?mån(?: av)?\b"
    r"|\b(?:om|där|när|så långt|i den mån)(?: det)?(?: är)? möjligt\b"
    r"|\bvid (?:varje )?möjlig\w*|\bså (?:ofta|långt|mycket) (?:det|som) går\b|\bom det går\b"
    r"|\b(?:om|när|så långt|i den mån) [\w -]{1,40}?(?:medger|tillåter)\b"
    r"|\b(?:med|inom) (?:befintliga|tillgängliga|givna) resurser\b|\bom resurser(?:na)? finns\b"
    r"|\b(?:styrs av|beroende på|utifrån|efter) [\w ,-]{0,40}\bresurs(?:läge|er)\w*",
    re.IGNORECASE,
)
"""Ways of saying that a promise holds only sometimes."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises with a reservation in the text that is not marked as one, each once."""
    for text in given.lofteord:
        lofte = text.lofte
        if lofte.villkor or not har_nagon(text.sma, _STAMMAR):
            continue
        for found in ordtraffar(text.stallen, _FORBEHALL):
            if not _markt(lofte, found):
                yield Breach(
                    lofte, found.stalle.route,
                    Message("«{ord}» är ett förbehåll och hör till villkor.", ord=found.ord),
                    value=found.stalle.text,
                    hint=Message("Flytta det till villkor, eller stryk det i ett nytt löfte."),
                )  # fmt: skip
                break


def population(given: RuleInput) -> Population:
    """Return how many promises there are."""
    return Population(len(given.loften), Message("löften"))


def _markt(lofte: Lofte, found: Ordtraff) -> bool:
    """Return whether the reservation is marked, or stands where nothing is promised."""
    part, *rest = found.stalle.route
    if part == "aktiviteter":
        return lofte.aktiviteter[int(rest[0])].villkor is not None
    if part == "matbara_mal":
        return lofte.matbara_mal[int(rest[0])].villkor is not None
    return part == "problem"


RULE = Rule(
    code="PP324",
    name="forbehall-som-mal",
    severity=Severity.INFO,
    since="0.1",
    check=check,
    kort=Message("Ett förbehåll står i det som lovas."),
    population=population,
    alone=True,
)
