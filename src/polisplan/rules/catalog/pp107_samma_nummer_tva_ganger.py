"""Varje nummer i en numrerad lista ska stå en gång.

## Varför

Utfall, mätbara mål och prioriteringar pekar på varandra med nummer. Står samma nummer två gånger
går det inte att veta vilken rad som menas, och en uppföljning kan hamna på fel rad.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller}
- {nr: 1, vad: Information i skolor}  # PP107
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
- {nr: 1, vad: Trafikkontroller}
- {nr: 2, vad: Information i skolor}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Ge den senare raden ett ledigt nummer; meddelandet säger vilket som är nästa. Se också efter om
något pekar på numret och rätta det så att det pekar på den rad som menas. Numren behöver inte stå i
ordning och får ha luckor: källans numrering går före vår.

Det gäller aktiviteter, mätbara mål och orsaker i löften, och prioriteringar i överenskommelser.

## Källa

Egen konvention.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from polisplan.findings.severity import Severity
from polisplan.models.base import Post
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message

_NR = attrgetter("nr")


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the numbers that stand earlier in their list."""
    for lofte in given.loften:
        for lista, rader in (
            ("aktiviteter", lofte.aktiviteter),
            ("matbara_mal", lofte.matbara_mal),
            ("orsaker", lofte.orsaker),
        ):
            if len(rader) > 1 and len(set(map(_NR, rader))) < len(rader):
                yield from _repeated(lofte, lista, [rad.nr for rad in rader])
    for avtal in given.av(Overenskommelse):
        yield from _repeated(avtal, "prioriteringar", [rad.nr for rad in avtal.prioriteringar])


def _repeated(post: Post, lista: str, numbers: Sequence[int]) -> Iterator[Breach]:
    free = max(numbers, default=0) + 1
    for index, nummer in enumerate(numbers):
        first = numbers.index(nummer)
        if first == index:
            continue
        yield Breach(
            post, (lista, index, "nr"),
            Message("Nummer {nr} finns redan i {lista}.", nr=nummer, lista=lista),
            value=str(nummer),
            hint=Message("Nästa lediga nummer är {nr}.", nr=free),
            also=[Also(post, (lista, first, "nr"), Message("Här används numret först."))],
        )  # fmt: skip


RULE = Rule(
    code="PP107",
    name="samma-nummer-tva-ganger",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    alone=True,
)
