"""Det ska gå att se hur och när löftet har berättats för medborgarna.

## Varför

Ett medborgarlöfte som medborgarna inte känner till är bara en plan. I utvärderingen 2018 brast just
information och återkoppling, till medborgare och till medarbetare.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
utgivare: Polisen
typ: webbsida
adress: https://example.org/aby
tillit: A
```

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1  # PP317
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

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Löften i Åby
utgivare: Polisen
typ: webbsida
adress: https://example.org/aby
tillit: A
```

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
kommunikation:
- {kanal: annons i lokaltidningen, datum: 2018-02}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Lägg till kommunikation med kanal och datum: en nyhet, ett möte, ett utskick. Säger ingen källa något,
låt varningen stå kvar.

Är någon av löftets källor själv riktad till allmänheten (webbsida, nyhet eller pressmeddelande) och har
ett datum, räknas löftet som berättat. En webbsida utan datum räcker inte: den säger var men inte när, och
samma sida skrivs ofta över år efter år. Bara löften med en källa som är läst i sin helhet bedöms.

## Källa

Brå: Utvärdering av medborgarlöften (rapport 2018:14), och handboken Samverkan i lokalt
brottsförebyggande arbete, där löftet är klart först när det är kommunicerat internt och till medborgarna.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message

_ALLMANHET = ("webbsida", "nyhet", "pressmeddelande")
"""Kinds of source that are made for the public."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises of which it cannot be seen how and when citizens were told."""
    for lofte in given.helt_lasta:
        if not _berattat(given, lofte):
            yield Breach(
                lofte, ("id",),
                Message("Det står inte hur och när löftet har berättats för medborgarna."),
                hint=Message("Lägg till kommunikation med kanal och datum, om en källa säger det."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises were read whole."""
    return given.bland_helt_lasta()


def _berattat(given: RuleInput, lofte: Lofte) -> bool:
    if any(item.datum is not None for item in lofte.kommunikation):
        return True
    kallor = (given.snapshot.kallor.get(item.kalla) for item in lofte.kallor)
    return any(
        kalla is None  # A source that could not be read may say when.
        or (kalla.datum is not None and kalla.typ in _ALLMANHET)
        for kalla in kallor
    )


RULE = Rule(
    code="PP317",
    name="lofte-utan-kommunikation",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Det står inte hur löftet har berättats."),
    population=population,
    alone=True,
)
