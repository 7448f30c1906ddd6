"""Ett löfte ska gälla inom tiden för sin överenskommelse.

## Varför

Löftet vilar på det parterna har skrivit under. Gäller löftet före eller efter överenskommelsen finns
ingen som har åtagit sig det den tiden.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2020}
parter: [polisen, kommunen]
overenskommelse: {id: aby-2017, prioritering: 1}  # PP205
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
period: {fran: 2018, till: 2019}
parter: [polisen, kommunen]
overenskommelse: {id: aby-2017, prioritering: 1}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Se efter om löftet hör till en senare överenskommelse, eller om överenskommelsen har förlängts. Är det så
parterna har gjort, låt varningen stå kvar.

Bara det som säkert ligger utanför räknas: är ett datum okänt eller inte noga nog bedöms det inte. Ett
löfte eller en överenskommelse som gäller tills vidare kan inte ligga utanför på den kanten. Delar de
ingen dag alls är det en länk mellan skilda tider, som är ett fel för sig.

Ett undantag passar när parterna har beslutat att löftet ska gälla längre.

## Källa

Egen konvention, ur verkliga löften: i Örebro gällde löftet 2022–2024 och överenskommelsen 2021–2022.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Lofte
from polisplan.models.period import Period
from polisplan.rules.rule import Also, Breach, Population, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.totals.lage import effective


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that surely begin before or end after their agreement, each once."""
    agreements = given.snapshot.overenskommelser
    for lofte in given.loften:
        pointers = _pointers(lofte)
        if not pointers:
            continue
        mine = effective(lofte)
        for route, ident in pointers:
            agreement = agreements.get(ident)
            if agreement is None or not _outside(mine, agreement.giltighet):
                continue
            yield Breach(
                lofte, route,
                Message(
                    "Löftet gäller {egen}, men överenskommelsen {deras}.",
                    egen=Period(fran=mine.fran, till=mine.till).i_ord(),
                    deras=agreement.period.i_ord(),
                ),
                value=ident,
                hint=Message("Finns det en senare överenskommelse, eller är den förlängd?"),
                also=[Also(agreement, ("period",), Message("Här står dess period."))],
            )  # fmt: skip
            break


def population(given: RuleInput) -> Population:
    """Return how many promises say which agreement they belong to."""
    count = sum(1 for lofte in given.loften if _pointers(lofte))
    return Population(count, Message("löften med överenskommelse"))


def _pointers(lofte: Lofte) -> list[tuple[Route, str]]:
    found: list[tuple[Route, str]] = []
    if lofte.overenskommelse is not None:
        found.append((("overenskommelse", "id"), lofte.overenskommelse.id))
    found += [
        (("stodjer", index, "overenskommelse", "id"), stod.overenskommelse.id)
        for index, stod in enumerate(lofte.stodjer)
        if stod.overenskommelse is not None
    ]
    return found


def _outside(mine: Giltighet, theirs: Giltighet) -> bool:
    if mine.omojlig or theirs.omojlig or mine.overlappar(theirs) is Svar.NEJ:
        return False
    early = (
        mine.fran is not None
        and theirs.fran is not None
        and mine.fran.before(theirs.fran) is Svar.JA
    )
    late = (
        isinstance(mine.till, Datum)
        and isinstance(theirs.till, Datum)
        and theirs.till.before(mine.till) is Svar.JA
    )
    return early or late


RULE = Rule(
    code="PP205",
    name="lofte-utanfor-overenskommelsen",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Löftet gäller utanför överenskommelsens tid."),
    population=population,
    alone=True,
)
