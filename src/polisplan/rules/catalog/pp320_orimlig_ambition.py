"""En nollvision ska ha ett delmål.

## Varför

"En kommun fri från narkotika" på ett år går inte att hålla, och alla vet det. Utan ett delmål på vägen kan
löftet bara misslyckas, eller så räknar ingen efter.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Ett Åby fritt från buskörning  # PP320
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

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Ett Åby fritt från buskörning
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
matbara_mal:
- nr: 1
  typ: effekt
  vad: Andelen som störs av buskörning
  riktning: minska
  enhet: procent
  datakalla: trygghetsmätningen
  baslinjer:
  - {varde: 24, avser: 2017, kalla: kalla-ett}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Säger källan hur långt man ska ha kommit, skriv det som ett mätbart mål: en andel, en effekt som ska öka
eller minska, en svarstid. Säger den bara nollvisionen, låt upplysningen stå kvar. I ett nytt löfte: skriv
hur mycket det ska minska under perioden, i stället för att det ska försvinna.

Regeln läser titel, problem, aktiviteter och mätbara mål, och letar efter ord ur en fast lista: *fri från*,
*drogfri*, *narkotikafri*, *brottsfri*, *våldsfri*, *klotterfri*, *noll-*, *utrota*, *ingen* eller *inga* i
början av texten. En drogfri fest eller en alkoholfri aktivitet är ingen nollvision, och inte heller
nolltolerans, som säger hur man ingriper, eller ett syfte, som i *åtgärder för drogfri skolmiljö*. Bara löften med en källa som är läst i sin helhet bedöms.

Texterna är registrets omskrivningar, så regeln prövar hur löftet är återgivet. Regeln gav tre avvikelser i registret i november 2026, och alla var rätt (100
procent). Av sju träffar när också löften som är lästa i delar prövades var sju rätt. Det är få: tabellen står i
docs/matningar/PP320.md.

## Källa

Brå: Följ upp arbetsprocessen, om mål som är realistiska. Listan av ord är vår egen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.loftestexter import har_nagon, ordtraffar
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message

_STAMMAR = ("fri", "noll", "utrota", "ingen", "inga")
_NOLL = re.compile(
    r"\bfri(?:a|tt)? från\b|(?<!för )\b(?:drog|narkotika|brotts|vålds|klotter)fri(?:a|tt)?\b"
    r"(?! \w*(?:aktivitet|arrangemang|evenemang|fest|disco|mötesplats|kväll|zon))"
    r"|\bnoll(?!tolerans)\w*|\butrota\w*|\A(?:ingen|inga|inget)\b",
    re.IGNORECASE,
)
"""Words that say that something is to be wholly gone."""

_DELMAL = ("effekt", "andel", "svarstid")
"""Kinds of target that can say how far one has come."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that say that something is to be gone and nothing on the way, once."""
    for text in given.lofteord:
        if not har_nagon(text.sma, _STAMMAR) or not text.lofte.helt_last:
            continue
        lofte, found = text.lofte, next(ordtraffar(text.stallen, _NOLL), None)
        if found is not None and not _delmal(lofte):
            yield Breach(
                lofte, found.stalle.route,
                Message("«{ord}» är en nollvision utan delmål.", ord=found.ord),
                value=found.stalle.text,
                hint=Message("Skriv hur långt man ska ha kommit när perioden är slut."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises were read whole."""
    return given.bland_helt_lasta()


def _delmal(lofte: Lofte) -> bool:
    return any(
        mal.typ in _DELMAL or (mal.typ == "tillstand" and mal.mangd is not None)
        for mal in lofte.matbara_mal
    )


RULE = Rule(
    code="PP320",
    name="orimlig-ambition",
    severity=Severity.INFO,
    since="0.1",
    check=check,
    kort=Message("Löftet är en nollvision utan delmål."),
    population=population,
    alone=True,
)
