"""En länk ska säga vad den vilar på, och peka på precis en sak.

## Varför

Den som läser ska kunna se om en länk kommer ur en källa eller är vår läsning. En länk utan källa
eller skäl går inte att pröva, och då ser en gissning ut som ett faktum.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: belagd  # PP505
- mal: 2015-trygghet
  belagg: tolkning  # PP505
- belagg: saknas
  mal: 2015-trygghet  # PP505
  skal: Oklart vad som menas.
- mal: 2015-trygghet
  initiativ: 2017-lokalt  # PP505
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
stodjer:
- mal: 2015-trygghet
  belagg: belagd
  kalla: kalla-ett
- initiativ: 2017-lokalt
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

- belagd: skriv källan under kalla. Finns ingen källa är länken en tolkning.
- tolkning: skriv skälet under skal, med egna ord.
- saknas: skriv varför under skal, och peka inte på något.
- Pekar länken på två saker, gör två länkar av den, var och en med sitt belägg.

## Källa

Egen konvention: docs/beslut/0003.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.graph.kedja import targets
from polisplan.models.base import Post
from polisplan.models.lank import Lank
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.route import Route


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield what is missing from, or too much in, the evidence of each link."""
    for post, route, lank in given.lankar:
        yield from _evidence(post, route, lank)
        yield from _target(post, route, lank)


def _evidence(post: Post, route: Route, lank: Lank) -> Iterator[Breach]:
    if lank.belagg == "belagd":
        if lank.kalla is None:
            yield Breach(
                post, (*route, "belagg"), Message("Länken är belagd men säger inte i vilken källa."),
                value=lank.belagg,
                hint=Message("Lägg till kalla. Finns ingen källa är länken en tolkning, med skäl."),
            )  # fmt: skip
    elif lank.skal is None:
        yield Breach(
            post, (*route, "belagg"),
            Message("Länken är en tolkning utan skäl.")
            if lank.belagg == "tolkning"
            else Message("Länken saknas utan skäl."),
            value=lank.belagg, hint=Message("Skriv varför, under skal."),
        )  # fmt: skip


def _target(post: Post, route: Route, lank: Lank) -> Iterator[Breach]:
    keys = [slag for slag, _, _ in targets(lank)]
    if lank.belagg == "saknas":
        if keys:
            yield Breach(
                post, (*route, keys[0]), Message("Länken sägs saknas men pekar på något."),
                hint=Message("Ta bort {key}, eller skriv belagg: tolkning med skäl.", key=keys[0]),
            )  # fmt: skip
    elif not keys:
        yield Breach(
            post, (*route, "belagg"), Message("Länken pekar inte på något."), value=lank.belagg,
            hint=Message("Skriv vad den pekar på, eller belagg: saknas med skäl."),
        )  # fmt: skip
    elif len(keys) > 1:
        yield Breach(
            post, (*route, keys[1]), Message("Länken pekar på mer än en sak: {keys}.", keys=", ".join(keys)),
            hint=Message("Gör en länk av varje, med sitt eget belägg."),
        )  # fmt: skip


RULE = Rule(
    code="PP505",
    name="ofullstandigt-belagg",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    alone=True,
)
