"""Ett undantag ska gälla en regel som finns och som går att undanta.

## Varför

Ett undantag från en kod som inte finns gör ingenting, och den som skrev det tror att saken är löst.
Fel som läsning, schema och länkning hittar går aldrig att undanta: där finns ingen hel post att lita
på, och det som inte kan läsas kan inte heller räknas.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
undantag:
- kod: PP999  # PP902
  skal: Ingen källa säger när löftet slutar.
  till: 2027
- kod: PP103  # PP902
  skal: Målet läggs till senare.
  till: 2027
```

## Rätt

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
undantag:
- kod: PP203
  skal: Ingen källa säger när löftet slutar.
  till: 2027
```

## Gör så här

Rätta koden efter den som står i meddelandet du vill undanta. Går regeln inte att undanta, rätta
felet i stället. Undantag från reglerna om undantag går inte heller.

## Källa

Egen konvention.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the exceptions that name no rule, or one that a record cannot be excepted from."""
    for item in given.undantag.otillatna():
        kod = item.undantag.kod
        route = ("undantag", item.nummer, "kod")
        if kod in given.undantag.kanda:
            yield Breach(
                item.post, route, Message("{kod} går inte att undanta.", kod=kod),
                value=kod, hint=Message("Ta bort undantaget och rätta felet."),
            )  # fmt: skip
        else:
            yield Breach(
                item.post, route, Message("Regeln {kod} finns inte.", kod=kod),
                value=kod, hint=Message("Alla koder: polisplan explain."),
            )  # fmt: skip


RULE = Rule(
    code="PP902",
    name="undantag-som-inte-gar",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    sist=True,
)
