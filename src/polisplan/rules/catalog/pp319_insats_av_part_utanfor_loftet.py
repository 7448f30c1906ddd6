"""Den som ska göra något ska vara part i löftet.

## Varför

Ett löfte på någon annans vägnar är inget löfte. Bostadsbolaget som enligt texten ska laga belysningen, men
som aldrig har lovat det, kan inte frågas om det blev gjort.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
- nr: 2
  vad: Laga belysningen vid vägen
  vem: [kommunen, Trafikverket]  # PP319
  roll: trygghetssamordnare
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
parter: [polisen, kommunen, Trafikverket]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
- nr: 2
  vad: Laga belysningen vid vägen
  vem: [kommunen, Trafikverket]
  roll: trygghetssamordnare
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Har parten gett löftet, skriv den under parter. Har den inte det, ta reda på om den har godkänt insatsen,
och låt annars varningen stå kvar.

Kommunens och polisens egna delar räknas till kommunen och polisen: skolan, socialtjänsten, en förvaltning,
polisens volontärer. Ord för flera, som fastighetsägare eller kommunala bolag, godtas när löftet har någon
part utöver polis och kommun, för de kan vara just den.

## Källa

Brå: Teckna samverkansöverenskommelse, om att parterna åtar sig det de själva ska göra.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message

_POLIS = re.compile(r"polis|volontär", re.IGNORECASE)
_KOMMUN = re.compile(
    r"kommun(?!al\w* bolag)|region gotland|skol|social|elevhäls|fritid|förvaltning|stadsdel|"
    r"ungdomsgård|bibliotek|staden|\bstad\b",
    re.IGNORECASE,
)
"""The municipality and the parts of it that sources name as acting."""

_FLERA = re.compile(
    r"bolag|ägare|förvaltare|idkare|näringsliv|handel|förening|civilsamhäll|krög|nattvandr|aktör",
    re.IGNORECASE,
)
"""Words for several, which may mean a party that is named otherwise."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises in which one who is no party is to do something, each once."""
    for lofte in given.loften:
        for index, aktivitet in enumerate(lofte.aktiviteter):
            outside = [
                vem for vem in aktivitet.vem if vem not in lofte.parter and _utanfor(lofte, vem)
            ]
            if outside:
                yield Breach(
                    lofte, ("aktiviteter", index, "vem"),
                    Message("{vem} ska göra något men är inte part i löftet.", vem=outside[0]),
                    value=outside[0],
                    hint=Message("Skriv den under parter, om den har gett löftet."),
                )  # fmt: skip
                break


def _utanfor(lofte: Lofte, vem: str) -> bool:
    if any(vem.casefold() == part.casefold() for part in lofte.parter):
        return False
    if _POLIS.search(vem):
        return not any(_POLIS.search(part) for part in lofte.parter)
    if _KOMMUN.search(vem):
        return not any(_KOMMUN.search(part) for part in lofte.parter)
    if _FLERA.search(vem):
        return not any(_annan(part) for part in lofte.parter)
    return True


def _annan(part: str) -> bool:
    return not _POLIS.search(part) and not _KOMMUN.search(part)


RULE = Rule(
    code="PP319",
    name="insats-av-part-utanfor-loftet",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Någon ska göra något men är inte part i löftet."),
    alone=True,
)
