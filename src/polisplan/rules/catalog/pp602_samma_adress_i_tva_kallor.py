"""Två källor ska inte ha samma webbadress.

## Varför

Samma källa under två id räknas som två oberoende belägg. När den ena rättas eller får en ny läsdag
blir den andra kvar som den var, och två poster säger sedan olika saker om samma sida.

## Fel

```yaml data/kallor/kalla-tva.yaml
id: kalla-tva
titel: Åby kommuns löften
typ: webbsida
adress: http://Example.org/aby/  # PP602
tillit: A
```

## Rätt

```yaml data/kallor/kalla-tva.yaml
id: kalla-tva
titel: Åby kommuns löften
typ: webbsida
adress: http://Example.org/aby/loften
tillit: A
```

## Gör så här

Slå ihop källorna: behåll den ena, låt alla poster peka på den och ta bort den andra filen. Är det
olika handlingar bakom samma adress, till exempel en sida som har skrivits om, behåll adressen på den
ena och skriv på den andra en arkiverad adress eller handlingens beteckning.

http och https, stora och små bokstäver i värdnamnet och ett avslutande snedstreck räknas som lika.

## Källa

Egen konvention: varje källa är en post, en gång.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.kalla import Kalla
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.route import Route


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the addresses that an earlier source has, once per pair of sources."""
    first: dict[str, tuple[Kalla, Route]] = {}
    told: set[tuple[str, str]] = set()
    for kalla in given.snapshot.kallor.values():
        for route, adress in _addresses(kalla):
            earlier, there = first.setdefault(_plain(adress), (kalla, route))
            if earlier is kalla or (earlier.id, kalla.id) in told:
                continue
            told.add((earlier.id, kalla.id))
            yield Breach(
                kalla, route, Message("Källan {id} har redan den adressen.", id=earlier.id),
                value=adress,
                hint=Message("Slå ihop källorna, så att varje källa är en post."),
                also=[Also(earlier, there, Message("Här står adressen först."))],
            )  # fmt: skip


def _addresses(kalla: Kalla) -> Iterator[tuple[Route, str]]:
    if kalla.adress is not None:
        yield ("adress",), kalla.adress
    for index, adress in enumerate(kalla.aven_adress):
        yield ("aven_adress", index), adress


def _plain(adress: str) -> str:
    """Return an address without what does not tell two pages apart."""
    scheme, _, rest = adress.partition("://")
    end = next((i for i, sign in enumerate(rest) if sign in "/?#"), len(rest))
    port = {"http": ":80", "https": ":443"}[scheme]
    return rest[:end].lower().removesuffix(port) + rest[end:].removesuffix("/")


RULE = Rule(
    code="PP602",
    name="samma-adress-i-tva-kallor",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
