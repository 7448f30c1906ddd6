"""Ett mål som räknas ska säga varifrån siffran hämtas.

## Varför

Tio trafikkontroller enligt händelserapporter och tio enligt minnet är olika löften. Är datakällan inte bestämd
i förväg finns det ofta ingen siffra när löftet ska följas upp.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller}  # PP325
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
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, datakalla: händelserapporter}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv under datakalla varifrån siffran hämtas, om källan säger det: händelserapporter, tidredovisning, en
enkät. Säger den inget, låt varningen stå kvar.

Leveranser och tillstånd, som finns eller inte finns, behöver ingen datakälla. Bara löften med en källa som är
läst i sin helhet bedöms. Varje löfte ger högst en avvikelse.

## Källa

Brå: Planera uppföljning. Malung-Sälen 2016 visar att det går: där dokumenteras kontrollerna i
händelserapporter.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte, MatbartMal
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message

_SYNS = ("leverans", "tillstand")
"""Kinds of target that are there or not."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises with a counted target of which nobody knows who counts, each once."""
    for lofte in given.helt_lasta:
        for index, mal in enumerate(lofte.matbara_mal):
            if _raknas(mal) and mal.datakalla is None:
                yield Breach(
                    lofte, ("matbara_mal", index),
                    Message("Det står inte varifrån siffran för målet ska hämtas."),
                    hint=Message("Skriv det under datakalla, om källan säger det."),
                )  # fmt: skip
                break


def population(given: RuleInput) -> Population:
    """Return how many promises have a counted target."""
    counted = [lofte for lofte in given.loften if _har_raknade(lofte)]
    whole = sum([lofte.helt_last for lofte in counted])
    return Population(whole, Message("lästa, räknade mål"), len(counted) - whole)


def _har_raknade(lofte: Lofte) -> bool:
    return bool(lofte.matbara_mal) and any(_raknas(mal) for mal in lofte.matbara_mal)


def _raknas(mal: MatbartMal) -> bool:
    return mal.typ not in _SYNS


RULE = Rule(
    code="PP325",
    name="datakalla-saknas",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    population=population,
    alone=True,
)
