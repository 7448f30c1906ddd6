"""Det som gjordes före löftets start räknas inte som dess utfall.

## Varför

En vandring som gick innan löftet undertecknades kan inte vara följden av löftet. Räknas den in ser löftet
uppfyllt ut innan det har börjat.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
uppfoljningar:
- period: {fran: 2017, till: 2017}  # PP210
  publicerad: 2018-02
  kalla: kalla-ett
  utfall:
  - {aktivitet: 1, antal: 3, enhet: trafikkontroller}
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
uppfoljningar:
- period: {fran: 2017, till: 2017}
  publicerad: 2018-02
  kalla: kalla-ett
  biutfall:
  - {antal: 3, enhet: trafikkontroller, text: Före löftets start.}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Hör uppföljningen till det förra löftet, flytta den dit. Gäller den detta löfte men redovisar något som hände
dessförinnan, skriv det som biutfall. Är löftets start fel, rätta den. Datum som inte är noga nog att avgöra
saken lämnas i fred.

## Källa

Egen regel, ur Norberg 2015, där trygghetsvandringen gick sex veckor före undertecknandet.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.kalender.datum import Datum
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Uppfoljning
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that count something done before they began, each once."""
    for lofte in given.loften:
        start = lofte.period.fran
        if start is None or not lofte.uppfoljningar or lofte.period.omojlig:
            continue
        for index, item in enumerate(lofte.uppfoljningar):
            if item.utfall and _fore(item, start):
                route = ("uppfoljningar", index, "publicerad" if item.period is None else "period")
                yield Breach(
                    lofte, route,
                    Message("Utfallet är från tiden före löftets start, {start}.", start=str(start)),
                    hint=Message("Skriv det som biutfall, eller flytta det till det förra löftet."),
                )  # fmt: skip
                break


def _fore(uppfoljning: Uppfoljning, start: Datum) -> bool:
    """Return whether a follow-up certainly ended, or was published, before a day."""
    publicerad = uppfoljning.publicerad
    if publicerad is not None and publicerad.before(start) is Svar.JA:
        return True
    period = uppfoljning.period
    # A period that ends before it starts has a fault of its own, and its end says nothing.
    slut = None if period is None or period.omojlig else period.till
    return isinstance(slut, Datum) and slut.before(start) is Svar.JA


RULE = Rule(
    code="PP210",
    name="utfall-fore-lofte",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Utfallet är från tiden före löftets start."),
    alone=True,
)
